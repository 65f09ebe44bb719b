package org.vectorinspector.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.zip.GZIPInputStream;

/** Takes the body of an answer into memory, once and where it stays, up to a limit before and after it is unpacked. */
final class AnswerBody implements BodySubscriber<byte[]> {
    /** What a body must not be longer than; a page of a thousand records of 4,096 numbers has about 50 MB. */
    static final int MOST = 512 << 20;

    /** Says that an answer is too long. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("The answer is longer than " + (MOST >> 20) + " MB");
        }
    }

    /** How many bytes are made room for because a server says that they will come; what comes makes more room. */
    private static final int BELIEVED = 64 << 20;
    private static final int USUAL = 16 << 10;

    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private byte[] bytes;
    private int size;
    private Subscription line;

    private AnswerBody(long told) {
        bytes = new byte[(int) Math.clamp(told, 0, BELIEVED)];
    }

    static BodyHandler<byte[]> handler() {
        return AnswerBody::begin;
    }

    /** Returns the body as it was before it was packed for the way; a proxy's refusal has none at all. */
    static byte[] of(HttpResponse<byte[]> response) throws IOException {
        byte[] body = response.body() == null ? new byte[0] : response.body();
        String encoding = response.headers().firstValue("Content-Encoding").orElse("");
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> gunzip(body);
            default -> throw new IOException("The answer is packed by " + encoding + ", which nobody asked for");
        };
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        line = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            int more = buffer.remaining();
            if (more > MOST - size) {
                line.cancel();
                whole.completeExceptionally(new TooLong());
                return;
            }
            ensure(size + more);
            buffer.get(bytes, size, more);
            size += more;
        }
    }

    private void ensure(int wanted) {
        if (wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.clamp(2L * bytes.length, wanted, MOST));
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(size == bytes.length ? bytes : Arrays.copyOf(bytes, size));
    }

    private static BodySubscriber<byte[]> begin(ResponseInfo info) {
        return new AnswerBody(info.headers().firstValueAsLong("Content-Length").orElse(USUAL));
    }

    private static byte[] gunzip(byte[] body) throws IOException {
        if (body.length == 0) {
            return body;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(1024, body.length * 2));
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body), buffer.length)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (out.size() + (long) read > MOST) {
                    throw new TooLong();
                }
                out.write(buffer, 0, read);
            }
        }
        return out.toByteArray();
    }
}
