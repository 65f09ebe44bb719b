package org.vectorinspector.benchmarks.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Speaks a database's protocol about {@link MadePoints}, as far as our provider uses it, and is much faster than any database: what a
 * client takes beside it is the client's own. It refuses a point that is not byte by byte what it must be, so a copy that it has
 * taken is right. It counts what comes, also of requests that break off. Beside the protocol it tells its counts at {@value #COUNTS}.
 */
public final class PointServer {
    /** Where the counts are told, one {@code name=number} a line. */
    public static final String COUNTS = "/_counts";
    /** By which host a client calls the server, where another one stands between them. */
    public static final String FORWARDED = "X-Forwarded-Host";

    private final PointCollections collections;
    private final PointProtocol protocol;
    private final long delayMillis;
    private final LongAdder received = new LongAdder();
    private final HttpServer server;

    private PointServer(MadePoints points, PointStock stock, long delayMillis) throws IOException {
        this.collections = new PointCollections(points, stock);
        this.protocol = stock.protocol().about(collections);
        this.delayMillis = delayMillis;
        // Without it every small answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    /** Arguments: those of {@link PointStock}, then for each server how many milliseconds it adds to a request. Prints the ports in a line. */
    public static void main(String[] arguments) throws IOException {
        PointStock stock = PointStock.of(arguments);
        MadePoints points = new MadePoints(stock.dimension(), stock.answers());
        StringBuilder ports = new StringBuilder();
        for (int i = PointStock.ARGUMENTS; i < arguments.length; i++) {
            PointServer one = new PointServer(points, stock, Long.parseLong(arguments[i]));
            one.server.start();
            ports.append(one.server.getAddress().getPort()).append(' ');
        }
        System.out.println(ports.toString().strip());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(new Call(exchange.getRequestMethod(), exchange.getRequestURI(), host(exchange), body(exchange)));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), answer.body().size() == 0 ? -1 : answer.body().size());
            answer.body().writeTo(exchange.getResponseBody());
        }
    }

    private static String host(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(FORWARDED)).orElseGet(() -> exchange.getRequestHeaders().getFirst("Host"));
    }

    private byte[] body(HttpExchange exchange) throws IOException {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        byte[] body = new byte[length == null ? 0 : Integer.parseInt(length)];
        InputStream in = exchange.getRequestBody();
        for (int size = 0; size < body.length;) {
            int more = in.read(body, size, body.length - size);
            if (more < 0) {
                throw new IOException("The request broke off");
            }
            received.add(more);
            size += more;
        }
        return body;
    }

    private Answer answer(Call call) throws IOException {
        if (call.target().getPath().equals(COUNTS)) {
            return Answer.good("received=" + received.sum() + "\n" + collections.counts());
        }
        pause();
        try {
            return protocol.answer(call);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return Answer.of(400, "{\"status\":{\"error\":\"This is not what must come\"}}");
        }
    }

    private void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(delayMillis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
