package org.vectorinspector.core.migrate.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.exchange.JsonLinesSink;
import org.vectorinspector.core.exchange.RecordSink;
import org.vectorinspector.core.exchange.RecordSource;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.RecordJson;

/**
 * The records of a file that can only be written as a whole, a line for each: the first letter of the kind of its id, then the record as
 * JSON. What is acknowledged is in it, and a stopped run goes on behind that.
 */
final class SpoolSource implements RecordSource {
    private final BufferedReader lines;

    SpoolSource(Path file) throws IOException {
        lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }

    /** Returns what writes such lines. */
    static RecordSink sink(OutputStream out) {
        return JsonLinesSink.lettered(out, id -> id.kind().name().charAt(0));
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
