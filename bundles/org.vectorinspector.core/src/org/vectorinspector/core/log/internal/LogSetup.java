package org.vectorinspector.core.log.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LogReaderService;
import org.vectorinspector.core.home.ProgramHome;

/**
 * Lets everything that logs end in one file, in the book of the log and, from warnings on, on standard error: java.util.logging
 * directly, SLF4J through its provider, the OSGi and Eclipse logs through a listener. Standard output stays with the command line.
 */
@Component(immediate = true, service = {})
public final class LogSetup {
    private static final int BYTES = 2_000_000;
    private static final int FILES = 3;

    /** Says that an incubating module of Java would be faster, which nobody can act on. */
    private static final Logger HINTS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private final Logger root = Logger.getLogger("");
    private final LogReaderService osgiLog;
    private final OsgiLogForwarder forwarder = new OsgiLogForwarder();
    private final Handler file;
    private final Handler book;

    @Activate
    public LogSetup(@Reference LogReaderService osgiLog, @Reference RingLogBook lines) {
        this.osgiLog = osgiLog;
        this.book = new BookHandler(lines);
        HINTS.setLevel(Level.SEVERE);
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(book);
        file = file(ProgramHome.current().logs());
        root.addHandler(file);
        if (!(file instanceof ConsoleHandler)) {
            root.addHandler(console());
        }
        osgiLog.addLogListener(forwarder);
    }

    @Deactivate
    void close() {
        osgiLog.removeLogListener(forwarder);
        root.removeHandler(book);
        root.removeHandler(file);
        file.close();
    }

    private static Handler file(Path folder) {
        try {
            Files.createDirectories(folder);
            FileHandler handler = new FileHandler(folder.resolve("vector-inspector.%g.log").toString(), BYTES, FILES, true);
            handler.setFormatter(new RedactingFormatter());
            handler.setLevel(Level.INFO);
            return handler;
        } catch (IOException unwritable) {
            Handler console = console();
            Logger.getLogger(LogSetup.class.getName()).log(Level.WARNING, "There is no log file: " + unwritable.getMessage(), unwritable);
            return console;
        }
    }

    private static ConsoleHandler console() {
        ConsoleHandler handler = new ConsoleHandler();
        handler.setLevel(Level.WARNING);
        handler.setFormatter(new RedactingFormatter());
        return handler;
    }
}
