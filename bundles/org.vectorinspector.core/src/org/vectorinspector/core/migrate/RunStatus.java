package org.vectorinspector.core.migrate;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.Count;

/**
 * A run as it is at a moment.
 *
 * @param id never null
 * @param source where from, for a person
 * @param target where to, for a person
 * @param created when it was begun
 * @param state never null
 * @param tally what became of its records so far
 * @param total how many there are
 * @param pace how it goes, while it is live
 * @param note why it waits or stopped, a sentence for a person; empty where there is nothing to say
 */
public record RunStatus(RunId id, CopyPlace source, CopyPlace target, Instant created, RunState state, RunTally tally, Count total,
        Optional<Pace> pace, String note) {
    /**
     * How a live run goes.
     *
     * @param recordsPerSecond over the last seconds
     * @param bytesPerSecond over the last seconds
     * @param batch records in a write
     * @param writers writes at once
     * @param remaining empty while it cannot be told
     */
    public record Pace(double recordsPerSecond, double bytesPerSecond, int batch, int writers, Optional<Duration> remaining) {
    }

    public RunStatus {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(tally, "tally");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(pace, "pace");
        Objects.requireNonNull(note, "note");
    }
}
