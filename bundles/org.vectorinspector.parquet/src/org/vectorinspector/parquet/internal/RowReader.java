package org.vectorinspector.parquet.internal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;

/** Puts rows together from columns. Itself the row that was read last; for one thread. */
final class RowReader extends RecordMaterializer<RowReader> {
    private final IdKind wanted;
    private final GroupConverter root;
    private final Map<String, Value> metadata = new LinkedHashMap<>();
    private final Map<String, Vector> vectors = new LinkedHashMap<>();
    private Optional<String> id;
    private Optional<String> kind;
    private Optional<String> document;
    private Optional<String> problem;

    RowReader(FileColumns columns, IdKind wanted) {
        this.wanted = wanted;
        this.root = new Group(this::clear, () -> { },
                columns.schema().getFields().stream().map(column -> converter(column, columns)).toArray(Converter[]::new));
    }

    private void clear() {
        id = Optional.empty();
        kind = Optional.empty();
        document = Optional.empty();
        problem = Optional.empty();
        metadata.clear();
        vectors.clear();
    }

    private Converter converter(Type column, FileColumns columns) {
        String name = column.getName();
        if (name.equals(columns.id())) {
            return new IdColumn(column.asPrimitiveType(), text -> id = Optional.of(text));
        }
        if (columns.spaces().containsKey(name)) {
            String space = columns.spaces().get(name).name();
            return VectorColumn.converter(column, vector -> vectors.put(space, vector), sentence -> problem = Optional.of(sentence));
        }
        if (columns.ours() && name.equals(ColumnNames.ID_KIND)) {
            return Values.converter(column, value -> kind = text(value));
        }
        if (columns.ours() && name.equals(ColumnNames.METADATA)) {
            return Values.converter(column, value -> text(value).ifPresent(this::others));
        }
        if (name.equals(ColumnNames.DOCUMENT) && column.isPrimitive()
                && column.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY) {
            return Values.converter(column, value -> document = text(value));
        }
        return Values.converter(column, Values.into(metadata, column));
    }

    private static Optional<String> text(Value value) {
        return value instanceof Value.Text(String text) ? Optional.of(text) : Optional.of(ValueJson.text(value));
    }

    private void others(String json) {
        try {
            metadata.putAll(ValueJson.parseMetadata(json).values());
        } catch (JsonProblem damaged) {
            problem = Optional.of("its metadata is no JSON object: " + damaged.getMessage());
        }
    }

    /**
     * Returns the row that was read last.
     *
     * @throws IllegalArgumentException when it is no record, with the reason
     */
    VectorRecord item() {
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get());
        }
        String text = id.orElseThrow(() -> new IllegalArgumentException("it has no id"));
        IdKind own = kind.map(word -> IdKind.valueOf(word.toUpperCase(Locale.ROOT))).orElse(wanted);
        return new VectorRecord(parsed(own, text), document, new Metadata(metadata), vectors);
    }

    private static RecordId parsed(IdKind kind, String text) {
        try {
            return RecordId.parse(kind, text);
        } catch (IllegalArgumentException impossible) {
            throw new IllegalArgumentException("«" + text + "» is no id of the kind " + kind, impossible);
        }
    }

    @Override
    public RowReader getCurrentRecord() {
        return this;
    }

    @Override
    public GroupConverter getRootConverter() {
        return root;
    }

    /** Takes ids as a person writes them. */
    private static final class IdColumn extends PrimitiveConverter {
        private final PrimitiveType type;
        private final Consumer<String> sink;

        IdColumn(PrimitiveType type, Consumer<String> sink) {
            this.type = type;
            this.sink = sink;
        }

        @Override
        public void addBinary(Binary value) {
            boolean uuid = type.getLogicalTypeAnnotation() instanceof UUIDLogicalTypeAnnotation;
            sink.accept(uuid ? Scalars.uuid(value).toString() : value.toStringUsingUTF8());
        }

        @Override
        public void addInt(int value) {
            sink.accept(unsigned() ? Integer.toUnsignedString(value) : Integer.toString(value));
        }

        @Override
        public void addLong(long value) {
            sink.accept(unsigned() ? Long.toUnsignedString(value) : Long.toString(value));
        }

        private boolean unsigned() {
            return type.getLogicalTypeAnnotation() instanceof IntLogicalTypeAnnotation whole && !whole.isSigned();
        }
    }
}
