package org.vectorinspector.testkit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.testkit.fault.FaultyLine;

/** The line passes, hangs, cuts and heals, so that contracts can believe in it. */
class FaultyLineTest {
    private ServerSocket server;

    @BeforeEach
    void startEcho() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    Thread.ofVirtual().start(() -> echo(client));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    @AfterEach
    void stopEcho() throws IOException {
        server.close();
    }

    @Test
    void passesHangsAndHeals() throws IOException {
        try (FaultyLine line = FaultyLine.to(address()); Socket client = new Socket(InetAddress.getLoopbackAddress(), line.port())) {
            assertEquals('a', roundTrip(client, 'a'));
            line.hang();
            client.setSoTimeout(300);
            assertThrows(SocketTimeoutException.class, () -> roundTrip(client, 'b'));
            line.heal();
            client.setSoTimeout(5_000);
            assertEquals('b', client.getInputStream().read());
        }
    }

    @Test
    void cutsInTheMiddle() throws IOException {
        try (FaultyLine line = FaultyLine.to(address()); Socket client = new Socket(InetAddress.getLoopbackAddress(), line.port())) {
            line.cutAfter(2);
            client.getOutputStream().write("abcd".getBytes());
            assertEquals("ab", new String(client.getInputStream().readAllBytes()));
        }
    }

    private InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
    }

    private static int roundTrip(Socket client, int letter) throws IOException {
        client.getOutputStream().write(letter);
        return client.getInputStream().read();
    }

    private static void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException cut) {
            // the test has closed its side
        }
    }
}
