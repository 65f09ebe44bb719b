package org.vectorinspector.core.migrate.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.exchange.RecordSource;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.RecordJson;

/** Reads what a {@link SpoolSink} wrote. */
final class SpoolSource implements RecordSource {
    private final BufferedReader lines;

    SpoolSource(Path file) throws IOException {
        lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }

    @Override
    public Optional<VectorRecord> next() throws IOException {
        String line = lines.readLine();
        return line == null ? Optional.empty() : Optional.of(item(line));
    }

    private static VectorRecord item(String line) throws IOException {
        IdKind kind = switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case 'T' -> IdKind.TEXT;
            case 'N' -> IdKind.NUMBER;
            case 'U' -> IdKind.UUID;
            default -> throw new IOException("What was written of it is damaged");
        };
        try {
            return RecordJson.parse(line.substring(1), kind);
        } catch (JsonProblem damaged) {
            throw new IOException("What was written of it is damaged: " + damaged.getMessage(), damaged);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
