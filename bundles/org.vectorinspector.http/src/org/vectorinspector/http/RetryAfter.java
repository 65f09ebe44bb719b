package org.vectorinspector.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads the header in which a server says when to come again: seconds or a date (RFC 9110, section 10.2.3). Stateless. */
public final class RetryAfter {
    private RetryAfter() {
    }

    /** Returns how long the server asked to wait, empty where it did not or cannot be understood. */
    public static Optional<Duration> of(RestAnswer answer) {
        return of(answer, Waiting.SYSTEM.now());
    }

    /**
     * Returns how long the server asked to wait.
     *
     * @param now from which a date is counted
     */
    public static Optional<Duration> of(RestAnswer answer, Instant now) {
        return answer.headers().firstValue("Retry-After").map(String::strip).flatMap(text -> read(text, now));
    }

    private static Optional<Duration> read(String text, Instant now) {
        if (!text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(date.isBefore(now) ? Duration.ZERO : Duration.between(now, date));
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }
}
