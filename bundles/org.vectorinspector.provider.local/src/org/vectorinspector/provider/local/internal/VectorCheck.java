package org.vectorinspector.provider.local.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.ListBlock;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.VectorJson;

/** Refuses vectors that a collection cannot keep, before anything is written. */
final class VectorCheck {
    private VectorCheck() {
    }

    /** Returns the vectors of a batch row by row, all of which fit the collection. */
    static List<Optional<float[]>> rows(RecordBatch batch, CollectionDefinition definition) throws VectorStoreException {
        for (Map.Entry<String, VectorBlock> entry : batch.vectors().entrySet()) {
            if (!entry.getKey().equals(definition.space())) {
                throw Failures.invalid("There is no vector space «" + entry.getKey() + "» in «" + definition.name() + "».",
                        "Write into the space «" + definition.space() + "».");
            }
        }
        VectorBlock block = batch.vectors().get(definition.space());
        List<Optional<float[]>> rows = new ArrayList<>(batch.size());
        Optional<DenseBlock> dense = block == null ? Optional.empty() : Optional.of(dense(block));
        int dimension = definition.dimension();
        for (int row = 0; row < batch.size(); row++) {
            Optional<float[]> values = row(dense, row);
            if (values.isPresent()) {
                fits("The vector of «" + batch.ids().get(row).text() + "»", values.get(), dimension);
                dimension = values.get().length;
            }
            rows.add(values);
        }
        return rows;
    }

    /** Refuses a vector of another dimension (0 for any up to the largest) and numbers that are not finite. */
    static void fits(String what, float[] values, int dimension) throws VectorStoreException {
        if (dimension != 0 && values.length != dimension) {
            throw Failures.invalid(what + " has " + values.length + " dimensions, the collection has " + dimension + ".",
                    "Use vectors of the model that filled the collection.");
        }
        if (values.length > LocalProvider.MAX_DIMENSION) {
            throw Failures.invalid(what + " has " + values.length + " dimensions; " + LocalProvider.MAX_DIMENSION + " are the most.", "");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw Failures.invalid(what + " holds " + values[i] + " at place " + (i + 1) + ", which is not a finite number.",
                        "Correct the vector.");
            }
        }
    }

    private static Optional<float[]> row(Optional<DenseBlock> block, int row) {
        return block.filter(vectors -> vectors.has(row)).map(vectors -> java.util.Arrays.copyOfRange(vectors.values(), vectors.offset(row),
                vectors.offset(row) + vectors.dimension()));
    }

    private static DenseBlock dense(VectorBlock block) throws VectorStoreException {
        return switch (block) {
            case DenseBlock dense -> dense;
            case TextBlock text -> decoded(text);
            case ListBlock list -> throw Failures.invalid("The embedded database keeps dense vectors of one dimension only.",
                    "Leave sparse and multi-vectors out.");
        };
    }

    private static DenseBlock decoded(TextBlock text) throws VectorStoreException {
        try {
            return VectorJson.decode(text);
        } catch (JsonProblem notNumbers) {
            throw Failures.invalid("A vector is no list of finite numbers of one length: " + notNumbers.sentence(), "Correct the vector.");
        }
    }
}
