package org.vectorinspector.core.together;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.vectorinspector.core.filter.FilterText;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.RecordJson;
import org.vectorinspector.json.VectorJson;

/** A report as JSON, with everything that is known. */
final class ReportJson {
    private final TogetherReport report;
    private final Comparison comparison;
    private final JsonOutput out = new JsonOutput();

    ReportJson(TogetherReport report) {
        this.report = report;
        this.comparison = report.comparison();
    }

    String text() {
        out.beginObject();
        query();
        out.name("align_by").text(report.align() instanceof AlignBy.MetadataKey(String key) ? key : "id");
        out.name("base").number(report.base()).name("targets").beginArray();
        for (int place = 0; place < report.outcomes().size(); place++) {
            target(place, report.outcomes().get(place));
        }
        out.endArray();
        overlaps();
        return out.endObject().toString();
    }

    private void query() {
        switch (report.query().input()) {
            case TogetherQuery.Input.ByText(String text) -> out.name("text").text(text);
            case TogetherQuery.Input.ByRecord byRecord -> {
                out.name("record_of").text(byRecord.home().label());
                RecordJson.writeId(out.name("record"), byRecord.id());
            }
            case TogetherQuery.Input.ByVector(var vector) -> VectorJson.write(out.name("vector"), vector);
        }
        out.name("k").number(report.query().topK());
        report.query().filter().ifPresent(filter -> out.name("filter").text(FilterText.format(filter)));
    }

    private void target(int place, TargetOutcome outcome) {
        Target target = outcome.target();
        out.beginObject().name("target").text(target.label()).name("connection").text(target.connectionName()).name("collection")
                .text(target.collection().name()).name("partition").text(target.collection().partition());
        switch (outcome.state()) {
            case TargetState.Done(TargetAnswer answer) -> answer(place, answer);
            case TargetState.Failed(var failure, Duration after) -> out.name("state").text("failed").name("kind").text(word(failure.kind()))
                    .name("error").text(failure.getMessage()).name("advice").text(failure.advice()).name("after_ms").token(millis(after));
            case TargetState.LeftOut(String reason) -> out.name("state").text("left_out").name("reason").text(reason);
            case TargetState.Waiting waiting -> out.name("state").text("waiting");
            case TargetState.Running running -> out.name("state").text("running");
        }
        out.endObject();
    }

    private void answer(int place, TargetAnswer answer) {
        Timing timing = answer.timing();
        out.name("state").text("done").name("space").text(answer.space().name()).name("dimension").number(answer.space().dimension());
        answer.model().ifPresent(model -> out.name("model").text(model));
        out.name("metric").text(word(answer.outcome().result().metric())).name("scale").text(word(answer.outcome().result().scale()))
                .name("cosines").text(word(answer.cosines())).name("complete").flag(answer.outcome().complete());
        out.name("filter_run_here").beginArray();
        answer.outcome().plan().reasons().forEach(out::text);
        out.endArray().name("reach_ms").token(millis(timing.reaching())).name("embed_ms").token(millis(timing.embedding()))
                .name("search_ms").token(millis(timing.searching())).name("compare_ms").token(millis(timing.comparing()))
                .name("total_ms").token(millis(timing.total())).name("hits").beginArray();
        answer.hits().forEach(hit -> hit(place, hit));
        out.endArray();
    }

    private void hit(int place, TargetHit hit) {
        out.beginObject().name("rank").number(hit.rank());
        comparison.key(place, hit.rank()).ifPresent(key -> out.name("key").text(key.text()));
        out.name("move").text(comparison.move(place, hit.rank()).word()).name("score").token(Double.toString(hit.hit().score()))
                .name("similarity").token(Double.toString(hit.hit().similarity()));
        hit.cosine().ifPresent(cosine -> out.name("cosine").token(Double.toString(cosine)));
        RecordJson.write(out.name("record"), hit.hit().item());
        out.endObject();
    }

    private void overlaps() {
        int count = report.outcomes().size();
        out.name("overlap").beginArray();
        for (int one = 0; one < count; one++) {
            out.beginArray();
            for (int other = 0; other < count; other++) {
                Optional<Double> overlap = comparison.overlap(one, other);
                overlap.ifPresentOrElse(share -> out.token(Double.toString(share)), out::nothing);
            }
            out.endArray();
        }
        out.endArray();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String millis(Duration time) {
        return Double.toString(Math.round(time.toNanos() / 10_000.0) / 100.0);
    }
}
