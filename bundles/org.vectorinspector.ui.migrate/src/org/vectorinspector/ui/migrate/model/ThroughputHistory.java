package org.vectorinspector.ui.migrate.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast a run went over its time, in bounded memory: when there are too many samples, neighbours become one, so that a long run is
 * seen as a whole, only coarser. Where it began to wait stands a mark with the reason. One thread only.
 */
public final class ThroughputHistory {
    /** The most samples that are kept. */
    public static final int MOST = 400;

    private static final int MOST_MARKS = 12;

    private final List<Sample> samples = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private int step = 1;
    private int gathered;
    private double sum;
    private String lastNote = "";

    /**
     * How fast it was.
     *
     * @param at the end of the time that it stands for
     * @param rate records a second on average
     */
    public record Sample(Instant at, double rate) {
    }

    /**
     * Where it began to wait.
     *
     * @param at when
     * @param note why
     */
    public record Mark(Instant at, String note) {
    }

    /**
     * Takes a sample.
     *
     * @param note why it waits, empty while it does not
     */
    public void add(Instant at, double rate, String note) {
        if (!note.isEmpty() && !note.equals(lastNote)) {
            marks.add(new Mark(at, note));
            if (marks.size() > MOST_MARKS) {
                marks.removeFirst();
            }
        }
        lastNote = note;
        sum += rate;
        if (++gathered == step) {
            samples.add(new Sample(at, sum / step));
            gathered = 0;
            sum = 0;
            if (samples.size() == MOST) {
                coarser();
            }
        }
    }

    private void coarser() {
        List<Sample> halved = new ArrayList<>(MOST);
        for (int i = 0; i + 1 < samples.size(); i += 2) {
            halved.add(new Sample(samples.get(i + 1).at(), (samples.get(i).rate() + samples.get(i + 1).rate()) / 2));
        }
        samples.clear();
        samples.addAll(halved);
        step *= 2;
    }

    /** Returns the samples in their order. */
    public List<Sample> samples() {
        return List.copyOf(samples);
    }

    /** Returns the marks in their order, the latest ones. */
    public List<Mark> marks() {
        return List.copyOf(marks);
    }

    /** Returns the highest rate, 0 where nothing was seen. */
    public double most() {
        return samples.stream().mapToDouble(Sample::rate).max().orElse(0);
    }

    /** Returns how long it was watched. */
    public Duration span() {
        return samples.isEmpty() ? Duration.ZERO : Duration.between(samples.getFirst().at(), samples.getLast().at());
    }
}
