package org.vectorinspector.provider.qdrant.internal;

import java.util.Arrays;
import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.ListBlock;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.http.VectorRules;

/** What vectors must be before they are sent. */
final class SpaceRules {
    private SpaceRules() {
    }

    /** Checks the vectors of these rows. */
    static void check(Space space, VectorBlock block, List<Integer> rows) throws VectorStoreException {
        VectorRules.check(block, rows, space.dimension());
        if (block instanceof ListBlock list) {
            for (int row : rows) {
                if (list.has(row)) {
                    check(space, list.vector(row).orElseThrow());
                }
            }
        }
    }

    /** Checks a vector to write or to search by. */
    static void check(Space space, Vector vector) throws VectorStoreException {
        switch (vector) {
            case Vector.Dense(float[] values) -> VectorRules.check(values, space.dimension());
            case Vector.Sparse(int[] indices, float[] values) -> VectorRules.check(values, values.length);
            case Vector.Multi(int dimension, float[] values) -> {
                VectorRules.check(Arrays.copyOf(values, Math.min(dimension, values.length)), space.dimension());
                VectorRules.check(values, values.length);
            }
        }
    }

    /** Checks that a vector is of a kind that the space can be searched by. */
    static void checkQuery(Space space, Vector vector) throws VectorStoreException {
        boolean fits = switch (vector) {
            case Vector.Dense dense -> space.kind() != VectorKind.SPARSE;
            case Vector.Sparse sparse -> space.kind() == VectorKind.SPARSE;
            case Vector.Multi multi -> space.kind() == VectorKind.MULTI;
        };
        if (!fits) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "The vector space «" + space.name() + "» cannot be searched by a vector of this kind.",
                    space.kind() == VectorKind.SPARSE ? "Enter {\"indices\":[…],\"values\":[…]}." : "Enter a list of numbers.");
        }
        check(space, vector);
    }
}
