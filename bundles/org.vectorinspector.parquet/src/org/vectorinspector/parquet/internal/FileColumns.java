package org.vectorinspector.parquet.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.exchange.FileContent.Remark;

/**
 * What the columns of a file mean: by the note in its footer where this program wrote it, by what lies beside it, else by their names
 * and types. Columns of 32-bit numbers are vectors, those of 64 bits where their name says so.
 *
 * @param schema of the columns that are read
 * @param ids the kinds of ids, the usual one first
 * @param id name of the column of ids
 * @param spaces the vector space of each column of vectors
 * @param ours whether this program wrote the file
 * @param remarks on columns that are not read as they are
 */
record FileColumns(MessageType schema, List<IdKind> ids, String id, Map<String, VectorSpace> spaces, boolean ours, List<Remark> remarks) {
    private static final Set<String> VECTOR_NAMES = Set.of("vector", "vectors", "embedding", "embeddings", "emb", "dense", "values");

    /**
     * Finds out.
     *
     * @throws IOException when there is no column of ids, or one of vectors is named that there is not
     */
    static FileColumns of(MessageType schema, Map<String, String> footer, Hints hints) throws IOException {
        Optional<FileNote> note = FileNote.read(footer);
        String id = hints.ids().stream().filter(schema::containsField).findFirst().orElseThrow(() -> new IOException("it has no column «"
                + hints.ids().getFirst() + "» for the ids; its columns are " + names(schema)));
        IdKind kind = idKind(schema.getType(id));
        List<IdKind> ids = note.map(FileNote::ids).filter(kinds -> !kinds.isEmpty()).orElse(List.of(kind));
        Map<String, VectorSpace> spaces = note.isPresent() ? known(schema, note.get().spaces()) : found(schema, id, hints);
        List<Remark> remarks = new ArrayList<>();
        List<Type> read = new ArrayList<>();
        for (Type column : schema.getFields()) {
            if (column.getName().equals(id) || spaces.containsKey(column.getName()) || Values.possible(column)) {
                read.add(column);
            }
            remark(column, id, spaces).ifPresent(remarks::add);
        }
        return new FileColumns(new MessageType(schema.getName(), read), ids, id, spaces, note.isPresent(), remarks);
    }

    private static String names(MessageType schema) {
        return String.join(", ", schema.getFields().stream().map(column -> "«" + column.getName() + "»").toList());
    }

    private static IdKind idKind(Type column) throws IOException {
        if (column.isPrimitive() && !column.isRepetition(Repetition.REPEATED)) {
            PrimitiveType type = column.asPrimitiveType();
            PrimitiveTypeName name = type.getPrimitiveTypeName();
            if (name == PrimitiveTypeName.INT32 || name == PrimitiveTypeName.INT64) {
                return IdKind.NUMBER;
            }
            if (type.getLogicalTypeAnnotation() instanceof UUIDLogicalTypeAnnotation) {
                return IdKind.UUID;
            }
            if (type.getLogicalTypeAnnotation() instanceof StringLogicalTypeAnnotation) {
                return IdKind.TEXT;
            }
        }
        throw new IOException("its column «" + column.getName() + "» is " + word(column) + "; ids are texts, whole numbers or UUIDs");
    }

    private static Map<String, VectorSpace> known(MessageType schema, Map<String, VectorSpace> noted) {
        Map<String, VectorSpace> spaces = new LinkedHashMap<>(noted);
        spaces.keySet().removeIf(column -> !schema.containsField(column) || VectorColumn.kind(schema.getType(column)).isEmpty());
        return spaces;
    }

    private static Map<String, VectorSpace> found(MessageType schema, String id, Hints hints) throws IOException {
        List<String> columns = new ArrayList<>(hints.vectors().keySet());
        for (String column : columns) {
            if (!schema.containsField(column) || VectorColumn.kind(schema.getType(column)).isEmpty()) {
                throw new IOException("it has no column of vectors «" + column + "»; its columns are " + names(schema));
            }
        }
        if (columns.isEmpty()) {
            schema.getFields().stream().filter(column -> !column.getName().equals(id) && looksLikeVectors(column)).map(Type::getName)
                    .forEach(columns::add);
        }
        Map<String, VectorSpace> spaces = new LinkedHashMap<>();
        for (String column : columns) {
            String name = columns.size() == 1 ? VectorSpace.DEFAULT : ColumnNames.space(column);
            VectorKind kind = VectorColumn.kind(schema.getType(column)).orElseThrow();
            spaces.put(column, new VectorSpace(name, kind, 0, hints.vectors().getOrDefault(column, Metric.OTHER)));
        }
        return spaces;
    }

    private static boolean looksLikeVectors(Type column) {
        boolean named = VECTOR_NAMES.contains(column.getName().toLowerCase(Locale.ROOT));
        return VectorColumn.kind(column).filter(kind -> kind == VectorKind.SPARSE || named || width(column) < Double.SIZE).isPresent();
    }

    private static int width(Type column) {
        return Floats.width(column).or(() -> ListShape.of(column).map(ListShape::element).flatMap(Floats::width)).orElse(Double.SIZE);
    }

    private static Optional<Remark> remark(Type column, String id, Map<String, VectorSpace> spaces) {
        String name = column.getName();
        VectorSpace space = spaces.get(name);
        if (space != null && space.kind() != VectorKind.SPARSE && width(column) == Double.SIZE) {
            return Optional.of(new Remark(name, "64-bit numbers", "32-bit numbers", false, "Rounded to the 32 bits that vectors have here."));
        }
        if (space != null || name.equals(id)) {
            return Optional.empty();
        }
        if (!Values.possible(column)) {
            return Optional.of(new Remark(name, word(column), "nothing", true, "Metadata holds no such values."));
        }
        return Values.changed(column).map(word -> new Remark(name, word, "text", false, "Written out by ISO 8601."));
    }

    private static String word(Type column) {
        if (!column.isPrimitive()) {
            return ListShape.of(column).isPresent() ? "a list" : "a structure";
        }
        PrimitiveType type = column.asPrimitiveType();
        String stored = type.getPrimitiveTypeName().name().toLowerCase(Locale.ROOT);
        return switch (type.getPrimitiveTypeName()) {
            case BINARY, FIXED_LEN_BYTE_ARRAY -> Optional.ofNullable(type.getLogicalTypeAnnotation())
                    .map(annotation -> annotation.toString().toLowerCase(Locale.ROOT)).orElse("bytes");
            case INT32, INT64, INT96, FLOAT, DOUBLE, BOOLEAN -> stored;
        };
    }
}
