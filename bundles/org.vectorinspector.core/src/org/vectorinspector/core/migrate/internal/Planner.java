package org.vectorinspector.core.migrate.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.migrate.CopyMapping;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.DocumentRule;
import org.vectorinspector.core.migrate.ExistingIds;
import org.vectorinspector.core.migrate.IdRule;
import org.vectorinspector.core.migrate.PartitionedId;
import org.vectorinspector.core.migrate.PlanLine;

/** Decides what a copy makes of everything that a source has, so that the target loses as little as it can. */
final class Planner {
    /** What any database takes that has documents; whether it takes an odd one is a matter of that record. */
    private static final String PLAIN_DOCUMENT = "a document";

    private static final List<String> DOCUMENT_KEYS = List.of("document", "text", "page_content", "_document");

    private final Basis basis;
    private final TargetFacts target;

    Planner(Basis basis) {
        this.basis = basis;
        this.target = basis.target();
    }

    /** Returns a plan with the mapping that keeps most. */
    CopyPlan plan() throws VectorStoreException {
        SpacePlanner.Chosen spaces = spaces();
        CopyMapping first = new CopyMapping(idRule(target.idKinds()), spaces.names(), new DocumentRule.Keep(), Map.of());
        List<IdKind> kinds = spaces.refusal().isPresent() ? target.idKinds() : idKinds(spaces.spec(), sample(first));
        CopyMapping bare = new CopyMapping(idRule(kinds), spaces.names(), new DocumentRule.Keep(), Map.of());
        Probe probe = new Probe(target, spaces.spec(), sample(bare), kinds.getFirst());
        Map<String, KeyProfile> keys = new LinkedHashMap<>(basis.survey().keys());
        bare.ids().restoreFrom().ifPresent(keys::remove);
        if (bare.ids().partitions() == IdRule.Partitions.TO_THE_SAME) {
            keys.remove(PartitionedId.FIELD);
        }
        CopyMapping mapping = spaces.refusal().isPresent() ? bare
                : new CopyMapping(bare.ids(), bare.spaces(), document(probe), new KeyPlanner(probe).rules(keys));
        return drawn(mapping, spaces.spec(), spaces.refusal().map(Planner::sentence));
    }

    /** Returns a plan with another mapping. */
    CopyPlan plan(CopyMapping mapping) throws VectorStoreException {
        Optional<CollectionSpec> spec = spaces().spec().map(kept -> new CollectionSpec(kept.name(), renamed(mapping.spaces()), kept.metadata(), kept.options()));
        return drawn(mapping, spec, Optional.empty());
    }

    private CopyPlan drawn(CopyMapping mapping, Optional<CollectionSpec> spec, Optional<String> refusal) throws VectorStoreException {
        List<PlanLine> lines = new PlanLines(basis, mapping, spec).lines();
        Optional<String> obstacle = refusal.or(() -> obstacle(mapping));
        return new CopyPlan(basis.request(), basis.source(), spec, mapping, lines, basis.total(), basis.survey().records(), obstacle);
    }

    private Optional<String> obstacle(CopyMapping mapping) {
        if (target.file()) {
            boolean there = java.nio.file.Files.exists(((CopyPlace.InFile) target.place()).file());
            return there && basis.request().existing() != ExistingIds.REPLACE
                    ? Optional.of("The file is there already. Choose another name, or replace it.") : Optional.empty();
        }
        if (mapping.spaces().isEmpty() && !basis.spaces().isEmpty()) {
            return Optional.of("No vector space of the target fits: the source has " + described(basis.spaces()) + ", the target "
                    + described(target.existing().map(CollectionInfo::spaces).orElse(List.of())) + ". Choose another target.");
        }
        return metricObstacle(mapping);
    }

    private Optional<String> metricObstacle(CopyMapping mapping) {
        if (!target.fresh()) {
            return Optional.empty();
        }
        List<Metric> possible = target.provider().orElseThrow().collections().metrics();
        return basis.spaces().stream().filter(space -> mapping.spaces().containsKey(space.name()) && !possible.contains(space.metric()))
                .filter(space -> space.kind() == org.vectorinspector.api.model.VectorKind.DENSE).findFirst()
                .map(space -> target.provider().get().name() + " has no metric " + PlanLines.word(space.metric()) + ". Choose "
                        + String.join(", ", possible.stream().map(PlanLines::word).toList()) + ".");
    }

    private SpacePlanner.Chosen spaces() throws VectorStoreException {
        List<VectorSpace> spaces = basis.spaces();
        SpacePlanner planner = new SpacePlanner(target, spaces);
        if (target.existing().isPresent()) {
            return planner.into(target.existing().get());
        }
        if (target.file()) {
            Map<String, String> names = new LinkedHashMap<>();
            spaces.forEach(space -> names.put(space.name(), space.name()));
            return new SpacePlanner.Chosen(names, Optional.empty(), Optional.empty());
        }
        CollectionName name = ((CopyPlace.InCollection) target.place()).collection();
        Map<String, String> options = new LinkedHashMap<>(target.sameSettings(basis.sourceProvider(), basis.source().details()));
        options.putAll(basis.request().options());
        return planner.fresh(name, basis.source().metadata(), options);
    }

    private List<VectorSpace> renamed(Map<String, String> names) {
        return basis.spaces().stream().filter(space -> names.containsKey(space.name()))
                .map(space -> new VectorSpace(names.get(space.name()), space.kind(), space.dimension(), space.metric())).toList();
    }

    /** Returns the kinds of ids that the target takes: a new collection may have fewer than the database. */
    private List<IdKind> idKinds(Optional<CollectionSpec> spec, RecordBatch sample) throws VectorStoreException {
        List<IdKind> taken = new ArrayList<>();
        for (IdKind kind : target.idKinds()) {
            if (new Probe(target, spec, sample, kind).taken()) {
                taken.add(kind);
            }
        }
        return taken.isEmpty() ? target.idKinds() : taken;
    }

    private IdRule idRule(List<IdKind> kinds) {
        Survey survey = basis.survey();
        Optional<String> restored = IdRule.FIELDS.stream().filter(survey.originals()::containsKey)
                .filter(field -> field.startsWith("_") || survey.originals().get(field) == survey.records()).findFirst();
        return new IdRule(kinds, restored, basis.partitions());
    }

    private DocumentRule document(Probe probe) throws VectorStoreException {
        boolean none = basis.survey().document().isEmpty();
        if (none || probe.documentRefusal(PLAIN_DOCUMENT).isEmpty()) {
            return new DocumentRule.Keep();
        }
        for (String key : DOCUMENT_KEYS) {
            boolean free = !basis.survey().keys().containsKey(key);
            if (free && probe.refusals(List.of(Metadata.of(key, Value.of(PLAIN_DOCUMENT)))).getFirst().isEmpty()) {
                return new DocumentRule.IntoKey(key);
            }
        }
        return new DocumentRule.Omit();
    }

    private RecordBatch sample(CopyMapping mapping) {
        return basis.survey().kept().stream().findFirst().map(mapping::apply).orElse(RecordBatch.EMPTY);
    }

    private static String described(List<VectorSpace> spaces) {
        return spaces.isEmpty() ? "none" : String.join(", ", spaces.stream()
                .map(space -> "«" + space.name() + "» of " + (space.dimension() == 0 ? "any number of" : space.dimension()) + " dimensions").toList());
    }

    private static String sentence(VectorStoreException failure) {
        return failure.kind() == Kind.INVALID_REQUEST && !failure.advice().isEmpty() ? failure.getMessage() + " " + failure.advice()
                : failure.getMessage();
    }
}
