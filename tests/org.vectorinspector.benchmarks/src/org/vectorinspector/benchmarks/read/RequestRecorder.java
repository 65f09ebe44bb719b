package org.vectorinspector.benchmarks.read;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.vectorinspector.benchmarks.server.PointServer;

/** Stands before a server of this computer and tells what passes, one request after the other. */
public final class RequestRecorder implements AutoCloseable {
    private static final Set<String> OF_THE_LINE = Set.of("host", "connection", "content-length", "http2-settings", "upgrade", "user-agent");

    private final HttpServer front;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int behind;
    private final Listener listener;

    /** Hears of each request when it was answered. */
    @FunctionalInterface
    public interface Listener {
        /** Hears of a request, the status of its answer, and how many bytes that had. */
        void passed(RecordedRequest request, int status, int answered) throws IOException;
    }

    /** Stands before the server at a port. */
    public RequestRecorder(int behind, Listener listener) throws IOException {
        this.behind = behind;
        this.listener = listener;
        front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        front.createContext("/", this::pass);
        front.start();
    }

    /** Returns where the recorder listens itself. */
    public int port() {
        return front.getAddress().getPort();
    }

    @Override
    public void close() {
        front.stop(0);
        client.close();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            RecordedRequest request = recorded(exchange);
            HttpResponse<byte[]> answer = client.send(forwarded(request, exchange), BodyHandlers.ofByteArray());
            listener.passed(request, answer.statusCode(), answer.body().length);
            answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the request as it goes on: with the name by which the client called, for servers that tell where else they are. */
    private HttpRequest forwarded(RecordedRequest request, HttpExchange exchange) {
        return HttpRequest.newBuilder(request.toPort(behind), (name, value) -> true)
                .header(PointServer.FORWARDED, exchange.getRequestHeaders().getFirst("Host")).build();
    }

    private static RecordedRequest recorded(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_LINE.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                headers.put(name, values.getFirst());
            }
        });
        return new RecordedRequest(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers,
                exchange.getRequestBody().readAllBytes());
    }
}
