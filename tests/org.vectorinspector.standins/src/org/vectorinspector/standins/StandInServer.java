package org.vectorinspector.standins;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.vectorinspector.standins.fault.Fault;
import org.vectorinspector.standins.fault.Faults;

/**
 * A web server on the loopback address whose service can be made to fail. Beside the service it answers at {@value #FAULTS}, so
 * that faults can be switched while a person looks on: GET lists them, POST adds one a line, DELETE heals all.
 */
public final class StandInServer implements AutoCloseable {
    /** Where faults are switched. */
    public static final String FAULTS = "/_faults";

    private static final Logger LOG = System.getLogger(StandInServer.class.getName());

    private final HttpServer server;
    private final Service service;
    private final Faults faults = new Faults();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);

    private StandInServer(HttpServer server, Service service) {
        this.server = server;
        this.service = service;
    }

    /**
     * Starts a server.
     *
     * @param port 0 for a free one
     */
    public static StandInServer start(int port, Service service) throws IOException {
        // The JDK's server reads this once; without it every small answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        StandInServer started = new StandInServer(server, service);
        server.createContext("/", started::handle);
        server.setExecutor(started.threads);
        server.start();
        return started;
    }

    /** Returns where the server listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** Returns the number of the server's port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Returns the faults of this server, to be switched at any time. */
    public Faults faults() {
        return faults;
    }

    /** Shows every exchange to a watcher from now on. */
    public StandInServer watchedBy(Watcher watcher) {
        watchers.add(watcher);
        return this;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Request.read(exchange);
            if (request.rawPath().equals(FAULTS)) {
                send(exchange, faults.answer(request));
                return;
            }
            Optional<Fault> fault = faults.next(request);
            if (fault.isPresent()) {
                play(fault.get(), exchange, request);
            } else {
                send(exchange, answer(request));
            }
        }
    }

    private void play(Fault fault, HttpExchange exchange, Request request) throws IOException {
        switch (fault) {
            case Fault.Refuse(Answer answer) -> {
                watchers.forEach(watcher -> watcher.seen(request, Optional.empty()));
                send(exchange, answer);
            }
            case Fault.Pause(Duration pause) -> {
                await(pause);
                send(exchange, answer(request));
            }
            case Fault.Half half -> sendHalf(exchange, answer(request));
            case Fault.Cut(boolean performed) -> {
                if (performed) {
                    answer(request);
                }
            }
        }
    }

    private Answer answer(Request request) {
        Answer answer;
        try {
            answer = service.answer(request);
        } catch (Refusal refusal) {
            answer = refusal.answer();
        } catch (RuntimeException mistake) {
            LOG.log(Level.ERROR, request.method() + " " + request.rawPath(), mistake);
            answer = Answer.text(500, "A mistake in the stand-in: " + mistake).undescribed();
        }
        Optional<Answer> given = Optional.of(answer);
        watchers.forEach(watcher -> watcher.seen(request, given));
        return answer;
    }

    private void await(Duration pause) {
        try {
            closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        begin(exchange, answer);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(answer.body());
        }
    }

    /** Promises the whole answer, sends half of it and leaves the rest out: closing the exchange then cuts the line. */
    private static void sendHalf(HttpExchange exchange, Answer answer) throws IOException {
        begin(exchange, answer);
        exchange.getResponseBody().write(answer.body(), 0, answer.body().length / 2);
        exchange.getResponseBody().flush();
    }

    private static void begin(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    }
}
