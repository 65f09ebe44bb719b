package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.vectorinspector.core.log.LogLevel;
import org.vectorinspector.core.log.LogLine;
import org.vectorinspector.core.log.internal.BookHandler;
import org.vectorinspector.core.log.internal.RedactingFormatter;
import org.vectorinspector.core.log.internal.RingLogBook;

class LogSetupTest {
    private static final String CANARY = "Zwitscher7vogel";

    @Test
    void bringsWhatIsLoggedIntoTheBookWithoutSecrets() {
        RingLogBook book = new RingLogBook();
        Logger logger = Logger.getLogger("org.example.Reader");
        BookHandler handler = new BookHandler(book);
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
        try {
            LogRecord logged = new LogRecord(Level.WARNING, "api_key={0} is refused");
            logged.setParameters(new Object[] {CANARY});
            logged.setLoggerName(logger.getName());
            logged.setThrown(new IOException("token: " + CANARY, new IllegalStateException("password=" + CANARY)));
            logger.log(logged);
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
        List<LogLine> lines = book.after(0);
        assertEquals(1, lines.size());
        assertEquals(LogLevel.WARNING, lines.getFirst().level());
        assertEquals("Reader", lines.getFirst().shortSource());
        assertTrue(lines.getFirst().trace().contains("IllegalStateException"), lines.getFirst().trace());
        assertFalse(lines.getFirst().text().contains(CANARY), lines.getFirst().text());
    }

    @Test
    void keepsSecretsOutOfTheLogFiles() {
        LogRecord logged = new LogRecord(Level.SEVERE, "Authorization: Bearer " + CANARY);
        logged.setThrown(new IOException("https://user:" + CANARY + "@host"));
        String text = new RedactingFormatter().format(logged);
        assertTrue(text.contains("java.io.IOException"), text);
        assertFalse(text.contains(CANARY), text);
    }
}
