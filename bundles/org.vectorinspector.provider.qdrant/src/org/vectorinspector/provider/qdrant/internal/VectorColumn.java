package org.vectorinspector.provider.qdrant.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.ListBlock;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.json.DenseRows;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.TextRows;
import org.vectorinspector.json.VectorJson;

/** Gathers the vectors of one space, point by point. */
abstract sealed class VectorColumn {
    private int rows;

    /** Returns a column for a space. */
    static VectorColumn of(Space space, VectorForm form, int points) {
        if (space.kind() != VectorKind.DENSE) {
            return new Listed(space.kind());
        }
        return form == VectorForm.TEXT ? new Texts() : new Numbers(points * Math.max(1, space.dimension()));
    }

    /** Takes the vector of the next point. */
    final void read(JsonInput in) throws IOException {
        take(in);
        rows++;
    }

    /** Sees to it that there are so many points, those behind the last one without a vector. */
    final void fill(int points) {
        while (rows < points) {
            addAbsent();
            rows++;
        }
    }

    /** Returns the vectors; throws what was wrong with one of them where that was not seen before. */
    abstract VectorBlock block() throws IOException;

    abstract void take(JsonInput in) throws IOException;

    abstract void addAbsent();

    private static final class Numbers extends VectorColumn {
        private final DenseRows values;

        Numbers(int room) {
            values = new DenseRows(room);
        }

        @Override
        void take(JsonInput in) throws IOException {
            values.read(in);
        }

        @Override
        void addAbsent() {
            values.addAbsent();
        }

        @Override
        VectorBlock block() throws IOException {
            return values.block();
        }
    }

    private static final class Texts extends VectorColumn {
        private final TextRows texts = new TextRows();

        @Override
        void take(JsonInput in) throws IOException {
            texts.read(in);
        }

        @Override
        void addAbsent() {
            texts.addAbsent();
        }

        @Override
        VectorBlock block() {
            return texts.block();
        }
    }

    private static final class Listed extends VectorColumn {
        private final VectorKind kind;
        private final List<Optional<Vector>> vectors = new ArrayList<>();

        Listed(VectorKind kind) {
            this.kind = kind;
        }

        @Override
        void take(JsonInput in) throws IOException {
            vectors.add(Optional.of(kind == VectorKind.SPARSE ? VectorJson.readUnorderedSparse(in) : VectorJson.read(in)));
        }

        @Override
        void addAbsent() {
            vectors.add(Optional.empty());
        }

        @Override
        VectorBlock block() {
            return new ListBlock(vectors);
        }
    }
}
