package org.vectorinspector.standins.qdrant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.UUID;

/**
 * A point's id: an unsigned number of 64 bits, or a UUID. Numbers come before UUIDs, each in their order as unsigned numbers.
 *
 * @param uuid whether it is one
 * @param number of 64 bits, or the UUID's 128
 */
record PointId(boolean uuid, BigInteger number) implements Comparable<PointId> {
    private static final Comparator<PointId> ORDER = Comparator.comparing(PointId::uuid).thenComparing(PointId::number);

    static PointId of(JsonNode json) {
        if (json.isIntegralNumber() && json.bigIntegerValue().signum() >= 0 && json.bigIntegerValue().bitLength() <= Long.SIZE) {
            return new PointId(false, json.bigIntegerValue());
        }
        if (json.isTextual()) {
            return parsed(json.asText());
        }
        throw invalid(json.toString());
    }

    /** Returns the id that stands in a path. */
    static PointId ofText(String text) {
        return text.matches("\\d{1,20}") ? of(BigIntegerNode.valueOf(new BigInteger(text))) : parsed(text);
    }

    JsonNode json() {
        if (!uuid) {
            return BigIntegerNode.valueOf(number);
        }
        return TextNode.valueOf(new UUID(number.shiftRight(Long.SIZE).longValue(), number.longValue()).toString());
    }

    @Override
    public int compareTo(PointId other) {
        return ORDER.compare(this, other);
    }

    private static PointId parsed(String text) {
        String digits = text.replace("-", "");
        if (!digits.matches("[0-9a-fA-F]{32}")) {
            throw invalid(text);
        }
        return new PointId(true, new BigInteger(digits, 16));
    }

    private static RuntimeException invalid(String text) {
        return Envelope.refusal(400, "Format error in JSON body: value " + text
                + " is not a valid point ID, valid values are either an unsigned integer or a UUID");
    }
}
