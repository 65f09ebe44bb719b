package org.vectorinspector.api.model;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Vectors of a batch that do not fit into one array of a single dimension: sparse ones and multi-vectors.
 *
 * @param vectors one entry for each record, empty where it has no vector
 */
public record ListBlock(List<Optional<Vector>> vectors) implements VectorBlock {
    public ListBlock {
        vectors = List.copyOf(vectors);
    }

    @Override
    public int count() {
        return vectors.size();
    }

    @Override
    public boolean has(int row) {
        return vectors.get(Objects.checkIndex(row, count())).isPresent();
    }

    @Override
    public ListBlock select(int... rows) {
        return new ListBlock(Arrays.stream(rows).mapToObj(this::vector).toList());
    }

    @Override
    public ListBlock stretch(int from, int to) {
        return new ListBlock(vectors.subList(from, to));
    }

    @Override
    public Optional<Vector> vector(int row) {
        return vectors.get(Objects.checkIndex(row, count()));
    }
}
