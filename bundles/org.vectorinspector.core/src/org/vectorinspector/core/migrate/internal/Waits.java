package org.vectorinspector.core.migrate.internal;

import java.time.Duration;

/**
 * How long a run waits for databases that do not answer.
 *
 * @param first pause, after the first failure
 * @param longest pause
 * @param whole time after which it stops
 * @param silence after which people are told that there is no answer
 */
public record Waits(Duration first, Duration longest, Duration whole, Duration silence) {
    /** Half a second at first, a quarter of an hour altogether; told after five seconds. */
    public static final Waits USUAL = new Waits(Duration.ofMillis(500), Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofSeconds(5));
}
