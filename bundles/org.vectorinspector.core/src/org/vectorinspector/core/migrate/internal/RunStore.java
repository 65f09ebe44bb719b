package org.vectorinspector.core.migrate.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.core.migrate.RunId;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;

/** The runs on disk. */
final class RunStore {
    private static final Logger LOG = Logger.getLogger(RunStore.class.getName());
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path runs;

    RunStore(Path runs) {
        this.runs = runs;
    }

    RunId newId(Instant now) {
        return new RunId(STAMP.format(now) + "-" + Integer.toHexString(ThreadLocalRandom.current().nextInt(0x1000, 0x10000)));
    }

    RunFolder folder(RunId run) {
        return RunFolder.of(runs, run);
    }

    /** Makes the folder of a new run, which only its owner may look into: it will hold ids and records. */
    RunFolder make(RunDocument document) throws IOException {
        RunFolder folder = folder(document.id());
        Files.createDirectories(folder.path());
        if (Files.getFileStore(folder.path()).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx------"));
        }
        document.write(folder);
        return folder;
    }

    RunDocument read(RunId run) throws VectorStoreException, IOException {
        RunFolder folder = folder(run);
        if (!folder.exists()) {
            throw new VectorStoreException(Kind.NOT_FOUND, "There is no run " + run + ".", "Choose one from the list of runs.");
        }
        return RunDocument.read(folder);
    }

    /** Returns all runs, the newest first; a damaged one is left out and told in the log. */
    List<RunStatus> all() throws IOException {
        List<RunStatus> all = new ArrayList<>();
        for (RunFolder folder : RunFolder.all(runs)) {
            try {
                all.add(status(folder));
            } catch (IOException damaged) {
                LOG.log(Level.WARNING, "A run cannot be shown: " + damaged.getMessage(), damaged);
            }
        }
        all.sort(Comparator.comparing(RunStatus::created).reversed());
        return all;
    }

    private static RunStatus status(RunFolder folder) throws IOException {
        RunDocument document = RunDocument.read(folder);
        if (!document.state().live()) {
            return Statuses.of(document);
        }
        RunDocument counted = document.as(document.state(), JournalReader.read(folder.journal()).tally(), document.note());
        if (RunLock.taken(folder.lock())) {
            return new RunStatus(document.id(), document.source(), document.target(), document.created(), RunState.RUNNING, counted.tally(),
                    document.total(), java.util.Optional.empty(), "It runs in another program.");
        }
        return Statuses.of(counted);
    }
}
