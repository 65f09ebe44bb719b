package org.vectorinspector.core.log.internal;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.vectorinspector.core.log.Redaction;

/** Formats lines of the log files as usual, without what looks like a secret. */
public final class RedactingFormatter extends Formatter {
    private final Formatter usual = new SimpleFormatter();

    @Override
    public String format(LogRecord logged) {
        return Redaction.of(usual.format(logged));
    }
}
