package org.vectorinspector.core.scan;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.core.connection.Deadline;

/**
 * Reads the pages of a scan on a thread of its own, one further than somebody has taken them. The thread that has read a page asks for the
 * next one itself, so that nobody needs to wake up before the request goes out. Ends with the last page, or with the first failure.
 */
final class PageReader implements AutoCloseable {
    private final RecordScan scan;
    private final Semaphore wanted = new Semaphore(1);
    private final BlockingQueue<Future<Optional<RecordPage>>> read = new LinkedBlockingQueue<>();
    private final Thread thread;

    private PageReader(RecordScan scan) {
        this.scan = scan;
        this.thread = Thread.ofVirtual().name("read ahead").unstarted(this::readAll);
    }

    static PageReader start(RecordScan scan) {
        PageReader reader = new PageReader(scan);
        reader.thread.start();
        return reader;
    }

    /**
     * Waits for the next page; empty behind the last one.
     *
     * @throws VectorStoreException what reading the page has thrown, or kind {@code CANCELLED} when this thread is interrupted
     */
    Optional<RecordPage> take() throws VectorStoreException {
        wanted.release();
        try {
            return read.take().get();
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
            throw VectorStoreException.cancelled(stopRequested);
        } catch (ExecutionException failed) {
            throw Deadline.failure(failed);
        }
    }

    private void readAll() {
        try {
            FutureTask<Optional<RecordPage>> page;
            do {
                wanted.acquire();
                page = new FutureTask<>(scan::next);
                page.run();
                read.add(page);
            } while (page.state() == Future.State.SUCCESS && page.resultNow().isPresent());
        } catch (InterruptedException closed) {
            // Nobody wants another page.
        }
    }

    /** Gives up what is being read. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
