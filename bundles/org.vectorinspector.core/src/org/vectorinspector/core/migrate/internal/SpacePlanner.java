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
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;

/** Finds a place in the target for each vector space of the source: the database is asked for the richest collection first. */
final class SpacePlanner {
    private final TargetFacts target;
    private final List<VectorSpace> sources;

    /**
     * Spaces of the source and where they go.
     *
     * @param names the target's names by the source's
     * @param spec of the collection to be made, empty where there is one or none can be made
     * @param refusal why none can be made, empty where one can
     */
    record Chosen(Map<String, String> names, Optional<CollectionSpec> spec, Optional<VectorStoreException> refusal) {
    }

    SpacePlanner(TargetFacts target, List<VectorSpace> sources) {
        this.target = target;
        this.sources = sources;
    }

    /** Matches the spaces of a collection that is there: by name, or by being the only ones of their kind and dimension. */
    Chosen into(CollectionInfo existing) {
        Map<String, String> names = new LinkedHashMap<>();
        List<VectorSpace> free = new ArrayList<>(existing.spaces());
        for (VectorSpace source : sources) {
            free.stream().filter(space -> space.name().equals(source.name()) && fits(source, space)).findFirst().ifPresent(space -> {
                names.put(source.name(), space.name());
                free.remove(space);
            });
        }
        for (VectorSpace source : sources) {
            List<VectorSpace> fitting = free.stream().filter(space -> fits(source, space)).toList();
            if (!names.containsKey(source.name()) && fitting.size() == 1) {
                names.put(source.name(), fitting.getFirst().name());
                free.remove(fitting.getFirst());
            }
        }
        return new Chosen(names, Optional.empty(), Optional.empty());
    }

    private static boolean fits(VectorSpace source, VectorSpace space) {
        boolean sameLength = source.dimension() == 0 || space.dimension() == 0 || source.dimension() == space.dimension();
        return source.kind() == space.kind() && (sameLength || source.kind() == VectorKind.SPARSE);
    }

    /** Finds the collection to be made that keeps most. */
    Chosen fresh(CollectionName name, Metadata metadata, Map<String, String> options) throws VectorStoreException {
        Optional<VectorStoreException> refusal = Optional.empty();
        for (Map<String, String> names : candidates()) {
            CollectionSpec spec = new CollectionSpec(name, renamed(names), metadata, options);
            Optional<VectorStoreException> problem = problem(spec);
            if (problem.isEmpty()) {
                return new Chosen(names, Optional.of(spec), Optional.empty());
            }
            CollectionSpec bare = new CollectionSpec(name, renamed(names), Metadata.EMPTY, options);
            if (!metadata.isEmpty() && problem(bare).isEmpty()) {
                return new Chosen(names, Optional.of(bare), Optional.empty());
            }
            refusal = refusal.isPresent() ? refusal : problem;
        }
        return new Chosen(Map.of(), Optional.empty(), refusal.or(() -> Optional.of(new VectorStoreException(Kind.INVALID_REQUEST,
                "The source has no vectors that could be copied.", "Choose a source with vectors."))));
    }

    private Optional<VectorStoreException> problem(CollectionSpec spec) throws VectorStoreException {
        try {
            target.refusals(Optional.of(spec), RecordBatch.EMPTY);
            return Optional.empty();
        } catch (VectorStoreException failure) {
            if (failure.kind() == Kind.INVALID_REQUEST) {
                return Optional.of(failure);
            }
            throw failure;
        }
    }

    /** Returns sets of spaces to try, by the target's names, the richest first. */
    private List<Map<String, String>> candidates() {
        List<VectorSpace> dense = sources.stream().filter(space -> space.kind() == VectorKind.DENSE).toList();
        List<VectorSpace> sparse = sources.stream().filter(space -> space.kind() == VectorKind.SPARSE).toList();
        List<Map<String, String>> candidates = new ArrayList<>();
        candidates.add(same(sources));
        candidates.add(same(dense));
        if (!dense.isEmpty() && !sparse.isEmpty()) {
            Map<String, String> hybrid = new LinkedHashMap<>();
            hybrid.put(dense.getFirst().name(), VectorSpace.DEFAULT);
            hybrid.put(sparse.getFirst().name(), "sparse");
            candidates.add(hybrid);
        }
        dense.stream().limit(1).forEach(space -> candidates.add(Map.of(space.name(), VectorSpace.DEFAULT)));
        sparse.stream().limit(1).forEach(space -> candidates.add(Map.of(space.name(), "sparse")));
        candidates.removeIf(Map::isEmpty);
        return candidates;
    }

    private static Map<String, String> same(List<VectorSpace> spaces) {
        Map<String, String> names = new LinkedHashMap<>();
        spaces.forEach(space -> names.put(space.name(), space.name()));
        return names;
    }

    private List<VectorSpace> renamed(Map<String, String> names) {
        return sources.stream().filter(space -> names.containsKey(space.name()))
                .map(space -> new VectorSpace(names.get(space.name()), space.kind(), space.dimension(), space.metric())).toList();
    }
}
