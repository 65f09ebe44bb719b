package org.vectorinspector.http;

import java.time.Duration;
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
        return answer.headers().firstValue("Retry-After").map(String::strip).flatMap(RetryAfter::read);
    }

    private static Optional<Duration> read(String text) {
        if (!text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Duration wait = Duration.between(ZonedDateTime.now(), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException unknown) {
            return Optional.empty();
        }
    }
}
