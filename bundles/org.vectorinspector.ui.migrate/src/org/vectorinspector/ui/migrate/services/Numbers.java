package org.vectorinspector.ui.migrate.services;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.eclipse.osgi.util.NLS;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.ui.migrate.messages.RunMessages;

/** Numbers and times as a person reads them. */
public final class Numbers {
    private static final double MEGA = 1e6;

    private Numbers() {
    }

    /** Returns a number in groups of three digits. */
    public static String grouped(long number) {
        return NumberFormat.getIntegerInstance().format(number);
    }

    /** Returns a count; one that is not sure says so. */
    public static String count(Count count) {
        return count.exact() ? grouped(count.records()) : NLS.bind(RunMessages.Numbers_about, grouped(count.records()));
    }

    /** Returns bytes a second as megabytes. */
    public static String megabytes(double bytesPerSecond) {
        return String.format(Locale.getDefault(), bytesPerSecond >= 10 * MEGA ? "%.0f" : "%.1f", bytesPerSecond / MEGA);
    }

    /** Returns a time in its largest unit that matters. */
    public static String duration(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 90) {
            return NLS.bind(RunMessages.Numbers_seconds, Math.max(1, seconds));
        }
        return seconds < 5_400 ? NLS.bind(RunMessages.Numbers_minutes, Math.round(seconds / 60.0))
                : NLS.bind(RunMessages.Numbers_hours, String.format(Locale.getDefault(), "%.1f", seconds / 3_600.0));
    }

    /** Returns how long something took: also less than a second. */
    public static String took(Duration time) {
        return time.toSeconds() >= 10 ? duration(time)
                : NLS.bind(RunMessages.Numbers_seconds, String.format(Locale.getDefault(), "%.1f", time.toMillis() / 1e3));
    }

    /** Returns the time of day with seconds. */
    public static String clock(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).format(at.atZone(ZoneId.systemDefault()));
    }

    /** Returns the time of day without seconds, with the date unless it is today. */
    public static String when(Instant at) {
        var local = at.atZone(ZoneId.systemDefault());
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).format(local);
        return local.toLocalDate().equals(LocalDate.now()) ? time
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(local) + " " + time;
    }
}
