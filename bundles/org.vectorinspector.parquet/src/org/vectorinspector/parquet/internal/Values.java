package org.vectorinspector.parquet.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
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
            return list(list.get(), sink);
        }
        Optional<GroupType> pairs = ListShape.pairs(type);
        return pairs.isPresent() ? map(pairs.get(), sink) : structure(type.asGroupType(), fields -> sink.accept(new Value.Fields(fields)));
    }

    /** Takes a list; a missing element is null. */
    private static Group list(ListShape shape, Consumer<Value> sink) {
        List<Value> values = new ArrayList<>();
        return new Group(values::clear, () -> sink.accept(new Value.Items(values)),
                shape.wrapped() ? unwrapped(shape.element(), values::add) : converter(shape.element(), values::add));
    }

    /** Takes one element out of the group around it. */
    private static Group unwrapped(Type element, Consumer<Value> sink) {
        AtomicReference<Value> value = new AtomicReference<>();
        return new Group(() -> value.set(Value.nothing()), () -> sink.accept(value.get()), converter(element, value::set));
    }

    /** Takes a map with texts as keys. */
    private static Group map(GroupType pairs, Consumer<Value> sink) {
        String key = pairs.getFieldName(0);
        String value = pairs.getFieldName(1);
        Map<String, Value> values = new LinkedHashMap<>();
        return new Group(values::clear, () -> sink.accept(new Value.Fields(values)), structure(pairs, pair -> {
            if (pair.get(key) instanceof Value.Text(String text)) {
                values.put(text, pair.getOrDefault(value, Value.nothing()));
            }
        }));
    }

    /** Takes a structure; a missing field is left out, a repeated one becomes a list. */
    private static Group structure(GroupType type, Consumer<Map<String, Value>> sink) {
        Map<String, Value> values = new LinkedHashMap<>();
        return new Group(values::clear, () -> sink.accept(values),
                type.getFields().stream().map(field -> converter(field, into(values, field))).toArray(Converter[]::new));
    }

    /** Returns what puts the values of a column under its name. */
    static Consumer<Value> into(Map<String, Value> values, Type column) {
        String name = column.getName();
        return column.isRepetition(Repetition.REPEATED) ? value -> values.merge(name, new Value.Items(List.of(value)), Values::joined)
                : value -> values.put(name, value);
    }

    /** Returns one list behind another. */
    private static Value joined(Value first, Value second) {
        List<Value> values = new ArrayList<>(((Value.Items) first).values());
        values.addAll(((Value.Items) second).values());
        return new Value.Items(values);
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
}
