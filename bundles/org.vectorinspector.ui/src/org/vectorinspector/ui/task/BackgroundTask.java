package org.vectorinspector.ui.task;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.ui.notify.FailureLog;

/**
 * Runs a call that blocks in a job and hands its result back to a widget. Cancelling interrupts the call and ends the job at once,
 * even when the call does not listen. A failure is written into the log. Results for a widget that is gone are dropped.
 *
 * @param <T> what the call brings
 */
public final class BackgroundTask<T> {
    /** A call that blocks. */
    @FunctionalInterface
    public interface Call<T> {
        /** Does the work, off the UI thread. */
        T run(Progress progress) throws VectorStoreException;
    }

    private final String name;
    private final Control owner;
    private final Call<T> call;
    private Consumer<T> done = result -> { };
    private Consumer<VectorStoreException> failed = failure -> { };

    private BackgroundTask(String name, Control owner, Call<T> call) {
        this.name = name;
        this.owner = owner;
        this.call = call;
    }

    /**
     * Prepares a call.
     *
     * @param name what a person reads while it runs
     * @param owner the widget that the result is for
     */
    public static <T> BackgroundTask<T> of(String name, Control owner, Call<T> call) {
        return new BackgroundTask<>(name, owner, call);
    }

    /** Hears the result on the UI thread. */
    public BackgroundTask<T> done(Consumer<T> listener) {
        done = listener;
        return this;
    }

    /** Hears the failure on the UI thread; being cancelled is one. */
    public BackgroundTask<T> failed(Consumer<VectorStoreException> listener) {
        failed = listener;
        return this;
    }

    /** Starts the call; the job is shown as running work and can be cancelled. */
    public Job start() {
        Job job = new TaskJob();
        job.schedule();
        return job;
    }

    private void onUi(Runnable work) {
        if (!owner.isDisposed()) {
            owner.getDisplay().asyncExec(() -> {
                if (!owner.isDisposed()) {
                    work.run();
                }
            });
        }
    }

    private final class TaskJob extends Job {
        private final AtomicReference<Thread> worker = new AtomicReference<>();

        TaskJob() {
            super(name);
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            monitor.beginTask(name, IProgressMonitor.UNKNOWN);
            Thread thread = Thread.ofVirtual().name(name).unstarted(() -> work(new MonitorProgress(monitor)));
            worker.set(thread);
            thread.start();
            try {
                while (thread.isAlive() && !monitor.isCanceled()) {
                    thread.join(java.time.Duration.ofMillis(50));
                }
            } catch (InterruptedException stopRequested) {
                thread.interrupt();
                Thread.currentThread().interrupt();
            }
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
        }

        @Override
        protected void canceling() {
            Thread thread = worker.get();
            if (thread != null) {
                thread.interrupt();
            }
        }

        private void work(Progress progress) {
            try {
                T result = call.run(progress);
                onUi(() -> done.accept(result));
            } catch (VectorStoreException failure) {
                onUi(() -> fail(failure));
            } catch (OutOfMemoryError tooMuch) {
                onUi(() -> fail(new VectorStoreException(Kind.SERVER_FAULT, "The memory of the program was not enough for this.",
                        "Ask for less at a time, or give the program more memory: -Xmx in its ini file.", tooMuch)));
            } catch (RuntimeException | Error bug) {
                VectorStoreException failure = new VectorStoreException(Kind.SERVER_FAULT, "This failed because of a mistake in the program.",
                        "The log has the details.", bug);
                if (owner.isDisposed()) {
                    Logger.getLogger(BackgroundTask.class.getName()).log(Level.SEVERE, name, bug);
                }
                onUi(() -> fail(failure));
            }
        }

        private void fail(VectorStoreException failure) {
            FailureLog.once(owner.getDisplay(), name, failure);
            failed.accept(failure);
        }
    }

    private record MonitorProgress(IProgressMonitor monitor) implements Progress {
        @Override
        public boolean cancelled() {
            return monitor.isCanceled();
        }

        @Override
        public void worked(long records) {
            monitor.worked((int) Math.min(Integer.MAX_VALUE, records));
        }
    }
}
