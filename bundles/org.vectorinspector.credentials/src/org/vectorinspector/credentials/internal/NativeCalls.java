package org.vectorinspector.credentials.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;

/**
 * Runs each native call on a thread of its own: the caller is free at its deadline or interrupt whatever the system does, and a
 * virtual thread does not hold up its carrier.
 */
final class NativeCalls {
    private NativeCalls() {
    }

    /** A call into the system. */
    @FunctionalInterface
    interface Call<T> {
        T run(Cancellation cancellation) throws CredentialException;
    }

    /**
     * Returns the result of a call.
     *
     * @throws CredentialException what the call throws; reason {@code UNAVAILABLE} when it takes longer than {@code patience},
     *         {@code REFUSED} when this thread is interrupted, which stays interrupted
     */
    static <T> T run(Duration patience, Call<T> call) throws CredentialException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Cancellation cancellation = new Cancellation();
        Thread.ofPlatform().name("Keychain").daemon().start(() -> complete(result, call, cancellation));
        try {
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw translate(failed.getCause());
        } catch (TimeoutException silent) {
            cancellation.cancel();
            throw new CredentialException(Reason.UNAVAILABLE, "The system's keychain does not answer.", silent);
        } catch (InterruptedException stopRequested) {
            cancellation.cancel();
            Thread.currentThread().interrupt();
            throw new CredentialException(Reason.REFUSED, "The keychain was not waited for any longer.", stopRequested);
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Call<T> call, Cancellation cancellation) {
        try {
            result.complete(call.run(cancellation));
        } catch (CredentialException | RuntimeException | LinkageError failed) {
            result.completeExceptionally(failed);
        }
    }

    private static CredentialException translate(Throwable cause) {
        if (cause instanceof CredentialException known) {
            return known;
        }
        return new CredentialException(Reason.FAILED, "The system's keychain failed in a way that we do not know.", cause);
    }
}
