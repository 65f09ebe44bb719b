package org.vectorinspector.core.migrate.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.exchange.FileContent;
import org.vectorinspector.core.exchange.FileFormat;
import org.vectorinspector.core.migrate.CopyMapping;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.DocumentRule;
import org.vectorinspector.core.migrate.IdRule;
import org.vectorinspector.core.migrate.PartitionedId;
import org.vectorinspector.core.migrate.PlanLine;
import org.vectorinspector.core.migrate.PlanLine.Part;
import org.vectorinspector.core.migrate.PlanLine.Verdict;

/** Says line by line what a mapping does to the records that were looked at. */
final class PlanLines {
    private static final int EXAMPLES = 3;

    private final Basis basis;
    private final CopyMapping mapping;
    private final Optional<CollectionSpec> spec;
    private final List<PlanLine> lines = new ArrayList<>();

    PlanLines(Basis basis, CopyMapping mapping, Optional<CollectionSpec> spec) {
        this.basis = basis;
        this.mapping = mapping;
        this.spec = spec;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    List<PlanLine> lines() throws VectorStoreException {
        records();
        ids();
        basis.spaces().forEach(this::space);
        basis.remarks().forEach(this::remark);
        basis.spaces().stream().filter(space -> mapping.spaces().containsKey(space.name())).forEach(this::metric);
        document();
        boolean whole = Basis.whole(basis.request().source()) || Basis.whole(basis.request().target());
        basis.survey().keys().forEach((key, profile) -> new KeyLine(key, profile, mapping).line()
                .filter(line -> !whole || !key.equals(PartitionedId.FIELD)).ifPresent(lines::add));
        collection();
        partition();
        settings();
        return lines;
    }

    /** Tries the first records as a whole, since some limits are those of a record and not of a key. */
    private void records() throws VectorStoreException {
        Map<RecordId, String> refused = new HashMap<>();
        long tried = 0;
        for (RecordBatch batch : basis.survey().kept()) {
            RecordBatch mapped = mapping.apply(batch);
            refused.putAll(probe(mapped).refusals(mapped));
            tried += batch.size();
        }
        String total = basis.total().exact() ? Long.toString(basis.total().records()) : "not counted";
        refused.keySet().removeAll(madeIds(refused.keySet()));
        if (refused.isEmpty()) {
            add(Part.RECORDS, "", total, total, Verdict.KEPT, "Streamed in batches.", 0, List.of());
        } else {
            Set<String> reasons = new LinkedHashSet<>(refused.values());
            add(Part.RECORDS, "", total, "fewer", Verdict.LOST, refused.size() + " of the first " + tried
                    + " records would be set aside in a file, with the reason.", refused.size(), reasons.stream().limit(EXAMPLES).toList());
        }
    }

    /** Returns those of the refused ids that are refused for themselves alone: records of them are written under an id made from it. */
    private Set<RecordId> madeIds(Set<RecordId> refused) throws VectorStoreException {
        return refused.isEmpty() ? Set.of() : idProbe().idRefusals(List.copyOf(refused)).keySet();
    }

    private Probe idProbe() {
        return probe(basis.survey().kept().stream().findFirst().map(mapping::apply).orElse(RecordBatch.EMPTY));
    }

    private Probe probe(RecordBatch sample) {
        return new Probe(basis.target(), spec, sample, mapping.ids().kinds().getFirst());
    }

    private void ids() throws VectorStoreException {
        IdRule rule = mapping.ids();
        List<RecordId> seen = basis.survey().ids();
        String kinds = words(basis.survey().idKinds().keySet());
        String targets = words(rule.kinds());
        List<Metadata> partitions = seen.stream().map(this::partition).toList();
        RecordBatch mapped = mapping.apply(new RecordBatch(seen, seen.stream().map(id -> Optional.<String>empty()).toList(), partitions, Map.of()));
        Set<RecordId> refused = mapped.isEmpty() ? Set.of() : idProbe().idRefusals(mapped.ids()).keySet();
        List<String> changed = new ArrayList<>();
        List<String> made = new ArrayList<>();
        for (int row = 0; row < seen.size(); row++) {
            RecordId now = mapped.ids().get(row);
            if (refused.contains(now) || mapped.metadata().get(row).get(IdRule.FIELD).isPresent()) {
                made.add(seen.get(row).text());
            } else if (!now.equals(seen.get(row))) {
                changed.add(seen.get(row).text());
            }
        }
        idLine(rule, kinds, targets, changed, made);
    }

    /** Returns the metadata with which a record of a whole collection says its partition. */
    private Metadata partition(RecordId id) {
        PartitionedId known = PartitionedId.of(id);
        return Basis.whole(basis.request().source()) && known.marked() ? Metadata.of(PartitionedId.FIELD, Value.of(known.partition()))
                : Metadata.EMPTY;
    }

    private void idLine(IdRule rule, String kinds, String targets, List<String> changed, List<String> made) {
        String restored = rule.restoreFrom().map(field -> " Ids from before an earlier copy are put back from «" + field + "».").orElse("");
        if (!made.isEmpty()) {
            add(Part.ID, "", kinds, targets, Verdict.MAPPED, "A UUID is made from the id; the original stays in «" + IdRule.FIELD
                    + "» and comes back with a copy back." + restored, made.size(), made.stream().limit(EXAMPLES).toList());
        } else if (!changed.isEmpty()) {
            add(Part.ID, "", kinds, targets, Verdict.MAPPED, "Written in the target's kind of ids; a copy back brings the same ids." + restored,
                    changed.size(), changed.stream().limit(EXAMPLES).toList());
        } else {
            Verdict verdict = restored.isEmpty() ? Verdict.KEPT : Verdict.MAPPED;
            add(Part.ID, "", kinds, kinds, verdict, restored.isEmpty() ? "The same ids." : restored.strip(), 0, List.of());
        }
    }

    private void space(VectorSpace space) {
        String source = described(space);
        long seen = Optional.ofNullable(basis.survey().spaces().get(space.name())).map(Survey.SpaceProfile::count).orElse(0L);
        String name = mapping.spaces().get(space.name());
        if (name == null) {
            add(Part.SPACE, space.name(), source, "no space for it", Verdict.LOST, "Left out.", seen, List.of());
        } else {
            boolean same = name.equals(space.name());
            add(Part.SPACE, space.name(), source, name, same ? Verdict.KEPT : Verdict.MAPPED,
                    same ? "Every number as it is." : "Renamed; every number as it is.", seen, List.of());
        }
    }

    private void remark(FileContent.Remark remark) {
        add(Part.COLUMN, remark.column(), remark.type(), remark.becomes(), remark.lost() ? Verdict.LOST : Verdict.MAPPED, remark.how(), 0, List.of());
    }

    private void metric(VectorSpace space) {
        String name = mapping.spaces().get(space.name());
        Optional<Metric> told = basis.source().spaces().stream().filter(known -> known.name().equals(space.name())).findFirst()
                .map(VectorSpace::metric);
        Metric own = told.orElse(space.metric());
        Metric there = basis.target().existing().flatMap(info -> info.spaces().stream().filter(known -> known.name().equals(name)).findFirst())
                .map(VectorSpace::metric).orElse(space.metric());
        boolean untold = basis.sourceProvider().isEmpty() && told.filter(metric -> metric != Metric.OTHER).isEmpty();
        if (basis.target().format().filter(FileFormat::keepsMetrics).isPresent()) {
            add(Part.METRIC, space.name(), word(own), word(own), Verdict.KEPT, "The file says how nearness is measured.", 0, List.of());
        } else if (basis.target().file()) {
            add(Part.METRIC, space.name(), word(own), "not in a file", Verdict.LOST, "A file does not say how nearness is measured.", 0, List.of());
        } else if (untold) {
            add(Part.METRIC, space.name(), "not in a file", word(there), Verdict.MAPPED, "The target's.", 0, List.of());
        } else if (own == there) {
            add(Part.METRIC, space.name(), word(own), word(there), Verdict.KEPT, "The same order of results.", 0, List.of());
        } else {
            add(Part.METRIC, space.name(), word(own), word(there), Verdict.LOST, "Searches will rank otherwise.", 0, List.of());
        }
    }

    private void document() {
        long documents = basis.survey().documents();
        if (documents == 0 && !(mapping.document() instanceof DocumentRule.FromKey)) {
            return;
        }
        String source = "text, " + documents + " of " + basis.survey().records();
        switch (mapping.document()) {
            case DocumentRule.Keep keep -> add(Part.DOCUMENT, "", source, "document", Verdict.KEPT, "Character by character.", documents, List.of());
            case DocumentRule.IntoKey(String key) -> add(Part.DOCUMENT, "", source, "metadata «" + key + "»", Verdict.MAPPED,
                    "The target has no documents; the text becomes metadata.", documents, List.of());
            case DocumentRule.FromKey(String key) -> add(Part.DOCUMENT, "", "metadata «" + key + "»", "document", Verdict.MAPPED,
                    "The text becomes the document where a record has none.", 0, List.of());
            case DocumentRule.Omit omit -> add(Part.DOCUMENT, "", source, "nothing", Verdict.LOST, "Left out.", documents, List.of());
        }
    }

    private void collection() {
        Metadata own = basis.source().metadata();
        if (own.isEmpty()) {
            return;
        }
        boolean kept = spec.isPresent() && spec.get().metadata().equals(own);
        add(Part.COLLECTION, "", String.join(", ", own.keys()), kept ? "the same" : "nothing", kept ? Verdict.KEPT : Verdict.LOST,
                kept ? "What the collection says about itself." : "What the collection says about itself is left out.", 0, List.of());
    }

    private void partition() {
        if (Basis.whole(basis.request().source()) || Basis.whole(basis.request().target())) {
            lines.add(PartitionLine.of(basis, mapping));
            return;
        }
        String from = basis.source().name().partition();
        String to = basis.target().place() instanceof CopyPlace.InCollection place ? place.collection().partition() : "";
        if (!from.equals(to)) {
            add(Part.PARTITION, "", from.isEmpty() ? "the default one" : from, to.isEmpty() ? "the default one" : to, Verdict.MAPPED,
                    "The records go where the target's name says.", 0, List.of());
        }
    }

    private void settings() {
        List<String> own = basis.source().details().keySet().stream().filter(key -> spec.map(CollectionSpec::options).map(Map::keySet)
                .map(keys -> !keys.contains(key)).orElse(true)).toList();
        spec.filter(made -> !made.options().isEmpty()).ifPresent(made -> add(Part.SETTINGS, "", "", settings(made.options()), Verdict.KEPT,
                "Settings of the new collection.", 0, List.of()));
        if (basis.target().fresh() && !own.isEmpty()) {
            add(Part.SETTINGS, "", String.join(", ", own), "the target's own", Verdict.MAPPED,
                    "Index settings are the target's own; they change speed and recall, not the data.", 0, List.of());
        }
    }

    private static String settings(Map<String, String> options) {
        return String.join(", ", options.entrySet().stream().map(entry -> entry.getKey() + " = " + entry.getValue()).sorted().toList());
    }

    private static String described(VectorSpace space) {
        return (space.dimension() == 0 ? "" : space.dimension() + " numbers, ") + word(space.kind());
    }

    private static String words(java.util.Collection<IdKind> kinds) {
        return String.join(", ", kinds.stream().map(kind -> kind == IdKind.UUID ? "UUID" : word(kind)).toList());
    }

    private void add(Part part, String name, String source, String to, Verdict verdict, String how, long records, List<String> examples) {
        lines.add(new PlanLine(part, name, source, to, verdict, how, records, examples));
    }
}
