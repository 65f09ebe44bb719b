package org.vectorinspector.testkit.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line of bytes between a client and a server on this computer that hangs or breaks when told to. Listens on a free port
 * of the loopback address; closing it refuses new connections and cuts the open ones.
 */
public final class FaultyLine implements AutoCloseable {
    private static final long UNLIMITED = Long.MAX_VALUE;

    private final ServerSocket door;
    private final InetSocketAddress server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object gate = new Object();
    private final AtomicLong allowance = new AtomicLong(UNLIMITED);
    private boolean hanging;
    private volatile boolean closed;

    private FaultyLine(ServerSocket door, InetSocketAddress server) {
        this.door = door;
        this.server = server;
    }

    /** Opens a line to a server. */
    public static FaultyLine to(InetSocketAddress server) throws IOException {
        FaultyLine line = new FaultyLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
        Thread.ofVirtual().start(line::accept);
        return line;
    }

    /** Returns where clients connect. */
    public int port() {
        return door.getLocalPort();
    }

    /** Passes nothing on any more, though connections stay open and new ones are taken. */
    public void hang() {
        synchronized (gate) {
            hanging = true;
        }
    }

    /** Cuts every connection once the server has sent this many more bytes. */
    public void cutAfter(long bytes) {
        allowance.set(bytes);
    }

    /** Passes everything again. */
    public void heal() {
        allowance.set(UNLIMITED);
        synchronized (gate) {
            hanging = false;
            gate.notifyAll();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        heal();
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (!closed) {
            try {
                Socket client = door.accept();
                Socket upstream = new Socket(server.getAddress(), server.getPort());
                open.add(client);
                open.add(upstream);
                Thread.ofVirtual().start(() -> pass(client, upstream, false));
                Thread.ofVirtual().start(() -> pass(upstream, client, true));
            } catch (IOException closedOrRefused) {
                // a closed door ends the loop, a refused server shows to the client as a cut line
            }
        }
    }

    private void pass(Socket from, Socket to, boolean counted) {
        byte[] buffer = new byte[16 * 1024];
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                waitWhileHanging();
                int allowed = counted ? allowed(read) : read;
                out.write(buffer, 0, allowed);
                out.flush();
                if (allowed < read) {
                    return;
                }
            }
        } catch (IOException cut) {
            // either side has gone: closing both is all that is left
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void waitWhileHanging() throws InterruptedException {
        synchronized (gate) {
            while (hanging) {
                gate.wait();
            }
        }
    }

    private int allowed(int read) {
        long left = allowance.getAndUpdate(bytes -> bytes == UNLIMITED ? bytes : Math.max(0, bytes - read));
        return (int) Math.min(left, read);
    }
}
