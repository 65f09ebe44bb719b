package org.vectorinspector.core.exchange;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The formats of files that records are exported to and imported from. */
public enum ExchangeFormat {
    /** A JSON object a line: {@code {"id","document","metadata","vector"}}, with {@code "vectors"} for further spaces. */
    JSON_LINES,
    /** RFC 4180 with a header: {@code id,document,vector} and a column for each metadata key. */
    CSV;

    /** Returns the format that a file's name ends with: {@code .jsonl}, {@code .ndjson} or {@code .csv}. */
    public static Optional<ExchangeFormat> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return Optional.of(JSON_LINES);
        }
        return name.endsWith(".csv") ? Optional.of(CSV) : Optional.empty();
    }
}
