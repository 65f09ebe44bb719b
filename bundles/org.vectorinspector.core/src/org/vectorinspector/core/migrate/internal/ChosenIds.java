package org.vectorinspector.core.migrate.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;

/** Keeps the ids that a run copies, a JSON text a line. */
final class ChosenIds {
    private ChosenIds() {
    }

    static void write(Path file, List<RecordId> ids) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (RecordId id : ids) {
                lines.append(ValueJson.text(Value.of(IdText.of(id)))).append('\n');
            }
        }
    }

    static List<RecordId> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.map(ChosenIds::id).toList();
        } catch (UncheckedIOException damaged) {
            throw damaged.getCause();
        }
    }

    private static RecordId id(String line) {
        try {
            return IdText.parse(((Value.Text) ValueJson.parse(line)).text());
        } catch (JsonProblem | ClassCastException | IllegalArgumentException damaged) {
            throw new UncheckedIOException(new IOException("The list of chosen ids is damaged: " + damaged.getMessage(), damaged));
        }
    }
}
