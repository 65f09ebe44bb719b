package org.vectorinspector.core.connection;

import java.time.Duration;

/**
 * When the program looks after connections by itself.
 *
 * @param interval between two signs of life that are asked for
 * @param patience how long a sign of life may take
 * @param idle after how long without use nothing is asked for any more, until the next use
 * @param firstRetry the pause before the first attempt to connect again; it doubles with each failure
 * @param longestRetry the longest of these pauses
 */
public record HealthRules(Duration interval, Duration patience, Duration idle, Duration firstRetry, Duration longestRetry) {
    /** A look every half minute, given up after ten minutes without use; attempts after 2 seconds, at last every minute. */
    public static final HealthRules USUAL = new HealthRules(Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofMinutes(10),
            Duration.ofSeconds(2), Duration.ofMinutes(1));

    /** Returns the same with another interval. */
    public HealthRules every(Duration other) {
        return new HealthRules(other, patience, idle, firstRetry, longestRetry);
    }

    /**
     * Returns the pause before an attempt.
     *
     * @param failures how many attempts have failed, at least 1
     * @param chance between 0 and 1: moves the pause by up to a fifth, so that many programs do not come back at the same moment
     */
    public Duration pause(int failures, double chance) {
        long doubled = firstRetry.toMillis() << Math.min(failures - 1, 20);
        long bounded = Math.min(doubled, longestRetry.toMillis());
        return Duration.ofMillis(Math.round(bounded * (0.8 + 0.4 * chance)));
    }
}
