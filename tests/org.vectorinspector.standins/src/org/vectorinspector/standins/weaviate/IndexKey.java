package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A row of an inverted index: bytes that sort as the values do.
 *
 * @param bytes never null
 */
record IndexKey(byte[] bytes) {
    static IndexKey text(String text) {
        return new IndexKey(text.getBytes(StandardCharsets.UTF_8));
    }

    static IndexKey of(String type, JsonNode value) {
        return switch (type) {
            case "int" -> sortable(value.asLong());
            case "number" -> sortable(doubleBits(value.asDouble()));
            case "boolean" -> new IndexKey(new byte[] {(byte) (value.asBoolean() ? 1 : 0)});
            case "date" -> {
                Instant instant = OffsetDateTime.parse(value.asText()).toInstant();
                yield sortable(instant.getEpochSecond() * 1_000_000_000 + instant.getNano());
            }
            default -> text(value.asText());
        };
    }

    boolean meets(String operator, IndexKey other) {
        int sign = Arrays.compareUnsigned(bytes, other.bytes);
        return switch (operator) {
            case "Equal" -> sign == 0;
            case "GreaterThan" -> sign > 0;
            case "GreaterThanEqual" -> sign >= 0;
            case "LessThan" -> sign < 0;
            case "LessThanEqual" -> sign <= 0;
            case "Like" -> Pattern.matches(new String(other.bytes, StandardCharsets.UTF_8).replace("?", ".").replace("*", ".*"),
                    new String(bytes, StandardCharsets.UTF_8));
            default -> throw Refusals.invalid("operator " + operator + " not supported");
        };
    }

    private static IndexKey sortable(long number) {
        return new IndexKey(ByteBuffer.allocate(Long.BYTES).putLong(number ^ Long.MIN_VALUE).array());
    }

    /** Turns a double's bits into a number of the same order; the two zeros stay apart. */
    private static long doubleBits(double number) {
        long bits = Double.doubleToRawLongBits(number);
        return bits < 0 ? bits ^ Long.MAX_VALUE : bits;
    }
}
