package org.vectorinspector.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import org.vectorinspector.json.ComingBytes;

/**
 * Takes the body of an answer into memory, once and where it stays, up to a limit. It is waited for as a whole, or read while it comes; by
 * one thread.
 */
final class AnswerBody implements BodySubscriber<AnswerBody> {
    /** What a body must not be longer than; a page of a thousand records of 4,096 numbers has about 50 MB. */
    static final int MOST = 512 << 20;

    /** How many bytes are made room for because a server says that they will come; what comes makes more room. */
    static final int BELIEVED = 64 << 20;
    private static final int USUAL = 16 << 10;

    /** How many more bytes wake a reader up at most, fewer at first: one that wakes for each piece takes the processor from those that bring the next. */
    private static final int STEP = 1 << 20;

    /** Says that an answer is too long. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("The answer is longer than " + (MOST >> 20) + " MB");
        }
    }

    /** Says to a reader that waiting for more of a body has ended otherwise than with more. */
    static final class Ended extends IOException {
        private static final long serialVersionUID = 1L;

        private Ended(Exception cause) {
            super(cause);
        }

        /** Throws what has ended the waiting. */
        IOException again() throws InterruptedException, TimeoutException, ExecutionException {
            return switch (getCause()) {
                case InterruptedException stopRequested -> throw stopRequested;
                case TimeoutException late -> throw late;
                case ExecutionException broken -> throw broken;
                default -> this;
            };
        }
    }

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final IntConsumer ended;
    private Subscription line;
    private byte[] bytes;
    private int size;
    private boolean complete;
    private int shown;
    private Throwable failure;

    /**
     * Begins a body.
     *
     * @param room what it is put into, as far as it goes
     * @param ended hears how long the body was when all of it has come
     */
    AnswerBody(byte[] room, IntConsumer ended) {
        this.bytes = room;
        this.ended = ended;
    }

    /** Begins the body of one answer. */
    interface Handler extends BodyHandler<AnswerBody> {
        /** Does what can be done while the server works; called once the request is on its way, while the body may begin. */
        default void prepare() {
        }
    }

    static Handler handler() {
        return info -> new AnswerBody(new byte[told(info)], length -> { });
    }

    /** Returns how much room to make for a body at first. */
    static int told(ResponseInfo info) {
        return (int) Math.clamp(info.headers().firstValueAsLong("Content-Length").orElse(USUAL), 0, BELIEVED);
    }

    /** Returns the body when all of it has come. */
    byte[] whole(long deadline) throws InterruptedException, TimeoutException, ExecutionException {
        lock.lock();
        try {
            while (awaitMore(size, deadline)) {
                // until the end
            }
            return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
        } finally {
            lock.unlock();
        }
    }

    /** Returns the body while it comes; waiting for it throws {@link Ended} when it does not come to its end by a deadline. */
    ComingBytes coming(long deadline) {
        return new Coming(deadline);
    }

    /** Lets go of the line when the body is not wanted any more. */
    void drop() {
        lock.lock();
        try {
            if (!complete && failure == null && line != null) {
                line.cancel();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until some more bytes are there than some that were, or the end; tells whether there are more. The lock is held. */
    private boolean awaitMore(int known, long deadline) throws InterruptedException, TimeoutException, ExecutionException {
        while (shown <= known && !complete && failure == null) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || !changed.await(left, TimeUnit.NANOSECONDS) && deadline - System.nanoTime() <= 0) {
                throw new TimeoutException();
            }
        }
        if (failure != null) {
            throw new ExecutionException(failure);
        }
        return size > known;
    }

    @Override
    public CompletionStage<AnswerBody> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        change(() -> line = subscription);
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        lock.lock();
        try {
            buffers.forEach(this::take);
            if (failure != null || size - shown >= Math.min(STEP, shown)) {
                shown = size;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void take(ByteBuffer buffer) {
        int more = buffer.remaining();
        if (failure != null) {
            return;
        }
        if (more > MOST - size) {
            line.cancel();
            failure = new TooLong();
            return;
        }
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.clamp(2L * bytes.length, size + more, MOST));
        }
        buffer.get(bytes, size, more);
        size += more;
    }

    @Override
    public void onError(Throwable broken) {
        change(() -> failure = failure == null ? broken : failure);
    }

    @Override
    public void onComplete() {
        change(() -> complete = true);
        ended.accept(size);
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for more of the body. */
    private final class Coming implements ComingBytes {
        private final long deadline;
        private byte[] seen = {};

        Coming(long deadline) {
            this.deadline = deadline;
        }

        @Override
        public int await(int known) throws IOException {
            lock.lock();
            try {
                awaitMore(known, deadline);
                seen = bytes;
                return size;
            } catch (InterruptedException | TimeoutException | ExecutionException ended) {
                throw new Ended(ended);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public byte[] bytes() {
            return seen;
        }
    }
}
