package org.vectorinspector.provider.pinecone.internal;

import java.time.Duration;
import org.vectorinspector.api.error.VectorStoreException;

/** Asks again and again until something has happened. */
final class Polling {
    private static final long FIRST_PAUSE = 50;
    private static final long LONGEST_PAUSE = 2_000;

    private Polling() {
    }

    /** A question to the server. */
    @FunctionalInterface
    interface Question {
        boolean answered() throws VectorStoreException;
    }

    /**
     * Asks until the answer is yes or the patience ends.
     *
     * @return whether it was yes
     * @throws VectorStoreException when the question fails, or kind {@code CANCELLED} when the thread is interrupted
     */
    static boolean until(Question question, Duration patience) throws VectorStoreException {
        long deadline = System.nanoTime() + patience.toNanos();
        long pause = FIRST_PAUSE;
        while (!question.answered()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            pause(pause);
            pause = Math.min(LONGEST_PAUSE, pause * 3 / 2);
        }
        return true;
    }

    private static void pause(long millis) throws VectorStoreException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
            throw VectorStoreException.cancelled(stopRequested);
        }
    }
}
