package org.vectorinspector.testkit.fault;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * A server on a free port of this computer that answers HTTP requests with just the bytes that a test writes, however wrong. It
 * keeps connections open between requests and remembers what it was asked.
 */
public final class RawServer implements AutoCloseable {
    /** Answers one request. */
    @FunctionalInterface
    public interface Turn {
        /** Writes the answer; an exception cuts the connection, which {@link #HANG_UP} is for. */
        void answer(Request request, OutputStream out) throws IOException;
    }

    /** Cuts the connection without a word. */
    public static final Turn HANG_UP = (request, out) -> {
        throw new IOException("hang up");
    };

    /**
     * What a client asked.
     *
     * @param number counts from 0
     * @param head the request line and the headers
     * @param body as text
     */
    public record Request(int number, String head, String body) {
        /** Tells whether the head has this header line, however its name is written. */
        public boolean has(String line) {
            return head.lines().anyMatch(line::equalsIgnoreCase);
        }
    }

    private final ServerSocket door;
    private final Turn turn;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private RawServer(ServerSocket door, Turn turn) {
        this.door = door;
        this.turn = turn;
    }

    /** Starts a server. */
    public static RawServer start(Turn turn) throws IOException {
        return start(ServerSocketFactory.getDefault(), turn);
    }

    /** Starts a server whose sockets come from a factory, such as one of TLS. */
    public static RawServer start(ServerSocketFactory sockets, Turn turn) throws IOException {
        RawServer server = new RawServer(sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress()), turn);
        Thread.ofVirtual().start(server::accept);
        return server;
    }

    /** Returns a whole answer with this status line, headers and body. */
    public static byte[] answer(String status, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + "\r\nContent-Length: " + bytes.length + "\r\n"
                + (headers.isEmpty() ? "" : headers + "\r\n") + "\r\n";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(bytes);
        return all.toByteArray();
    }

    /** Returns where the server listens. */
    public int port() {
        return door.getLocalPort();
    }

    /** Returns what it was asked so far. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Returns how many connections were made so far. */
    public int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                open.add(client);
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client; InputStream in = new BufferedInputStream(client.getInputStream()); OutputStream out = client.getOutputStream()) {
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                Request request = new Request(requests.size(), head, body(in, head));
                requests.add(request);
                turn.answer(request, out);
                out.flush();
            }
        } catch (IOException cut) {
            // the client has gone, or the test wanted the line to be cut
        } finally {
            open.remove(client);
        }
    }

    /** Returns a request's head, empty when there is none: the client has gone, or speaks TLS. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int letter = in.read();
            if (letter < 0 || letter < ' ' && head.isEmpty()) {
                return "";
            }
            head.append((char) letter);
        }
        return head.toString();
    }

    private static String body(InputStream in, String head) throws IOException {
        int length = head.lines().filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip())).findFirst().orElse(0);
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
