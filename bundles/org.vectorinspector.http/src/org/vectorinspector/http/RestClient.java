package org.vectorinspector.http;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonProblem;

/**
 * Speaks JSON over HTTP 1.1 with one server, through the system's proxy where there is one. Every call has one deadline for all of
 * it, ends soon after its thread is interrupted, and throws only {@link VectorStoreException}. Redirects are not followed, so that a
 * credential never travels on; what a server says is cleaned of the credential before anybody reads it. Safe for use by several threads.
 */
public final class RestClient implements AutoCloseable {
    private static final Logger LOG = System.getLogger(RestClient.class.getPackageName());

    /** Takes an answer apart. */
    @FunctionalInterface
    public interface Reading<T> {
        /** Returns what the JSON means. */
        T of(JsonInput body) throws IOException;
    }

    private static final int HTTP_OK = 200;

    private final RestTarget target;
    private final Credential credential;
    private final RefusalReader refusals;
    private final NoCertificate none;
    private final LineFailures failures;
    private final Redaction redaction;
    private final Repetition repetition;
    private final Waiting waiting;
    private final CountDownLatch closing;
    private final AnswerRoom room;
    private final HttpClient http;

    /**
     * Makes a client; nothing is sent yet.
     *
     * @param credential closed with the client, and when none can be made
     * @throws VectorStoreException kind {@code TLS} when the certificates to trust or to show cannot be read
     */
    public RestClient(RestTarget target, Credential credential, RefusalReader refusals) throws VectorStoreException {
        this(target, credential, refusals, Waiting.SYSTEM);
    }

    /**
     * Makes a client that keeps the time of its repetitions by another clock.
     *
     * @param credential closed with the client, and when none can be made
     * @throws VectorStoreException kind {@code TLS} when the certificates to trust or to show cannot be read
     */
    public RestClient(RestTarget target, Credential credential, RefusalReader refusals, Waiting waiting) throws VectorStoreException {
        this.target = target;
        this.credential = credential;
        this.refusals = refusals;
        this.redaction = credential.redaction();
        this.waiting = waiting;
        this.closing = new CountDownLatch(1);
        this.room = new AnswerRoom();
        this.none = new NoCertificate();
        this.failures = new LineFailures(target, none, redaction, waiting);
        this.repetition = new Repetition(waiting, closing);
        try {
            this.http = client(target, none);
        } catch (VectorStoreException failure) {
            credential.close();
            throw failure;
        }
    }

    private RestClient(RestClient first, URI base) {
        this.target = first.target.at(base);
        this.credential = first.credential;
        this.refusals = first.refusals;
        this.redaction = first.redaction;
        this.waiting = first.waiting;
        this.closing = first.closing;
        this.room = first.room;
        this.none = first.none;
        this.failures = new LineFailures(target, none, redaction, waiting);
        this.repetition = new Repetition(waiting, closing);
        this.http = first.http;
    }

    /**
     * Returns a client of a further host that belongs to the same server, for the same credential. Both are one: closing either closes
     * the other.
     *
     * @param base an address that the credential may go to, which the caller has made sure of
     */
    public RestClient beside(URI base) {
        return new RestClient(this, base);
    }

    /** Returns the server. */
    public RestTarget target() {
        return target;
    }

    /** Sends a request and reads the JSON of its answer, once all of it is there. */
    public <T> T call(RestRequest request, Reading<T> reading) throws VectorStoreException {
        return understood(send(request), reading);
    }

    /**
     * Sends a request and reads the JSON of its answer while it comes. When the line breaks and the request is repeated, the reading
     * begins again: it must begin from nothing each time that it is called.
     */
    public <T> T stream(RestRequest request, Reading<T> reading) throws VectorStoreException {
        return repetition.run(request.repeat(), target.callTimeout(), left -> answered(request, left, room.coming(request), (response, deadline) -> {
            boolean streams = response.statusCode() == HTTP_OK && Packing.none(response.headers());
            return streams ? read(JsonInput.of(response.body().coming(deadline)), reading)
                    : understood(good(whole(response, deadline)), reading);
        }));
    }

    private <T> T understood(RestAnswer answer, Reading<T> reading) throws VectorStoreException {
        try {
            return read(JsonInput.of(answer.body(), 0, answer.body().length), reading);
        } catch (JsonProblem notExpected) {
            throw failures.notUnderstood(notExpected.sentence(), notExpected);
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory cannot fail to be read", impossible);
        }
    }

    private static <T> T read(JsonInput body, Reading<T> reading) throws IOException {
        T result = reading.of(body);
        body.end();
        return result;
    }

    /** Sends a request whose answer says no more than that it was done. */
    public void run(RestRequest request) throws VectorStoreException {
        send(request);
    }

    /** Sends a request and returns the answer, a good one; repeats it as the request allows. */
    public RestAnswer send(RestRequest request) throws VectorStoreException {
        return repetition.run(request.repeat(), target.callTimeout(), left -> good(exchange(request, left)));
    }

    /** Returns the answer when it is a good one, and throws what it means when it is not. */
    public RestAnswer good(RestAnswer answer) throws VectorStoreException {
        if (answer.good()) {
            return answer;
        }
        RestAnswer clean = redaction.of(answer);
        throw redaction.of(refusals.read(clean).orElseGet(() -> failures.refused(clean)));
    }

    /** Sends a request once and returns the answer, whatever its status, within its own time. */
    public RestAnswer exchange(RestRequest request, Duration patience) throws VectorStoreException {
        return answered(request, patience, AnswerBody.handler(), RestClient::whole);
    }

    private static RestAnswer whole(HttpResponse<AnswerBody> response, long deadline)
            throws InterruptedException, TimeoutException, ExecutionException, IOException {
        // A proxy's refusal has no body at all.
        byte[] body = response.body() == null ? new byte[0] : response.body().whole(deadline);
        return new RestAnswer(response.statusCode(), response.headers(), Packing.undone(response.headers(), body));
    }

    /** Makes something of an answer whose body may still be on its way. */
    @FunctionalInterface
    private interface Use<T> {
        T of(HttpResponse<AnswerBody> response, long deadline)
                throws InterruptedException, TimeoutException, ExecutionException, IOException, VectorStoreException;
    }

    private <T> T answered(RestRequest request, Duration patience, AnswerBody.Handler handler, Use<T> use) throws VectorStoreException {
        checkOpen();
        if (Thread.currentThread().isInterrupted()) {
            throw VectorStoreException.cancelled(null);
        }
        long deadline = System.nanoTime() + Math.max(0, patience.toNanos());
        CompletableFuture<HttpResponse<AnswerBody>> future = http.sendAsync(built(request), handler);
        handler.prepare();
        try {
            HttpResponse<AnswerBody> response = future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            LOG.log(Level.DEBUG, () -> target.place() + " answers " + response.statusCode() + " to " + request);
            return used(response, deadline, use);
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
            future.cancel(true);
            throw VectorStoreException.cancelled(stopRequested);
        } catch (TimeoutException late) {
            future.cancel(true);
            throw failed(request, failures.late(late));
        } catch (CancellationException cancelled) {
            throw VectorStoreException.cancelled(cancelled);
        } catch (ExecutionException failed) {
            checkOpen();
            throw failed(request, failures.broken(failed.getCause()));
        } catch (JsonProblem notExpected) {
            throw failures.notUnderstood(notExpected.sentence(), notExpected);
        } catch (IOException badlyPacked) {
            throw failures.notUnderstood(badlyPacked.getMessage(), badlyPacked);
        }
    }

    private static <T> T used(HttpResponse<AnswerBody> response, long deadline, Use<T> use)
            throws InterruptedException, TimeoutException, ExecutionException, IOException, VectorStoreException {
        try {
            return use.of(response, deadline);
        } catch (AnswerBody.Ended ended) {
            throw ended.again();
        } finally {
            if (response.body() != null) {
                response.body().drop();
            }
        }
    }

    private static HttpClient client(RestTarget target, NoCertificate none) throws VectorStoreException {
        if (target.base().getHost() == null || target.base().getUserInfo() != null) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "This is no address of a server.",
                    "Enter a host without spaces, and names and passwords in their own fields.");
        }
        HttpClient.Builder builder = HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NEVER)
                .connectTimeout(target.connectTimeout());
        if (ProxySelector.getDefault() != null) {
            builder.proxy(new BeyondThisComputer(ProxySelector.getDefault()));
        }
        if (target.tls()) {
            builder.sslContext(TlsContext.of(target.files(), none));
        }
        return builder.build();
    }

    private HttpRequest built(RestRequest request) throws VectorStoreException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(target.base() + request.path())).header("Accept", "application/json")
                .header("Accept-Encoding", "gzip");
        target.headers().forEach(builder::header);
        if (request.body().isPresent()) {
            builder.header("Content-Type", "application/json")
                    .method(request.method(), request.body().get().<BodyPublisher>whole(BodyInPlace::new));
        } else {
            builder.method(request.method(), BodyPublishers.noBody());
        }
        try {
            credential.addTo(builder);
        } catch (IllegalStateException wiped) {
            throw closed(wiped);
        }
        return builder.build();
    }

    private VectorStoreException failed(RestRequest request, VectorStoreException failure) {
        LOG.log(Level.DEBUG, () -> request + ": " + failure.getMessage());
        return failure;
    }

    private void checkOpen() throws VectorStoreException {
        if (closing.getCount() == 0) {
            throw closed(null);
        }
    }

    private static VectorStoreException closed(Throwable cause) {
        return new VectorStoreException(Kind.CANCELLED, "The connection has been closed.", "Open it again.", cause);
    }

    /** Ends running calls as cancelled and wipes the credential; never waits. */
    @Override
    public void close() {
        closing.countDown();
        http.shutdownNow();
        credential.close();
    }

    @Override
    public String toString() {
        return "RestClient[" + target.place() + "]";
    }
}
