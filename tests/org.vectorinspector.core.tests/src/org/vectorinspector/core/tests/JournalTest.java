package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.core.migrate.RunTally;
import org.vectorinspector.core.migrate.internal.Journal;

/** What a journal says of a disk that fails once, as disks do, when nobody waits for it. */
@Timeout(60)
class JournalTest {
    private static final IOException GONE = new IOException("The disk is gone");

    @TempDir
    private Path folder;
    private final CountDownLatch failed = new CountDownLatch(1);
    private final AtomicReference<FileChannel> channel = new AtomicReference<>();
    private Journal journal;

    @BeforeEach
    void failOnce() throws Exception {
        journal = new Journal(folder.resolve("journal"), file -> {
            channel.set(file);
            if (failed.getCount() > 0) {
                failed.countDown();
                throw GONE;
            }
            file.force(false);
        });
        TimeUnit.MILLISECONDS.sleep(Journal.FORCE_MILLIS + 1);
        journal.done(0, RunTally.ZERO, 0);
        failed.await();
    }

    @Test
    void saysItAtItsEnd() {
        assertSame(GONE, assertThrows(IOException.class, journal::close));
        assertFalse(channel.get().isOpen());
    }

    @Test
    void saysItAtOneOfTheNextLines() throws Exception {
        IOException said = null;
        while (said == null) {
            said = next();
        }
        assertSame(GONE, said);
        assertThrows(IOException.class, journal::close);
        assertTrue(Files.readString(folder.resolve("journal")).startsWith("{\"done\":0"));
    }

    @Test
    void closesOnceOnly() {
        assertThrows(IOException.class, journal::close);
        assertNull(next(journal::close));
    }

    private IOException next() {
        return next(() -> journal.done(1, RunTally.ZERO, 0));
    }

    /** Uses the journal. */
    @FunctionalInterface
    private interface Use {
        void of() throws IOException;
    }

    private static IOException next(Use use) {
        try {
            use.of();
            return null;
        } catch (IOException failure) {
            return failure;
        }
    }
}
