package org.vectorinspector.ui.migrate.tests;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.core.exchange.FormatId;
import org.vectorinspector.core.migrate.CopyMapping;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.DocumentRule;
import org.vectorinspector.core.migrate.IdRule;
import org.vectorinspector.core.migrate.PlanLine;
import org.vectorinspector.core.migrate.RunId;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.RunTally;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.core.migrate.VerifyReport.Check;
import org.vectorinspector.core.migrate.VerifyReport.Subject;

/** Places, plans and runs as the services would make them. */
final class Runs {
    static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    static final CopyPlace.InCollection DOCS = place("shop", "docs");
    static final CopyPlace.InCollection COPY = place("archive", "docs");

    private Runs() {
    }

    static CopyPlace.InCollection place(String connection, String collection) {
        return new CopyPlace.InCollection("profile:" + connection, connection, CollectionName.of(collection));
    }

    static CopyPlace.InFile file(Path file) {
        return new CopyPlace.InFile(file, new FormatId("json_lines"));
    }

    /** Returns a plan that makes the collection or finds it there, and loses these keys. */
    static CopyPlan plan(CopyRequest request, boolean fresh, String... lost) {
        CollectionInfo source = new CollectionInfo(DOCS.collection(), List.of(), List.of(IdKind.TEXT), Metadata.EMPTY, Map.of());
        CopyMapping mapping = new CopyMapping(new IdRule(List.of(IdKind.TEXT), Optional.empty()), Map.of(), new DocumentRule.Keep(), Map.of());
        List<PlanLine> lines = List.of(lost).stream()
                .map(key -> new PlanLine(PlanLine.Part.KEY, key, "null", "nothing", PlanLine.Verdict.LOST, "Left out.", 1, List.of())).toList();
        return new CopyPlan(request, source, fresh ? Optional.of(CollectionSpec.of("docs", 2, Metric.COSINE)) : Optional.empty(), mapping, lines,
                Count.exactly(10), 10, Optional.empty());
    }

    static RunStatus run(String id, Instant created, RunState state, long written) {
        Optional<RunStatus.Pace> pace = state.live()
                ? Optional.of(new RunStatus.Pace(100, 1_000, 50, 2, Optional.of(Duration.ofSeconds(3)))) : Optional.empty();
        return new RunStatus(new RunId(id), DOCS, COPY, created, state, new RunTally(written, 0, 0, 0), Count.exactly(1_000), pace, "");
    }

    static VerifyReport report(RunStatus run, boolean equal) {
        return new VerifyReport(run, NOON, Duration.ofSeconds(1),
                List.of(new Check(Subject.IDS, equal, 10, equal ? 0 : 1, "All ids compared.", List.of())));
    }
}
