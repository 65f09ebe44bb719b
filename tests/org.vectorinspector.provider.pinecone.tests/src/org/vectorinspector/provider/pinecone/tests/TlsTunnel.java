package org.vectorinspector.provider.pinecone.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.vectorinspector.testkit.tls.TestCertificate;

/** Speaks TLS on a free port of this computer and passes everything on to a server without it. */
final class TlsTunnel implements AutoCloseable {
    private final ServerSocket door;
    private final InetSocketAddress server;

    private TlsTunnel(ServerSocket door, InetSocketAddress server) {
        this.door = door;
        this.server = server;
    }

    static TlsTunnel to(InetSocketAddress server, TestCertificate certificate) throws IOException {
        ServerSocket door = certificate.server().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        TlsTunnel tunnel = new TlsTunnel(door, server);
        Thread.ofVirtual().start(tunnel::accept);
        return tunnel;
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket inner = new Socket(server.getAddress(), server.getPort());
                Thread.ofVirtual().start(() -> pass(client, inner));
                Thread.ofVirtual().start(() -> pass(inner, client));
            } catch (IOException closedOrRefused) {
                // a closed door ends the loop, anything else shows to the client
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[16 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException cut) {
            // either side has gone: closing both is all that is left
        }
    }
}
