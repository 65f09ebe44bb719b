package org.vectorinspector.cli.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.cli.output.TextTable;
import org.vectorinspector.core.together.AlignBy;
import org.vectorinspector.core.together.AlignedRow;
import org.vectorinspector.core.together.Comparison;
import org.vectorinspector.core.together.CosineSource;
import org.vectorinspector.core.together.Move;
import org.vectorinspector.core.together.TargetAnswer;
import org.vectorinspector.core.together.TargetHit;
import org.vectorinspector.core.together.TargetOutcome;
import org.vectorinspector.core.together.TargetState;
import org.vectorinspector.core.together.TogetherReport;

/** A report as three tables for people: the records, the overlap, the targets. */
final class TogetherTables {
    private final TogetherReport report;
    private final Comparison comparison;
    private final List<Integer> answered = new ArrayList<>();

    TogetherTables(TogetherReport report) {
        this.report = report;
        this.comparison = report.comparison();
        for (int place = 0; place < report.outcomes().size(); place++) {
            if (report.outcomes().get(place).state().answer().isPresent()) {
                answered.add(place);
            }
        }
    }

    void print(Console console) {
        if (!answered.isEmpty()) {
            records().print(console.out());
            console.out().println();
        }
        if (answered.size() > 1) {
            overlap().print(console.out());
            console.out().println();
        }
        targets().print(console.out());
        long keyless = answered.stream().mapToLong(this::keyless).sum();
        if (keyless > 0 && report.align() instanceof AlignBy.MetadataKey(String key)) {
            console.err().println(keyless + " records have no «" + key + "» and stand in no row; --json has them.");
        }
    }

    private TextTable records() {
        List<String> header = new ArrayList<>(List.of(report.align() instanceof AlignBy.MetadataKey(String key) ? key : "id"));
        answered.forEach(place -> header.add(label(place)));
        header.add("document");
        TextTable table = new TextTable(header.toArray(String[]::new));
        for (AlignedRow row : comparison.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.key().text()));
            answered.forEach(place -> cells.add(row.hits().get(place).map(hit -> cell(place, hit)).orElse("")));
            cells.add(row.any().hit().item().document().orElse(""));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    /** Returns rank, move and the cosine; the server's own number where there is none. */
    private String cell(int place, TargetHit hit) {
        Move move = comparison.move(place, hit.rank());
        String moved = move instanceof Move.Base || move instanceof Move.Unknown ? "" : " (" + move.word() + ")";
        return hit.rank() + moved + hit.cosine().map(cosine -> " %.4f".formatted(cosine)).orElseGet(() -> " score %.4f".formatted(hit.hit().score()));
    }

    private TextTable overlap() {
        List<String> header = new ArrayList<>(List.of("overlap@" + report.query().topK()));
        answered.forEach(place -> header.add(label(place)));
        TextTable table = new TextTable(header.toArray(String[]::new));
        for (int one : answered) {
            List<String> cells = new ArrayList<>(List.of(label(one)));
            for (int other : answered) {
                Optional<Double> share = one == other ? Optional.empty() : comparison.overlap(one, other);
                cells.add(share.map(overlap -> "%.2f".formatted(overlap)).orElse("-"));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private TextTable targets() {
        TextTable table = new TextTable("target", "state", "embed ms", "search ms", "total ms", "model", "cosine");
        for (TargetOutcome outcome : report.outcomes()) {
            String name = outcome.target().label();
            switch (outcome.state()) {
                case TargetState.Done(TargetAnswer answer) -> table.row(name, "done", millis(answer.timing().embedding()),
                        millis(answer.timing().searching()), millis(answer.timing().total()), answer.model().orElse("-"), source(answer.cosines()));
                case TargetState.Failed(var failure, Duration after) -> table.row(name, failure.getMessage(), "", "", millis(after), "", "");
                case TargetState.LeftOut(String reason) -> table.row(name, "left out: " + reason, "", "", "", "", "");
                case TargetState.Waiting waiting -> table.row(name, "waiting", "", "", "", "", "");
                case TargetState.Running running -> table.row(name, "running", "", "", "", "", "");
            }
        }
        return table;
    }

    private String label(int place) {
        return report.outcomes().get(place).target().label();
    }

    private long keyless(int place) {
        int hits = report.outcomes().get(place).state().answer().orElseThrow().hits().size();
        return IntStream.rangeClosed(1, hits).filter(rank -> comparison.key(place, rank).isEmpty()).count();
    }

    private static String source(CosineSource source) {
        return switch (source) {
            case SERVER -> "the server's";
            case COMPUTED -> "computed here";
            case NONE -> "not known";
        };
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }
}
