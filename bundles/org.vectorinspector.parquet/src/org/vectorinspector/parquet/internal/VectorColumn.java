package org.vectorinspector.parquet.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.schema.Type;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;

/** How a column holds the vectors of a space. */
final class VectorColumn {
    private VectorColumn() {
    }

    /** Returns what vectors a column can hold, empty where none. */
    static Optional<VectorKind> kind(Type type) {
        if (Floats.width(type).isPresent()) {
            return Optional.of(VectorKind.DENSE);
        }
        if (ListShape.of(type).map(ListShape::element).flatMap(Floats::width).isPresent()) {
            return Optional.of(VectorKind.MULTI);
        }
        boolean pair = !type.isPrimitive() && type.asGroupType().getFieldCount() == 2 && type.asGroupType().containsField("indices")
                && type.asGroupType().containsField("values");
        return pair && Floats.width(type.asGroupType().getType("values")).isPresent() ? Optional.of(VectorKind.SPARSE) : Optional.empty();
    }

    /**
     * Returns what takes the vectors of a column.
     *
     * @param problem gets a sentence for what is no vector
     */
    static Converter converter(Type type, Consumer<Vector> sink, Consumer<String> problem) {
        return switch (kind(type).orElseThrow()) {
            case DENSE -> new Floats(type, numbers -> {
                if (numbers == null) {
                    problem.accept("the vector «" + type.getName() + "» has numbers that are missing, infinite or NaN");
                } else if (numbers.length > 0) {
                    sink.accept(new Vector.Dense(numbers));
                }
            });
            case MULTI -> rows(type, sink, problem);
            case SPARSE -> Values.converter(type, value -> sparse(type, value, sink, problem));
        };
    }

    private static void sparse(Type type, Value value, Consumer<Vector> sink, Consumer<String> problem) {
        Map<String, Value> fields = ((Value.Fields) value).values();
        List<Value> indices = fields.get("indices") instanceof Value.Items(List<Value> values) ? values : List.of();
        List<Value> numbers = fields.get("values") instanceof Value.Items(List<Value> values) ? values : List.of();
        boolean whole = indices.size() == numbers.size() && indices.stream().allMatch(Value.Whole.class::isInstance)
                && numbers.stream().allMatch(Value.Decimal.class::isInstance);
        if (!whole) {
            problem.accept("the sparse vector «" + type.getName() + "» does not have an index for each number");
            return;
        }
        float[] floats = new float[numbers.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) ((Value.Decimal) numbers.get(i)).number();
        }
        sink.accept(new Vector.Sparse(indices.stream().mapToInt(index -> (int) ((Value.Whole) index).number()).toArray(), floats));
    }

    /** Takes a list of lists. */
    private static Converter rows(Type type, Consumer<Vector> sink, Consumer<String> problem) {
        List<float[]> rows = new ArrayList<>();
        ListShape shape = ListShape.of(type).orElseThrow();
        Floats row = new Floats(shape.element(), rows::add);
        return new Group(rows::clear, () -> multi(type, rows, sink, problem), shape.wrapped() ? Group.around(row) : row);
    }

    private static void multi(Type type, List<float[]> rows, Consumer<Vector> sink, Consumer<String> problem) {
        int dimension = rows.isEmpty() || rows.getFirst() == null ? 0 : rows.getFirst().length;
        if (rows.stream().anyMatch(row -> row == null || row.length != dimension) || !rows.isEmpty() && dimension == 0) {
            problem.accept("the vectors of «" + type.getName() + "» differ in length or have numbers that are missing, infinite or NaN");
        } else if (!rows.isEmpty()) {
            float[] all = new float[rows.size() * dimension];
            for (int i = 0; i < rows.size(); i++) {
                System.arraycopy(rows.get(i), 0, all, i * dimension, dimension);
            }
            sink.accept(new Vector.Multi(dimension, all));
        }
    }
}
