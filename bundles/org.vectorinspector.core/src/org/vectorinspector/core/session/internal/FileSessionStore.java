package org.vectorinspector.core.session.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.core.home.ProgramHome;
import org.vectorinspector.core.home.SettingsFile;
import org.vectorinspector.core.session.SessionStore;

/** Writes the session once for all changes of a moment. The newest of several running programs wins. */
@Component
public final class FileSessionStore implements SessionStore {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final SettingsFile file;
    private final Duration moment;
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("session").factory());
    private final Object lock = new Object();
    private Metadata content;
    private boolean pending;

    /** Keeps the session in the program's home. */
    @Activate
    public FileSessionStore() {
        this(ProgramHome.current(), MOMENT);
    }

    /** Keeps the session in another home and writes after another while, for tests. */
    public FileSessionStore(ProgramHome home, Duration moment) {
        this.file = new SettingsFile(home.folder().resolve("session.json"));
        this.moment = moment;
        this.content = file.read();
    }

    @Override
    public Metadata section(String name) {
        synchronized (lock) {
            return content.get(name).filter(Value.Fields.class::isInstance).map(section -> new Metadata(((Value.Fields) section).values()))
                    .orElse(Metadata.EMPTY);
        }
    }

    @Override
    public void keep(String name, Metadata section) {
        synchronized (lock) {
            Metadata after = content.with(name, new Value.Fields(section.values()));
            if (after.equals(content)) {
                return;
            }
            content = after;
            if (!pending && !writer.isShutdown()) {
                pending = true;
                writer.schedule(this::flush, moment.toNanos(), TimeUnit.NANOSECONDS);
            }
        }
    }

    @Override
    public void flush() {
        synchronized (file) {
            takePending().ifPresent(this::write);
        }
    }

    /** Writes what is not on disk yet and writes no more. */
    @Deactivate
    public void close() {
        writer.shutdown();
        flush();
    }

    private Optional<Metadata> takePending() {
        synchronized (lock) {
            Optional<Metadata> now = pending ? Optional.of(content) : Optional.empty();
            pending = false;
            return now;
        }
    }

    private void write(Metadata now) {
        try {
            file.write(now);
        } catch (IOException unwritable) {
            Logger.getLogger(FileSessionStore.class.getName()).log(Level.WARNING, "The session is not kept", unwritable);
        }
    }
}
