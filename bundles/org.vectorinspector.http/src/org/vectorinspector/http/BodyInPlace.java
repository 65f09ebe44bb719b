package org.vectorinspector.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends bytes from where they are: the JDK's own publishers copy a whole body before its first byte goes out.
 *
 * @param bytes not written into any more
 * @param size how many of them
 */
record BodyInPlace(byte[] bytes, int size) implements BodyPublisher {
    private static final int PIECE = 128 << 10;

    @Override
    public long contentLength() {
        return size;
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new Sending(subscriber));
    }

    /** Hands on one piece after the other, as many as are asked for; whoever asks while pieces are handed on only adds to them. */
    private final class Sending implements Subscription {
        private final Subscriber<? super ByteBuffer> subscriber;
        private final AtomicLong wanted = new AtomicLong();
        private volatile boolean ended;
        private int place;

        Sending(Subscriber<? super ByteBuffer> subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void request(long pieces) {
            if (pieces <= 0) {
                ended = true;
                subscriber.onError(new IllegalArgumentException("Asked for " + pieces + " pieces"));
            } else if (wanted.getAndAccumulate(pieces, Sending::sum) == 0) {
                handOn();
            }
        }

        private static long sum(long one, long other) {
            return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
        }

        private void handOn() {
            do {
                if (ended) {
                    return;
                }
                int length = Math.min(PIECE, size - place);
                ByteBuffer piece = ByteBuffer.wrap(bytes, place, length).slice();
                place += length;
                ended = place == size;
                subscriber.onNext(piece);
                if (place == size) {
                    subscriber.onComplete();
                }
            } while (wanted.decrementAndGet() > 0);
        }

        @Override
        public void cancel() {
            ended = true;
        }
    }
}
