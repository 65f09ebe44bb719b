package org.vectorinspector.parquet.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.vectorinspector.api.model.Value;

/** Makes metadata values of columns, lists, maps and structures. */
final class Values {
    private Values() {
    }

    /** Tells whether all of a column becomes metadata. */
    static boolean possible(Type type) {
        return type.isPrimitive() ? new Scalars(type.asPrimitiveType()).possible()
                : type.asGroupType().getFields().stream().allMatch(Values::possible);
    }

    /** Returns a word for values of a column that are changed on the way, empty where they arrive as they are. */
    static Optional<String> changed(Type type) {
        return type.isPrimitive() ? new Scalars(type.asPrimitiveType()).changed()
                : type.asGroupType().getFields().stream().map(Values::changed).flatMap(Optional::stream).findFirst();
    }

    /** Returns what takes the values of a column; a repeated one gives each of its values by itself. */
    static Converter converter(Type type, Consumer<Value> sink) {
        if (type.isPrimitive()) {
            return new Single(new Scalars(type.asPrimitiveType()), sink);
        }
        Optional<ListShape> list = ListShape.of(type);
        if (list.isPresent()) {
            return new Listed(list.get(), sink);
        }
        Optional<GroupType> pairs = ListShape.pairs(type);
        return pairs.isPresent() ? new Mapped(pairs.get(), sink) : new Structure(type.asGroupType(), sink);
    }

    /** Takes single values. */
    private static final class Single extends PrimitiveConverter {
        private final Scalars scalars;
        private final Consumer<Value> sink;

        Single(Scalars scalars, Consumer<Value> sink) {
            this.scalars = scalars;
            this.sink = sink;
        }

        @Override
        public void addBinary(Binary value) {
            scalars.of(value).ifPresent(sink);
        }

        @Override
        public void addBoolean(boolean value) {
            sink.accept(Value.of(value));
        }

        @Override
        public void addDouble(double value) {
            Scalars.of(value).ifPresent(sink);
        }

        @Override
        public void addFloat(float value) {
            Scalars.of(value).ifPresent(sink);
        }

        @Override
        public void addInt(int value) {
            scalars.of(value).ifPresent(sink);
        }

        @Override
        public void addLong(long value) {
            scalars.of(value).ifPresent(sink);
        }
    }

    /** Takes a list; a missing element is null. */
    private static final class Listed extends GroupConverter {
        private final Consumer<Value> sink;
        private final Converter repeated;
        private List<Value> values;

        Listed(ListShape shape, Consumer<Value> sink) {
            this.sink = sink;
            Consumer<Value> taken = value -> values.add(value);
            this.repeated = shape.wrapped() ? new Wrapped(shape.element(), taken) : converter(shape.element(), taken);
        }

        @Override
        public Converter getConverter(int field) {
            return repeated;
        }

        @Override
        public void start() {
            values = new ArrayList<>();
        }

        @Override
        public void end() {
            sink.accept(new Value.Items(values));
        }
    }

    /** Takes one element out of the group around it. */
    private static final class Wrapped extends GroupConverter {
        private final Consumer<Value> sink;
        private final Converter element;
        private Value value;

        Wrapped(Type element, Consumer<Value> sink) {
            this.sink = sink;
            this.element = converter(element, found -> value = found);
        }

        @Override
        public Converter getConverter(int field) {
            return element;
        }

        @Override
        public void start() {
            value = Value.nothing();
        }

        @Override
        public void end() {
            sink.accept(value);
        }
    }

    /** Takes a map with texts as keys. */
    private static final class Mapped extends GroupConverter {
        private final Consumer<Value> sink;
        private final Structure pair;
        private Map<String, Value> values;

        Mapped(GroupType pairs, Consumer<Value> sink) {
            this.sink = sink;
            String key = pairs.getFieldName(0);
            String value = pairs.getFieldName(1);
            this.pair = new Structure(pairs, found -> {
                Map<String, Value> fields = ((Value.Fields) found).values();
                if (fields.get(key) instanceof Value.Text(String text)) {
                    values.put(text, fields.getOrDefault(value, Value.nothing()));
                }
            });
        }

        @Override
        public Converter getConverter(int field) {
            return pair;
        }

        @Override
        public void start() {
            values = new LinkedHashMap<>();
        }

        @Override
        public void end() {
            sink.accept(new Value.Fields(values));
        }
    }

    /** Takes a structure; a missing field is left out, a repeated one becomes a list. */
    private static final class Structure extends GroupConverter {
        private final Consumer<Value> sink;
        private final Converter[] fields;
        private Map<String, Value> values;

        Structure(GroupType type, Consumer<Value> sink) {
            this.sink = sink;
            this.fields = type.getFields().stream().map(field -> converter(field, value -> put(field, value))).toArray(Converter[]::new);
        }

        private void put(Type field, Value value) {
            if (field.isRepetition(Repetition.REPEATED)) {
                values.merge(field.getName(), new Value.Items(List.of(value)), Values::joined);
            } else {
                values.put(field.getName(), value);
            }
        }

        @Override
        public Converter getConverter(int field) {
            return fields[field];
        }

        @Override
        public void start() {
            values = new LinkedHashMap<>();
        }

        @Override
        public void end() {
            sink.accept(new Value.Fields(values));
        }
    }

    /** Returns one list behind another. */
    static Value joined(Value first, Value second) {
        List<Value> values = new ArrayList<>(((Value.Items) first).values());
        values.addAll(((Value.Items) second).values());
        return new Value.Items(values);
    }
}
