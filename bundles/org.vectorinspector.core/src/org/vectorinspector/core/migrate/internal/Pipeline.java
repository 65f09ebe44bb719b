package org.vectorinspector.core.migrate.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.core.migrate.RunTally;

/**
 * Moves records: one thread reads pages ahead and cuts them into parcels, several bring parcels to the target. A bounded number of
 * parcels is on its way, so memory does not grow with the collection, and a slow target slows the reading down.
 */
final class Pipeline {
    private static final int PARCELS_WAITING = 4;
    private static final long BYTES_PER_PAGE = 4_000_000;
    private static final long BATCHES_PER_PAGE = 16;
    private static final int FIRST_PAGE = 200;
    private static final Parcel END = new Parcel(-1, RecordBatch.EMPTY, List.of(), Optional.empty());

    private final Source source;
    private final Patience.Mending sourceMending;
    private final RecordFields fields;
    private final Delivery delivery;
    private final RunControl control;
    private final BlockingQueue<Parcel> queue = new LinkedBlockingQueue<>();
    private final Semaphore room;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Pipeline(Source source, Patience.Mending sourceMending, RecordFields fields, Delivery delivery, RunControl control) {
        this.source = source;
        this.sourceMending = sourceMending;
        this.fields = fields;
        this.delivery = delivery;
        this.control = control;
        this.room = new Semaphore(control.mostWriters() + PARCELS_WAITING);
    }

    /** Runs until the source is at its end and everything is acknowledged. */
    void run(JournalState from) throws VectorStoreException, IOException, InterruptedException {
        CountDownLatch ended = new CountDownLatch(control.mostWriters() + 1);
        Thread[] threads = new Thread[control.mostWriters() + 1];
        threads[0] = Thread.ofVirtual().name("copy-reader").unstarted(guarded(() -> read(from), threads, ended));
        for (int writer = 0; writer < control.mostWriters(); writer++) {
            int number = writer;
            threads[writer + 1] = Thread.ofVirtual().name("copy-writer-" + writer).unstarted(guarded(() -> write(number), threads, ended));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        try {
            ended.await();
        } catch (InterruptedException stopped) {
            interrupt(threads);
            ended.await(5, TimeUnit.SECONDS);
            throw stopped;
        }
        rethrow();
    }

    /** Work of one of the threads. */
    @FunctionalInterface
    private interface Work {
        void run() throws VectorStoreException, IOException, InterruptedException;
    }

    private Runnable guarded(Work work, Thread[] all, CountDownLatch ended) {
        return () -> {
            try {
                work.run();
            } catch (VectorStoreException | IOException | InterruptedException | RuntimeException | Error problem) {
                if (failure.compareAndSet(null, problem)) {
                    interrupt(all);
                }
            } finally {
                ended.countDown();
            }
        };
    }

    private static void interrupt(Thread[] threads) {
        for (Thread thread : threads) {
            if (thread != null) {
                thread.interrupt();
            }
        }
    }

    private void rethrow() throws VectorStoreException, IOException, InterruptedException {
        switch (failure.get()) {
            case null -> { }
            case VectorStoreException store -> throw store;
            case IOException io -> throw io;
            case InterruptedException stopped -> throw stopped;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure.get());
        }
    }

    private void read(JournalState from) throws VectorStoreException, InterruptedException {
        Optional<Cursor> place = from.from();
        long number = from.nextBatch();
        int most = control.callSource(source::mostPerPage, sourceMending);
        boolean more = !from.read();
        while (more) {
            control.gate().pass();
            Optional<Cursor> here = place;
            int limit = pageSize(most);
            SourcePage page = control.callSource(() -> source.page(here, limit, fields, VectorForm.TEXT), sourceMending);
            control.tuner().saw(page.records());
            number = cut(page, number);
            place = page.next();
            more = place.isPresent();
        }
        put(END);
    }

    private int pageSize(int most) {
        double bytes = control.tuner().bytesPerRecord();
        long wanted = bytes <= 1 ? FIRST_PAGE : (long) Math.max(1, BYTES_PER_PAGE / bytes);
        return (int) Math.min(most, Math.min(wanted, BATCHES_PER_PAGE * control.tuner().batch()));
    }

    private long cut(SourcePage page, long first) throws InterruptedException {
        RecordBatch records = page.records();
        long number = first;
        int row = 0;
        do {
            int end = Math.min(records.size(), row + control.tuner().batch());
            boolean last = end == records.size();
            Optional<Journal.PageEnd> pageEnd = last ? Optional.of(new Journal.PageEnd(page.next())) : Optional.empty();
            put(new Parcel(number++, records.stretch(row, end), last ? page.unreadable() : List.of(), pageEnd));
            row = end;
        } while (row < records.size());
        return number;
    }

    private void put(Parcel parcel) throws InterruptedException {
        room.acquire();
        queue.add(parcel);
    }

    private void write(int writer) throws VectorStoreException, IOException, InterruptedException {
        while (true) {
            if (!control.awaitTurn(writer)) {
                return;
            }
            Parcel parcel = queue.take();
            if (parcel == END) {
                queue.add(END);
                control.atEnd();
                return;
            }
            control.admit(parcel.records());
            RunTally tally = delivery.deliver(parcel);
            room.release();
            control.done(tally);
        }
    }
}
