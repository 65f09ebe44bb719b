package org.vectorinspector.core.batch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.ValueJson;

/** A batch as JSON. */
final class BatchJson {
    private final BatchDepth depth;
    private final JsonOutput out = new JsonOutput();

    BatchJson(BatchDepth depth) {
        this.depth = depth;
    }

    String text(List<BatchRow> rows) {
        out.beginArray();
        rows.forEach(this::row);
        return out.endArray().toString();
    }

    private void row(BatchRow row) {
        out.beginObject().name("profile").text(row.profile().name()).name("id").text(row.profile().id().value()).name("provider")
                .text(row.profile().provider().value());
        switch (row.state()) {
            case BatchRow.Works(ProfileFacts facts) -> facts(facts);
            case BatchRow.Failed(var failure, Duration after) -> out.name("works").flag(false).name("kind")
                    .text(failure.kind().name().toLowerCase(Locale.ROOT)).name("error").text(failure.getMessage()).name("advice")
                    .text(failure.advice()).name("after_ms").number(after.toMillis());
            case BatchRow.Waiting waiting -> out.name("works").nothing();
            case BatchRow.Running running -> out.name("works").nothing();
        }
        out.endObject();
    }

    private void facts(ProfileFacts facts) {
        out.name("works").flag(true).name("product").text(facts.server().product()).name("version").text(facts.server().version())
                .name("connect_ms").number(facts.connecting().toMillis()).name("total_ms").number(facts.total().toMillis())
                .name("collections").number(facts.collections().size());
        if (depth == BatchDepth.TEST) {
            return;
        }
        facts.records().ifPresent(count -> out.name("records").number(count.records()).name("exact").flag(count.exact()));
        out.name("schema").beginArray();
        facts.collections().forEach(this::collection);
        out.endArray();
    }

    private void collection(CollectionFacts facts) {
        out.beginObject().name("name").text(facts.name().name()).name("partition").text(facts.name().partition());
        facts.count().ifPresent(count -> out.name("records").number(count.records()).name("exact").flag(count.exact()));
        facts.problem().ifPresent(problem -> out.name("error").text(problem));
        facts.info().ifPresent(this::info);
        out.endObject();
    }

    private void info(CollectionInfo info) {
        out.name("spaces").beginArray();
        for (VectorSpace space : info.spaces()) {
            out.beginObject().name("name").text(space.name()).name("kind").text(space.kind().name().toLowerCase(Locale.ROOT)).name("dimension")
                    .number(space.dimension()).name("metric").text(space.metric().name().toLowerCase(Locale.ROOT)).endObject();
        }
        out.endArray().name("id_kinds").beginArray();
        info.idKinds().forEach(kind -> out.text(kind.name().toLowerCase(Locale.ROOT)));
        ValueJson.write(out.endArray().name("metadata"), info.metadata());
        out.name("details").beginObject();
        info.details().forEach((name, value) -> out.name(name).text(value));
        out.endObject();
    }
}
