package org.vectorinspector.testkit.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocket;

/** Makes server sockets of TLS that want a certificate of the client. */
final class AskingDoors extends ServerSocketFactory {
    private final ServerSocketFactory doors;

    AskingDoors(ServerSocketFactory doors) {
        this.doors = doors;
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return asking(doors.createServerSocket(port));
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        return asking(doors.createServerSocket(port, backlog));
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
        return asking(doors.createServerSocket(port, backlog, address));
    }

    private static ServerSocket asking(ServerSocket door) {
        ((SSLServerSocket) door).setNeedClientAuth(true);
        return door;
    }
}
