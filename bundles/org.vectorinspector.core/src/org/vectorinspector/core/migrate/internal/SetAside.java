package org.vectorinspector.core.migrate.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.json.JsonInput;

/** Reads which records a run set aside. */
final class SetAside {
    private SetAside() {
    }

    /** Returns the ids that they would have had in the target, as a person writes them. */
    static List<String> ids(Path file) throws IOException {
        List<String> ids = new ArrayList<>();
        if (!Files.exists(file)) {
            return ids;
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                id(line).ifPresent(ids::add);
            }
        }
        return ids;
    }

    private static Optional<String> id(String line) throws IOException {
        JsonInput in = JsonInput.of(line);
        Optional<String> id = Optional.empty();
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("target")) {
                id = Optional.of(in.nextText());
            } else {
                in.skipValue();
            }
        }
        return id;
    }
}
