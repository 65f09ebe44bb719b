package org.vectorinspector.cli.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.compare.ComparedSource;

/** Says now and then on standard error how many records are read. */
final class ReadProgress implements Progress {
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final PrintStream err;
    private final String total;
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong said = new AtomicLong(System.nanoTime());

    /** Says so many of {@code total}, which begins with « of » or is empty where nobody knows. */
    ReadProgress(PrintStream err, String total) {
        this.err = err;
        this.total = total;
    }

    static ReadProgress of(PrintStream err, ComparedSource left, ComparedSource right) throws VectorStoreException {
        Optional<Count> one = left.count();
        Optional<Count> other = right.count();
        boolean known = one.isPresent() && other.isPresent();
        return new ReadProgress(err, known ? " of " + grouped(one.get().records() + other.get().records()) : "");
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public void worked(long records) {
        long now = System.nanoTime();
        long sum = read.addAndGet(records);
        long before = said.get();
        if (now - before > PAUSE_NANOS && said.compareAndSet(before, now)) {
            err.println(grouped(sum) + total + " records read");
        }
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
