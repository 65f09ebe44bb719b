package org.vectorinspector.core.compare.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.compare.CompareOptions;
import org.vectorinspector.core.compare.CompareRequest;
import org.vectorinspector.core.compare.IdMatching;
import org.vectorinspector.core.compare.VectorTolerance;

/** Fills what a request leaves open from what two sides look like. Stateless. */
final class Suggestion {
    private Suggestion() {
    }

    static CompareOptions options(CompareRequest request, SideSummary left, SideSummary right) {
        Optional<VectorTolerance> tolerance = request.vectors() ? request.tolerance().or(() -> Optional.of(tolerance(left, right))) : Optional.empty();
        IdMatching matching = request.matching().orElseGet(() -> matching(left, right));
        return new CompareOptions(tolerance, matching, mapping(left.info().spaces(), right.info().spaces()), request.equalToo(), Optional.empty());
    }

    /** Compares directions where one side alone holds unit vectors: it has shortened them. */
    private static VectorTolerance tolerance(SideSummary left, SideSummary right) {
        return left.unit() == right.unit() ? VectorTolerance.ROUNDED : VectorTolerance.DIRECTION;
    }

    /** Matches by a reserved key where every record of one side has it and the other side does not know it. */
    private static IdMatching matching(SideSummary left, SideSummary right) {
        return IdMatching.RESERVED.stream().filter(key -> copied(key, left, right) || copied(key, right, left)).findFirst()
                .map(IdMatching::by).orElse(IdMatching.AS_THEY_ARE);
    }

    private static boolean copied(String key, SideSummary copy, SideSummary original) {
        return copy.always(key) && !original.keys().contains(key);
    }

    /** Gives the only space of the left side the name of the only one of the right side. */
    private static UnaryOperator<RecordBatch> mapping(List<VectorSpace> left, List<VectorSpace> right) {
        if (left.size() != 1 || right.size() != 1 || left.getFirst().name().equals(right.getFirst().name())) {
            return UnaryOperator.identity();
        }
        String from = left.getFirst().name();
        String to = right.getFirst().name();
        return batch -> {
            Map<String, VectorBlock> vectors = new LinkedHashMap<>();
            batch.vectors().forEach((space, block) -> vectors.put(space.equals(from) ? to : space, block));
            return new RecordBatch(batch.ids(), batch.documents(), batch.metadata(), vectors);
        };
    }
}
