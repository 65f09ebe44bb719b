package org.vectorinspector.parquet.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;

/**
 * Makes metadata values of the single values of a column. Empty stands for a number that metadata cannot hold: infinite or NaN.
 *
 * @param type of the column
 */
record Scalars(PrimitiveType type) {
    private static final int JULIAN_EPOCH = 2_440_588;

    /** Returns what a person calls values that are changed on the way, empty where they arrive as they are. */
    Optional<String> changed() {
        return switch (type.getLogicalTypeAnnotation()) {
            case DateLogicalTypeAnnotation date -> Optional.of("date");
            case TimeLogicalTypeAnnotation time -> Optional.of("time");
            case TimestampLogicalTypeAnnotation timestamp -> Optional.of("timestamp");
            case null, default -> type.getPrimitiveTypeName() == PrimitiveTypeName.INT96 ? Optional.of("timestamp") : Optional.empty();
        };
    }

    /** Tells whether such values become metadata at all. */
    boolean possible() {
        LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
        return switch (type.getPrimitiveTypeName()) {
            case BINARY -> annotation instanceof StringLogicalTypeAnnotation || annotation instanceof EnumLogicalTypeAnnotation
                    || annotation instanceof JsonLogicalTypeAnnotation || annotation instanceof DecimalLogicalTypeAnnotation;
            case FIXED_LEN_BYTE_ARRAY -> annotation instanceof UUIDLogicalTypeAnnotation || annotation instanceof Float16LogicalTypeAnnotation
                    || annotation instanceof DecimalLogicalTypeAnnotation;
            case INT32, INT64, INT96, FLOAT, DOUBLE, BOOLEAN -> true;
        };
    }

    Optional<Value> of(long number) {
        return Optional.of(switch (type.getLogicalTypeAnnotation()) {
            case IntLogicalTypeAnnotation whole when !whole.isSigned() -> Value.number(whole.getBitWidth() == Long.SIZE
                    ? Long.toUnsignedString(number) : Long.toString(Integer.toUnsignedLong((int) number)));
            case DecimalLogicalTypeAnnotation decimal -> decimal(BigInteger.valueOf(number), decimal);
            case DateLogicalTypeAnnotation date -> Value.of(LocalDate.ofEpochDay(number).toString());
            case TimeLogicalTypeAnnotation time -> Value.of(LocalTime.MIDNIGHT.plus(number, unit(time.getUnit())).toString());
            case TimestampLogicalTypeAnnotation timestamp -> timestamp(number, timestamp);
            case null, default -> Value.of(number);
        });
    }

    static Optional<Value> of(double number) {
        return Double.isFinite(number) ? Optional.of(Value.of(number)) : Optional.empty();
    }

    Optional<Value> of(Binary bytes) {
        return switch (type.getLogicalTypeAnnotation()) {
            case JsonLogicalTypeAnnotation json -> Optional.of(json(bytes.toStringUsingUTF8()));
            case DecimalLogicalTypeAnnotation decimal -> Optional.of(decimal(new BigInteger(bytes.getBytes()), decimal));
            case UUIDLogicalTypeAnnotation uuid -> Optional.of(Value.of(uuid(bytes).toString()));
            case Float16LogicalTypeAnnotation half -> of(half(bytes));
            case null, default -> Optional.of(type.getPrimitiveTypeName() == PrimitiveTypeName.INT96 ? int96(bytes)
                    : Value.of(bytes.toStringUsingUTF8()));
        };
    }

    static double half(Binary bytes) {
        return Float.float16ToFloat(bytes.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN).getShort());
    }

    static UUID uuid(Binary bytes) {
        ByteBuffer buffer = bytes.toByteBuffer();
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static Value json(String text) {
        try {
            return ValueJson.parse(text);
        } catch (JsonProblem plainText) {
            return Value.of(text);
        }
    }

    private static Value decimal(BigInteger digits, DecimalLogicalTypeAnnotation decimal) {
        return Value.number(new BigDecimal(digits, decimal.getScale()).toPlainString());
    }

    private static Value timestamp(long number, TimestampLogicalTypeAnnotation timestamp) {
        Instant instant = Instant.EPOCH.plus(number, unit(timestamp.getUnit()));
        return Value.of(timestamp.isAdjustedToUTC() ? instant.toString() : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString());
    }

    /** Returns the timestamp of old writers: nanoseconds of the day and the Julian day. */
    private static Value int96(Binary bytes) {
        ByteBuffer buffer = bytes.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        long nanos = buffer.getLong();
        long day = Integer.toUnsignedLong(buffer.getInt()) - JULIAN_EPOCH;
        return Value.of(LocalDate.ofEpochDay(day).atStartOfDay(ZoneOffset.UTC).toInstant().plusNanos(nanos).toString());
    }

    private static ChronoUnit unit(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
    }
}
