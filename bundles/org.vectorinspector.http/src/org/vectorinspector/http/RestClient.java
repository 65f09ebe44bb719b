package org.vectorinspector.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonProblem;

/**
 * Speaks JSON over HTTP 1.1 with one server. Every call has one deadline for all of it, ends soon after its thread is
 * interrupted, and throws only {@link VectorStoreException}. Redirects are not followed, so that a credential never travels on.
 * Safe for use by several threads.
 */
public final class RestClient implements AutoCloseable {
    /** Takes an answer apart. */
    @FunctionalInterface
    public interface Reading<T> {
        /** Returns what the JSON means. */
        T of(JsonInput body) throws IOException;
    }

    private final RestTarget target;
    private final Credential credential;
    private final RefusalReader refusals;
    private final LineFailures failures;
    private final HttpClient http;
    private volatile boolean closed;

    /**
     * Makes a client; nothing is sent yet.
     *
     * @param credential closed with the client
     * @throws VectorStoreException kind {@code TLS} when the certificates to trust cannot be read
     */
    public RestClient(RestTarget target, Credential credential, RefusalReader refusals) throws VectorStoreException {
        this.target = target;
        this.credential = credential;
        this.refusals = refusals;
        this.failures = new LineFailures(target);
        HttpClient.Builder builder = HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NEVER)
                .connectTimeout(target.connectTimeout());
        if (target.authorities().isPresent()) {
            builder.sslContext(TrustedAuthorities.read(target.authorities().get()));
        }
        http = builder.build();
    }

    /** Returns the server. */
    public RestTarget target() {
        return target;
    }

    /** Sends a request and reads the JSON of its answer. */
    public <T> T call(RestRequest request, Reading<T> reading) throws VectorStoreException {
        RestAnswer answer = send(request);
        try {
            JsonInput body = JsonInput.of(answer.body(), 0, answer.body().length);
            T result = reading.of(body);
            body.end();
            return result;
        } catch (JsonProblem notExpected) {
            throw new VectorStoreException(Kind.SERVER_FAULT, target.place() + " sent an answer that cannot be understood: "
                    + notExpected.sentence() + ".", "Check that the host and port are those of the database.", notExpected);
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory cannot fail to be read", impossible);
        }
    }

    /** Sends a request whose answer says no more than that it was done. */
    public void run(RestRequest request) throws VectorStoreException {
        send(request);
    }

    /** Sends a request and returns the answer, a good one; repeats it as the request allows. */
    public RestAnswer send(RestRequest request) throws VectorStoreException {
        Duration patience = target.callTimeout();
        long deadline = System.nanoTime() + patience.toNanos();
        return Repetition.run(request.repeat(), patience, () -> good(exchange(request, Duration.ofNanos(deadline - System.nanoTime()))));
    }

    /** Returns the answer when it is a good one, and throws what it means when it is not. */
    public RestAnswer good(RestAnswer answer) throws VectorStoreException {
        if (answer.good()) {
            return answer;
        }
        throw refusals.read(answer).orElseGet(() -> failures.refused(answer));
    }

    /** Sends a request once and returns the answer, whatever its status, within its own time. */
    public RestAnswer exchange(RestRequest request, Duration patience) throws VectorStoreException {
        checkOpen();
        if (Thread.currentThread().isInterrupted()) {
            throw VectorStoreException.cancelled(null);
        }
        CompletableFuture<HttpResponse<byte[]>> future = http.sendAsync(built(request), BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> response = future.get(Math.max(0, patience.toNanos()), TimeUnit.NANOSECONDS);
            return new RestAnswer(response.statusCode(), response.headers(), response.body());
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
            future.cancel(true);
            throw VectorStoreException.cancelled(stopRequested);
        } catch (TimeoutException late) {
            future.cancel(true);
            throw failures.late(late);
        } catch (CancellationException cancelled) {
            throw VectorStoreException.cancelled(cancelled);
        } catch (ExecutionException failed) {
            checkOpen();
            throw failures.broken(failed.getCause());
        }
    }

    private HttpRequest built(RestRequest request) throws VectorStoreException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(target.base() + request.path())).header("Accept", "application/json");
        if (request.body().isPresent()) {
            builder.header("Content-Type", "application/json")
                    .method(request.method(), BodyPublishers.ofByteArray(request.body().get().toBytes()));
        } else {
            builder.method(request.method(), BodyPublishers.noBody());
        }
        credential.addTo(builder);
        return builder.build();
    }

    private void checkOpen() throws VectorStoreException {
        if (closed) {
            throw new VectorStoreException(Kind.CANCELLED, "The connection has been closed.", "Open it again.");
        }
    }

    /** Ends running calls as cancelled and wipes the credential; never waits. */
    @Override
    public void close() {
        closed = true;
        http.shutdownNow();
        credential.close();
    }
}
