package org.vectorinspector.parquet.internal;

import static org.apache.parquet.schema.LogicalTypeAnnotation.intType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.exchange.ColumnType;
import org.vectorinspector.core.exchange.FileLayout;

/**
 * The columns of a file that this program writes: {@code id}, with {@code id_kind} where ids of several kinds may come, {@code document},
 * a list of 32-bit numbers for each dense vector space, a column for each metadata key whose values are of one kind, and
 * {@code metadata} with all other values of a record as JSON.
 */
final class FileSchema {
    private FileSchema() {
    }

    static MessageType of(FileLayout layout) {
        List<Type> columns = new ArrayList<>();
        columns.add(numbers(layout) ? Types.required(PrimitiveTypeName.INT64).as(intType(64, false)).named(ColumnNames.ID)
                : Types.required(PrimitiveTypeName.BINARY).as(stringType()).named(ColumnNames.ID));
        if (mixed(layout)) {
            columns.add(Types.required(PrimitiveTypeName.BINARY).as(stringType()).named(ColumnNames.ID_KIND));
        }
        columns.add(Types.optional(PrimitiveTypeName.BINARY).as(stringType()).named(ColumnNames.DOCUMENT));
        layout.spaces().forEach(space -> columns.add(vectors(space)));
        layout.keys().forEach((key, type) -> {
            if (type != ColumnType.ANY && ColumnNames.free(key)) {
                columns.add(values(key, type));
            }
        });
        columns.add(Types.optional(PrimitiveTypeName.BINARY).as(stringType()).named(ColumnNames.METADATA));
        return new MessageType("records", columns);
    }

    static boolean numbers(FileLayout layout) {
        return layout.ids().equals(List.of(IdKind.NUMBER));
    }

    static boolean mixed(FileLayout layout) {
        return layout.ids().size() != 1;
    }

    private static Type vectors(VectorSpace space) {
        String name = ColumnNames.ofSpace(space.name());
        return switch (space.kind()) {
            case DENSE -> Types.optionalList().requiredElement(PrimitiveTypeName.FLOAT).named(name);
            case SPARSE -> Types.optionalGroup()
                    .requiredList().requiredElement(PrimitiveTypeName.INT64).named("indices")
                    .requiredList().requiredElement(PrimitiveTypeName.FLOAT).named("values").named(name);
            case MULTI -> Types.optionalList().requiredListElement().requiredElement(PrimitiveTypeName.FLOAT).named(name);
        };
    }

    private static Type values(String key, ColumnType type) {
        return switch (type) {
            case TEXT -> Types.optional(PrimitiveTypeName.BINARY).as(stringType()).named(key);
            case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(key);
            case DECIMAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(key);
            case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN).named(key);
            case TEXTS -> Types.optionalList().requiredElement(PrimitiveTypeName.BINARY).as(stringType()).named(key);
            case WHOLES -> Types.optionalList().requiredElement(PrimitiveTypeName.INT64).named(key);
            case DECIMALS -> Types.optionalList().requiredElement(PrimitiveTypeName.DOUBLE).named(key);
            case FLAGS -> Types.optionalList().requiredElement(PrimitiveTypeName.BOOLEAN).named(key);
            case ANY -> throw new IllegalArgumentException("Values of any kind have no column");
        };
    }
}
