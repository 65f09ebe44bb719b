package org.vectorinspector.core.together;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.vectorinspector.json.ValueJson;

/** A report as CSV by RFC 4180. */
final class ReportCsv {
    private static final List<String> HEADER = List.of("target", "state", "rank", "move", "key", "id", "score", "similarity", "cosine", "document",
            "metadata", "remark");

    private final TogetherReport report;
    private final Comparison comparison;

    ReportCsv(TogetherReport report) {
        this.report = report;
        this.comparison = report.comparison();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(HEADER);
            for (int place = 0; place < report.outcomes().size(); place++) {
                for (List<String> line : lines(place, report.outcomes().get(place))) {
                    printer.printRecord(line);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Text in memory cannot fail to be written", impossible);
        }
        return text.toString();
    }

    private List<List<String>> lines(int place, TargetOutcome outcome) {
        String label = outcome.target().label();
        return switch (outcome.state()) {
            case TargetState.Done(TargetAnswer answer) when answer.hits().isEmpty() -> List.of(remark(label, "done", "no record"));
            case TargetState.Done(TargetAnswer answer) -> answer.hits().stream().map(hit -> line(place, label, hit)).toList();
            case TargetState.Failed failed -> List.of(remark(label, "failed", failed.failure().getMessage()));
            case TargetState.LeftOut(String reason) -> List.of(remark(label, "left out", reason));
            case TargetState.Waiting waiting -> List.of(remark(label, "waiting", ""));
            case TargetState.Running running -> List.of(remark(label, "running", ""));
        };
    }

    private List<String> line(int place, String label, TargetHit hit) {
        var item = hit.hit().item();
        return List.of(label, "done", Integer.toString(hit.rank()), comparison.move(place, hit.rank()).word(),
                comparison.key(place, hit.rank()).map(HitKey::text).orElse(""), item.id().text(), Double.toString(hit.hit().score()),
                Double.toString(hit.hit().similarity()), hit.cosine().map(cosine -> Double.toString(cosine)).orElse(""),
                item.document().orElse(""), item.metadata().isEmpty() ? "" : ValueJson.text(item.metadata()), "");
    }

    private static List<String> remark(String label, String state, String remark) {
        List<String> line = new ArrayList<>(List.of(label, state));
        while (line.size() < HEADER.size() - 1) {
            line.add("");
        }
        line.add(remark);
        return line;
    }
}
