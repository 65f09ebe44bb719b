package org.vectorinspector.core.log.internal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.vectorinspector.core.log.LogLevel;
import org.vectorinspector.core.log.Redaction;

/** Writes what is logged into the book, without secrets. */
public final class BookHandler extends Handler {
    private final RingLogBook book;
    private final Formatter words = new SimpleFormatter();

    /** Writes into this book. */
    public BookHandler(RingLogBook book) {
        this.book = book;
    }

    @Override
    public void publish(LogRecord logged) {
        if (isLoggable(logged)) {
            String source = Optional.ofNullable(logged.getLoggerName()).filter(name -> !name.isEmpty()).orElse("?");
            book.add(logged.getInstant(), LogLevel.of(logged.getLevel()), source, Redaction.of(words.formatMessage(logged)),
                    Optional.ofNullable(logged.getThrown()).map(BookHandler::trace).orElse(""));
        }
    }

    @Override
    public void flush() {
        // the book has everything already
    }

    @Override
    public void close() {
        // the book lives on
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return Redaction.of(text.toString().strip());
    }
}
