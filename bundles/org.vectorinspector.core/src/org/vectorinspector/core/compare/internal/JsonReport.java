package org.vectorinspector.core.compare.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.core.compare.CollectionComparison;
import org.vectorinspector.core.compare.CompareCounts;
import org.vectorinspector.core.compare.Difference;
import org.vectorinspector.core.compare.DifferenceList;
import org.vectorinspector.core.compare.SetupEntry;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.RecordJson;

/** Writes a comparison as one JSON object. */
public final class JsonReport {
    private static final int PAGE = 1_000;

    private final CollectionComparison comparison;
    private final JsonOutput json = new JsonOutput();

    /** Makes a report of this comparison. */
    public JsonReport(CollectionComparison comparison) {
        this.comparison = Objects.requireNonNull(comparison, "comparison");
    }

    /** Returns everything but the lists as one object. */
    public String summary() {
        json.clear();
        json.beginObject();
        head();
        String summary = json.endObject().toString();
        json.clear();
        return summary;
    }

    /** Writes everything; equal records are counted only. */
    public void write(OutputStream out) throws IOException {
        json.clear();
        json.beginObject();
        head();
        for (Difference.Kind kind : List.of(Difference.Kind.DIFFERENT, Difference.Kind.ONLY_LEFT, Difference.Kind.ONLY_RIGHT)) {
            json.name(kind.name().toLowerCase(Locale.ROOT)).beginArray();
            list(comparison.outcome().list(kind), out);
            json.endArray();
        }
        json.endObject();
        json.writeTo(out);
        out.write('\n');
    }

    private void head() {
        json.name("left").text(comparison.left()).name("right").text(comparison.right()).name("begun").text(comparison.begun().toString())
                .name("took_ms").number(comparison.took().toMillis());
        json.name("matched_by").text(comparison.matching().field().orElse("id"));
        json.name("vectors").text(comparison.tolerance().map(tolerance -> tolerance.name().toLowerCase(Locale.ROOT)).orElse("left out"));
        counts(comparison.counts());
        json.name("setup").beginArray();
        for (SetupEntry entry : comparison.setup()) {
            json.beginObject().name("topic").text(entry.topic().name().toLowerCase(Locale.ROOT));
            if (!entry.name().isEmpty()) {
                json.name("name").text(entry.name());
            }
            json.name("left").text(entry.left()).name("right").text(entry.right()).name("same").flag(entry.same()).endObject();
        }
        json.endArray();
    }

    private void counts(CompareCounts counts) {
        json.name("counts").beginObject().name("left").number(counts.left()).name("right").number(counts.right()).name("only_left")
                .number(counts.onlyLeft()).name("only_right").number(counts.onlyRight()).name("equal").number(counts.equal()).name("different")
                .number(counts.different()).endObject();
    }

    /** Writes what there is so far after each page, so that it does not grow with the list. */
    private void list(DifferenceList list, OutputStream out) throws IOException {
        for (long first = 0; first < list.size(); first += PAGE) {
            for (Difference difference : list.page(first, PAGE)) {
                difference(difference);
            }
            json.writeTo(out);
            json.clear();
        }
    }

    private void difference(Difference difference) {
        json.beginObject();
        id("id", Optional.of(difference.id()));
        id("right_id", difference.right().filter(right -> !right.equals(difference.id())));
        if (difference.kind() == Difference.Kind.DIFFERENT) {
            json.name("document").flag(difference.document()).name("keys").number(difference.keys()).name("vectors").flag(difference.vectors());
            number("cosine", difference.cosine());
            number("distance", difference.distance());
        }
        json.endObject();
    }

    private void id(String name, Optional<RecordId> id) {
        id.ifPresent(known -> RecordJson.writeId(json.name(name), known));
    }

    private void number(String name, OptionalDouble number) {
        number.ifPresent(known -> json.name(name).token(Double.toString(known)));
    }
}
