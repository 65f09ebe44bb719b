package org.vectorinspector.json;

import java.io.IOException;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.Vector;

/** Multi-vectors as {@code [[…],[…]]}, and dense vectors, which begin with the same bracket. */
final class MultiJson {
    private MultiJson() {
    }

    static Vector readDenseOrMulti(JsonInput in) throws IOException {
        if (!in.beginsNestedArray()) {
            return VectorJson.readDense(in);
        }
        DenseRows rows = new DenseRows(1024);
        in.beginArray();
        while (in.hasNext()) {
            rows.read(in);
        }
        in.endArray();
        DenseBlock block = rows.block();
        return new Vector.Multi(block.dimension(), block.values());
    }

    static void write(JsonOutput out, Vector.Multi vector) {
        out.beginArray();
        for (int row = 0; row < vector.rows(); row++) {
            out.floats(vector.values(), row * vector.dimension(), vector.dimension());
        }
        out.endArray();
    }
}
