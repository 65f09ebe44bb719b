package org.vectorinspector.provider.weaviate.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.ListBlock;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorBlock;

/** Measures the vector spaces of a collection by some of its records, since no schema says how many dimensions they have. */
final class Dimensions {
    private static final int LOOKED_AT = 3;

    private Dimensions() {
    }

    /** Returns the dimensions of those spaces in which the first records have a vector. */
    static Map<String, Integer> seen(WeaviateApi api, WeaviateCollection collection) throws VectorStoreException {
        RecordFields vectors = new RecordFields(false, false, RecordFields.ALL.spaces());
        RecordBatch some = api.list(collection, "", LOOKED_AT, true,
                in -> new ObjectReader(collection, vectors, VectorForm.NUMBERS, 1).readList(in));
        Map<String, Integer> seen = new LinkedHashMap<>();
        some.vectors().forEach((space, block) -> {
            int dimension = dimension(block);
            if (dimension > 0) {
                seen.put(space, dimension);
            }
        });
        return seen;
    }

    private static int dimension(VectorBlock block) {
        for (int row = 0; row < block.count(); row++) {
            if (block.has(row)) {
                return switch (block) {
                    case DenseBlock dense -> dense.dimension();
                    case TextBlock text -> dimension(text.vector(row).orElseThrow());
                    case ListBlock list -> dimension(list.vector(row).orElseThrow());
                };
            }
        }
        return 0;
    }

    private static int dimension(Vector vector) {
        return switch (vector) {
            case Vector.Dense dense -> dense.dimension();
            case Vector.Multi multi -> multi.dimension();
            case Vector.Sparse sparse -> 0;
        };
    }
}
