package org.vectorinspector.provider.chroma.tests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLParameters;
import org.vectorinspector.testkit.tls.TestCertificate;

/** A web server on a free port of this computer: one of another kind, or a proxy that asks for a credential or speaks TLS. */
final class FrontServer implements AutoCloseable {
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private volatile int refusal;

    private FrontServer(HttpServer server) {
        this.server = server;
    }

    /** Starts a server that answers everything with this JSON. */
    static FrontServer answering(String json) throws IOException {
        FrontServer front = new FrontServer(HttpServer.create(loopback(), 0));
        return front.start(exchange -> answer(exchange, 200, json));
    }

    /** Starts a server like a Chroma before version 2 of its API. */
    static FrontServer ofVersionOne() throws IOException {
        FrontServer front = new FrontServer(HttpServer.create(loopback(), 0));
        return front.start(exchange -> {
            boolean known = exchange.getRequestURI().getPath().equals("/api/v1/heartbeat");
            answer(exchange, known ? 200 : 404, known ? "{\"nanosecond heartbeat\":1}" : "{\"detail\":\"Not Found\"}");
        });
    }

    /** Starts a proxy that wants this header, such as {@code Authorization: Bearer x}. */
    static FrontServer before(int port, String header) throws IOException {
        FrontServer front = new FrontServer(HttpServer.create(loopback(), 0));
        String[] wanted = header.split(": ", 2);
        return front.start(exchange -> {
            boolean known = wanted[1].equals(exchange.getRequestHeaders().getFirst(wanted[0]));
            int refusal = known ? front.refusal : 401;
            if (refusal == 0) {
                front.pass(exchange, port);
            } else {
                answer(exchange, refusal, "");
            }
        });
    }

    /** Lets the proxy that wants a header answer with this status from now on, whoever asks; 0 lets people in again. */
    void refuse(int status) {
        refusal = status;
    }

    /** Starts a proxy that speaks TLS. */
    static FrontServer tlsBefore(int port, TestCertificate certificate) throws IOException {
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.server()));
        FrontServer front = new FrontServer(server);
        return front.start(exchange -> front.pass(exchange, port));
    }

    /**
     * Starts a proxy that wants a certificate of the client and refuses while greeting. By TLS 1.3 it would have to refuse after the first
     * request was sent, and the client may learn no more than that the line broke.
     */
    static FrontServer askingBefore(int port, TestCertificate certificate) throws IOException {
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.server()) {
            @Override
            public void configure(HttpsParameters line) {
                SSLParameters asking = getSSLContext().getDefaultSSLParameters();
                asking.setNeedClientAuth(true);
                asking.setProtocols(new String[] {"TLSv1.2"});
                line.setSSLParameters(asking);
            }
        });
        FrontServer front = new FrontServer(server);
        return front.start(exchange -> front.pass(exchange, port));
    }

    /** Starts a proxy that shows no description of the API. */
    static FrontServer silentBefore(int port) throws IOException {
        FrontServer front = new FrontServer(HttpServer.create(loopback(), 0));
        return front.start(exchange -> {
            if (exchange.getRequestURI().getPath().startsWith("/api/")) {
                front.pass(exchange, port);
            } else {
                answer(exchange, 200, "<html>Welcome</html>");
            }
        });
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        client.shutdownNow();
    }

    private FrontServer start(HttpHandler handler) {
        server.createContext("/", handler);
        server.setExecutor(threads);
        server.start();
        return this;
    }

    private void pass(HttpExchange exchange, int port) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes())).build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            answer(exchange, response.statusCode(), response.body());
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
