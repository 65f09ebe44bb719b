package org.vectorinspector.core.migrate.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vectorinspector.core.migrate.RunId;

/**
 * The files of one run in the program's own folder.
 *
 * @param path of the folder
 */
record RunFolder(Path path) {
    private static final String DOCUMENT = "run.json";

    static RunFolder of(Path runs, RunId run) {
        return new RunFolder(runs.resolve(run.value()));
    }

    /** Returns the folders of all runs. */
    static List<RunFolder> all(Path runs) throws IOException {
        if (!Files.isDirectory(runs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(folder -> Files.exists(folder.resolve(DOCUMENT))).map(RunFolder::new).toList();
        }
    }

    boolean exists() {
        return Files.exists(document());
    }

    /** Returns the file that says what is copied where, and how it stands. */
    Path document() {
        return path.resolve(DOCUMENT);
    }

    /** Returns the file that says batch by batch what was intended and what was acknowledged. */
    Path journal() {
        return path.resolve("journal.jsonl");
    }

    /** Returns the file of the records that were set aside. */
    Path aside() {
        return path.resolve("set-aside.jsonl");
    }

    /** Returns the file of the ids that were chosen, where only some are copied. */
    Path chosen() {
        return path.resolve("chosen.jsonl");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path report() {
        return path.resolve("report.json");
    }

    /** Deletes the folder with everything in it. */
    void delete() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
