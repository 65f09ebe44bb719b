package org.vectorinspector.parquet.internal;

import java.util.Optional;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;

/**
 * How a list lies in its columns: since 2014 as a group around a repeated group around the element, before that as a repeated element
 * in a group, or as a repeated column alone.
 *
 * @param element of the list
 * @param wrapped whether a repeated group is around each element
 */
record ListShape(Type element, boolean wrapped) {
    /** Returns the shape of a group that is a list, empty where it is none. */
    static Optional<ListShape> of(Type type) {
        if (type.isPrimitive() || !(type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation)
                || type.asGroupType().getFieldCount() != 1) {
            return Optional.empty();
        }
        Type repeated = type.asGroupType().getType(0);
        if (!repeated.isRepetition(Repetition.REPEATED)) {
            return Optional.empty();
        }
        boolean old = repeated.isPrimitive() || repeated.asGroupType().getFieldCount() > 1 || repeated.getName().equals("array")
                || repeated.getName().equals(type.getName() + "_tuple");
        return Optional.of(old ? new ListShape(repeated, false) : new ListShape(repeated.asGroupType().getType(0), true));
    }

    /** Returns the pairs of a map with texts as keys, empty where it is none. */
    static Optional<GroupType> pairs(Type type) {
        boolean map = !type.isPrimitive() && (type.getLogicalTypeAnnotation() instanceof MapLogicalTypeAnnotation
                || type.getLogicalTypeAnnotation() instanceof MapKeyValueTypeAnnotation) && type.asGroupType().getFieldCount() == 1;
        return Optional.of(type).filter(known -> map).map(known -> known.asGroupType().getType(0)).filter(pair -> !pair.isPrimitive())
                .map(Type::asGroupType).filter(pair -> pair.getFieldCount() == 2 && pair.getType(0).isPrimitive()
                        && pair.getType(0).asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY);
    }
}
