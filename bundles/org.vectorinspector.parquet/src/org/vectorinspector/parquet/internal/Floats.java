package org.vectorinspector.parquet.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Takes lists of numbers as arrays, without making an object of each number. */
final class Floats extends GroupConverter {
    private static final int ROOM = 512;
    private static final int BROKEN = -1;

    private final Consumer<float[]> sink;
    private final Converter repeated;
    private float[] numbers = new float[ROOM];
    private int count;

    /**
     * Makes one for a column that {@link #width} knows.
     *
     * @param sink gets each list; null for one with a number that is missing, infinite or NaN
     */
    Floats(Type type, Consumer<float[]> sink) {
        this.sink = sink;
        Number number = new Number();
        this.repeated = ListShape.of(type).orElseThrow().wrapped() ? new Wrapped(number) : number;
    }

    /** Returns of how many bits the numbers of a list are, empty where it is no list of floating-point numbers. */
    static Optional<Integer> width(Type type) {
        return ListShape.of(type).map(ListShape::element).filter(Type::isPrimitive).map(Type::asPrimitiveType).map(element -> {
            PrimitiveTypeName name = element.getPrimitiveTypeName();
            boolean half = element.getLogicalTypeAnnotation() instanceof Float16LogicalTypeAnnotation;
            return name == PrimitiveTypeName.FLOAT ? Float.SIZE : name == PrimitiveTypeName.DOUBLE ? Double.SIZE : half ? Short.SIZE : 0;
        }).filter(bits -> bits > 0);
    }

    @Override
    public Converter getConverter(int field) {
        return repeated;
    }

    @Override
    public void start() {
        count = 0;
    }

    @Override
    public void end() {
        sink.accept(count == BROKEN ? null : Arrays.copyOf(numbers, count));
    }

    private void add(float number) {
        if (!Float.isFinite(number)) {
            count = BROKEN;
        } else if (count >= 0) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number;
        }
    }

    /** Takes a number. */
    private final class Number extends PrimitiveConverter {
        @Override
        public void addFloat(float value) {
            add(value);
        }

        @Override
        public void addDouble(double value) {
            add((float) value);
        }

        @Override
        public void addBinary(Binary value) {
            add((float) Scalars.half(value));
        }
    }

    /** Takes a number out of the group around it, and notices where there is none. */
    private final class Wrapped extends GroupConverter {
        private final Converter element;
        private int before;

        Wrapped(Converter element) {
            this.element = element;
        }

        @Override
        public Converter getConverter(int field) {
            return element;
        }

        @Override
        public void start() {
            before = count;
        }

        @Override
        public void end() {
            count = count == before ? BROKEN : count;
        }
    }
}
