package org.vectorinspector.ui.migrate.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Finds round numbers and times for the axes of a plot. */
public final class Axis {
    private static final int[] SECONDS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 43_200, 86_400};

    private Axis() {
    }

    /** Returns round numbers from 0 to the first one that is not below the highest value; at least two, about as many as wanted. */
    public static List<Double> numbers(double highest, int wanted) {
        double top = Math.max(1, highest);
        double raw = top / Math.max(1, wanted);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = power * (raw <= power ? 1 : raw <= 2 * power ? 2 : raw <= 5 * power ? 5 : 10);
        List<Double> ticks = new ArrayList<>(List.of(0.0));
        while (ticks.getLast() < top) {
            ticks.add(ticks.size() * step);
        }
        return ticks;
    }

    /** Returns round times between two, at most as many as wanted. */
    public static List<Instant> times(Instant from, Instant to, int wanted, ZoneId zone) {
        long seconds = Math.max(1, Duration.between(from, to).toSeconds());
        int step = SECONDS[SECONDS.length - 1];
        for (int i = SECONDS.length - 1; i >= 0 && seconds / SECONDS[i] < wanted; i--) {
            step = SECONDS[i];
        }
        long offset = zone.getRules().getOffset(from).getTotalSeconds();
        long first = Math.ceilDiv(from.getEpochSecond() + offset, step) * step - offset;
        List<Instant> times = new ArrayList<>();
        for (long time = first; time <= to.getEpochSecond(); time += step) {
            times.add(Instant.ofEpochSecond(time));
        }
        return times;
    }
}
