package org.vectorinspector.core.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A batch as CSV by RFC 4180. */
final class BatchCsv {
    private BatchCsv() {
    }

    static String text(List<BatchRow> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord("profile", "provider", "state", "ms", "version", "collections", "records", "remark");
            for (BatchRow row : rows) {
                printer.printRecord(cells(row));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Text in memory cannot fail to be written", impossible);
        }
        return text.toString();
    }

    private static List<String> cells(BatchRow row) {
        String name = row.profile().name();
        String provider = row.profile().provider().value();
        return switch (row.state()) {
            case BatchRow.Works(ProfileFacts facts) -> List.of(name, provider, "works", Long.toString(facts.total().toMillis()), facts.version(),
                    Integer.toString(facts.collections().size()), facts.records().map(count -> Long.toString(count.records())).orElse(""),
                    facts.problem().orElse(""));
            case BatchRow.Failed failed -> List.of(name, provider, "failed", Long.toString(failed.after().toMillis()), "", "", "",
                    failed.failure().getMessage());
            case BatchRow.Waiting waiting -> List.of(name, provider, "waiting", "", "", "", "", "");
            case BatchRow.Running running -> List.of(name, provider, "running", "", "", "", "", "");
        };
    }
}
