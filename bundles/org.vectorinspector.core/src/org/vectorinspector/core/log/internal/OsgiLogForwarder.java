package org.vectorinspector.core.log.internal;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;

/** Hands what the OSGi and Eclipse logs receive on to java.util.logging. */
final class OsgiLogForwarder implements LogListener {
    @Override
    public void logged(LogEntry entry) {
        LogRecord line = new LogRecord(level(entry.getLogLevel()), entry.getMessage());
        line.setLoggerName(entry.getLoggerName());
        line.setThrown(entry.getException());
        line.setInstant(java.time.Instant.ofEpochMilli(entry.getTime()));
        Logger.getLogger(entry.getLoggerName()).log(line);
    }

    private static Level level(LogLevel level) {
        return switch (level) {
            case AUDIT, INFO -> Level.INFO;
            case ERROR -> Level.SEVERE;
            case WARN -> Level.WARNING;
            case DEBUG -> Level.FINE;
            case TRACE -> Level.FINER;
        };
    }
}
