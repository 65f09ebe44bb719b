package org.vectorinspector.provider.weaviate.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.ListBlock;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.json.DenseRows;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.TextRows;
import org.vectorinspector.json.VectorJson;

/** Gathers the vectors of one space, row by row, in the form that was asked for. */
sealed interface SpaceColumn {
    /** Takes the vector of the next row. */
    void read(JsonInput in) throws IOException;

    /** Leaves the next row without a vector. */
    void addAbsent();

    /** Returns the rows; nothing is added any more. Throws what was wrong with one of them where that was not seen before. */
    VectorBlock block() throws IOException;

    static SpaceColumn of(boolean multi, VectorForm form, int room) {
        return multi ? new Many() : form == VectorForm.TEXT ? new Texts() : new Numbers(room);
    }

    /** Dense vectors as numbers. */
    final class Numbers implements SpaceColumn {
        private final DenseRows rows;

        private Numbers(int room) {
            rows = new DenseRows(room);
        }

        @Override
        public void read(JsonInput in) throws IOException {
            rows.read(in);
        }

        @Override
        public void addAbsent() {
            rows.addAbsent();
        }

        @Override
        public VectorBlock block() throws IOException {
            return rows.block();
        }
    }

    /** Dense vectors as the server's own text. */
    final class Texts implements SpaceColumn {
        private final TextRows rows = new TextRows();

        @Override
        public void read(JsonInput in) throws IOException {
            rows.read(in);
        }

        @Override
        public void addAbsent() {
            rows.addAbsent();
        }

        @Override
        public VectorBlock block() {
            return rows.block();
        }
    }

    /** Several vectors for each record. */
    final class Many implements SpaceColumn {
        private final List<Optional<Vector>> vectors = new ArrayList<>();

        @Override
        public void read(JsonInput in) throws IOException {
            Vector vector = VectorJson.read(in);
            vectors.add(Optional.of(vector instanceof Vector.Dense(float[] values) ? new Vector.Multi(values.length, values) : vector));
        }

        @Override
        public void addAbsent() {
            vectors.add(Optional.empty());
        }

        @Override
        public VectorBlock block() {
            return new ListBlock(vectors);
        }
    }
}
