package org.vectorinspector.core.migrate.internal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.RecordJson;

/**
 * Records that a run could not copy, a JSON object a line: {@code {"batch","reason","target","record"}}, the id that it would have had
 * in the target and the record as the source has it, or
 * without a record where the source holds something unreadable. Safe for use by several threads.
 */
final class AsideFile implements Closeable {
    private static final Pattern BATCH = Pattern.compile("\\{\"batch\":(\\d+),.*");

    private final Path file;
    private Optional<OutputStream> out = Optional.empty();

    /** Goes on with the file of a run, without what batches that were not acknowledged have left in it. */
    AsideFile(Path file, Set<Long> undone) throws IOException {
        this.file = file;
        if (!undone.isEmpty() && Files.exists(file)) {
            clean(undone);
        }
    }

    private void clean(Set<Long> undone) throws IOException {
        Path cleaned = file.resolveSibling(file.getFileName() + ".new");
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                BufferedWriter kept = Files.newBufferedWriter(cleaned, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher batch = BATCH.matcher(line);
                if (line.endsWith("}") && batch.matches() && !undone.contains(Long.valueOf(batch.group(1)))) {
                    kept.append(line).append('\n');
                }
            }
        }
        Files.move(cleaned, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void add(long batch, String reason, RecordId target, RecordBatch records, int row) throws IOException {
        JsonOutput line = begin(batch, reason).name("target").text(target.text());
        RecordJson.write(line.name("record"), records, row);
        write(line.endObject());
    }

    void add(long batch, String reason) throws IOException {
        write(begin(batch, reason).endObject());
    }

    private static JsonOutput begin(long batch, String reason) {
        return new JsonOutput().beginObject().name("batch").number(batch).name("reason").text(reason);
    }

    private synchronized void write(JsonOutput line) throws IOException {
        if (out.isEmpty()) {
            out = Optional.of(Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        }
        out.get().write((line.toString() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void close() throws IOException {
        if (out.isPresent()) {
            out.get().close();
        }
    }
}
