package org.vectorinspector.provider.qdrant.internal;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Sort;
import org.vectorinspector.api.model.Value;

/**
 * The numbers by which an index orders a point: all of a list, and of an index of whole numbers only these.
 *
 * @param sort never null
 * @param wholeOnly whether the index has whole numbers only
 */
record OrderValues(Sort sort, boolean wholeOnly) {
    OrderValues(Sort sort, QdrantCollection collection) {
        this(sort, collection.index(sort.key()).equals("integer"));
    }

    /** Tells whether this is the value with which a point comes first. */
    boolean firstOf(Metadata metadata, Value orderValue) {
        Value own = metadata.get(sort.key()).orElse(Value.nothing());
        DoubleStream numbers = own instanceof Value.Items(var values) ? values.stream().mapToDouble(this::number) : DoubleStream.of(number(own));
        DoubleStream indexed = numbers.filter(number -> !Double.isNaN(number));
        OptionalDouble first = sort.descending() ? indexed.max() : indexed.min();
        return first.isEmpty() || first.getAsDouble() == new OrderValues(sort, false).number(orderValue);
    }

    /** Returns NaN for what the index does not have. */
    private double number(Value value) {
        return switch (value) {
            case Value.Whole(long number) -> number;
            case Value.Decimal(double number) -> wholeOnly ? Double.NaN : number;
            case Value.Exact exact -> wholeOnly ? Double.NaN : exact.number().doubleValue();
            case Value.Text text -> Double.NaN;
            case Value.Flag flag -> Double.NaN;
            case Value.Nothing nothing -> Double.NaN;
            case Value.Items items -> Double.NaN;
            case Value.Fields fields -> Double.NaN;
        };
    }
}
