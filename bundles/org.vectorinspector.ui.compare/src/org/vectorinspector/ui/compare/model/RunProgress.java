package org.vectorinspector.ui.compare.model;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.vectorinspector.api.spi.Progress;

/**
 * Counts how many records a comparison has read, for whoever looks now and then. Safe for use by several threads.
 *
 * @param outer hears everything as well and says when to stop
 * @param read how many records are read on both sides
 */
public record RunProgress(Progress outer, AtomicLong read) implements Progress {
    public RunProgress {
        Objects.requireNonNull(outer, "outer");
        Objects.requireNonNull(read, "read");
    }

    @Override
    public boolean cancelled() {
        return outer.cancelled();
    }

    @Override
    public void worked(long records) {
        read.addAndGet(records);
        outer.worked(records);
    }
}
