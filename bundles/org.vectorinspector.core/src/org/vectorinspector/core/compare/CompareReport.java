package org.vectorinspector.core.compare;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.vectorinspector.core.compare.internal.HtmlReport;
import org.vectorinspector.core.compare.internal.JsonReport;

/** Writes what a comparison found as a file that needs nothing else; no secret is in it, and memory does not grow with it. */
public final class CompareReport {
    private final CollectionComparison comparison;

    /** The formats of reports. */
    public enum Format {
        /** A page for people; of each kind it lists the first {@value HtmlReport#LISTED} records. */
        HTML,
        /** One object for programs, with all differences. */
        JSON;

        /** Returns the format that a file's name ends with. */
        public static Optional<Format> of(Path file) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".html") || name.endsWith(".htm")) {
                return Optional.of(HTML);
            }
            return name.endsWith(".json") ? Optional.of(JSON) : Optional.empty();
        }
    }

    /** Makes a report of this comparison. */
    public CompareReport(CollectionComparison comparison) {
        this.comparison = comparison;
    }

    /** Returns everything but the lists as one JSON object. */
    public String summary() {
        return new JsonReport(comparison).summary();
    }

    /**
     * Writes the report; the stream stays open.
     *
     * @throws IOException when the stream cannot be written or the comparison has been closed
     */
    public void write(OutputStream out, Format format) throws IOException {
        switch (format) {
            case HTML -> new HtmlReport(comparison).write(out);
            case JSON -> new JsonReport(comparison).write(out);
        }
    }
}
