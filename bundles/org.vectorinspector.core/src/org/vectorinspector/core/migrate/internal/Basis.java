package org.vectorinspector.core.migrate.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.core.exchange.FileContent;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.IdRule;

/**
 * What a plan is made from.
 *
 * @param request what was wanted
 * @param source as its database describes it
 * @param remarks what of it is not read as it is
 * @param sourceProvider its database, empty for a file
 * @param total how many records are in scope
 * @param survey what was seen of them
 * @param target what is known of it
 */
record Basis(CopyRequest request, CollectionInfo source, List<FileContent.Remark> remarks, Optional<ProviderDescriptor> sourceProvider, Count total, Survey survey,
        TargetFacts target) {
    /** Returns what becomes of partitions; only a look at everything tells that ids stay apart without them. */
    IdRule.Partitions partitions() {
        if (whole(request.target())) {
            return IdRule.Partitions.TO_THE_SAME;
        }
        return whole(request.source()) && complete() && survey.partitions().apart() && survey.originals().size() < 2
                ? IdRule.Partitions.TAKEN_OFF : IdRule.Partitions.AS_THEY_ARE;
    }

    /** Tells whether every record was looked at. */
    boolean complete() {
        return total.exact() && survey.records() >= total.records();
    }

    /** Tells whether a place is a collection with all of its partitions. */
    static boolean whole(CopyPlace place) {
        return place instanceof CopyPlace.InCollection in && in.whole();
    }

    /** Returns the source's spaces with what the records told about them, and with the metric that the person wants. */
    List<VectorSpace> spaces() {
        List<VectorSpace> spaces = new ArrayList<>();
        for (VectorSpace space : source.spaces()) {
            Optional<Survey.SpaceProfile> seen = Optional.ofNullable(survey.spaces().get(space.name()));
            int dimension = space.dimension() > 0 ? space.dimension() : seen.map(Survey.SpaceProfile::dimension).orElse(0);
            boolean untold = sourceProvider.isEmpty() && space.metric() == Metric.OTHER;
            spaces.add(new VectorSpace(space.name(), space.kind(), dimension, metric(untold ? usual() : space.metric())));
        }
        if (sourceProvider.isEmpty()) {
            survey.spaces().forEach((name, seen) -> {
                if (spaces.stream().noneMatch(space -> space.name().equals(name))) {
                    spaces.add(new VectorSpace(name, seen.kind(), seen.dimension(), metric(usual())));
                }
            });
        }
        return spaces;
    }

    /** Returns the metric of a new collection where the source has none: the target's usual one. */
    private Metric usual() {
        return target.existing().flatMap(info -> info.spaces().stream().findFirst()).map(VectorSpace::metric)
                .or(() -> target.provider().map(descriptor -> descriptor.collections().metrics().getFirst())).orElse(Metric.COSINE);
    }

    private Metric metric(Metric own) {
        return request.metric().orElse(own);
    }
}
