package org.vectorinspector.core.compare.internal;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.vectorinspector.api.model.RecordId;

/**
 * The texts of ids as bytes: those of numbers take 8, those of UUIDs 16, others two for each character. Equal texts have equal bytes,
 * whatever kind of id they are the text of, and each comes back character by character.
 */
final class IdText {
    private static final byte NUMBER = 'n';
    private static final byte UUID_BITS = 'u';
    private static final byte CHARACTERS = 't';
    private static final int LONGEST_NUMBER = 19;
    private static final int UUID_LENGTH = 36;

    private IdText() {
    }

    static void put(GrowingBytes out, RecordId id) {
        switch (id) {
            case RecordId.Number number when number.value() >= 0 -> put(out, number.value());
            case RecordId.Number larger -> put(out, larger.text());
            case RecordId.Uuid uuid -> put(out, uuid.value());
            case RecordId.Text text -> put(out, text.value());
        }
    }

    static void put(GrowingBytes out, String text) {
        if (isNumber(text)) {
            put(out, Long.parseLong(text));
        } else if (isUuid(text)) {
            put(out, UUID.fromString(text));
        } else {
            out.putByte(CHARACTERS);
            out.putText(text);
        }
    }

    static String read(ByteBuffer in) {
        byte form = in.get();
        return switch (form) {
            case NUMBER -> Long.toString(in.getLong());
            case UUID_BITS -> new UUID(in.getLong(), in.getLong()).toString();
            case CHARACTERS -> Entry.text(in);
            default -> throw new IllegalStateException("No id is of the form " + form);
        };
    }

    private static void put(GrowingBytes out, long number) {
        out.putByte(NUMBER);
        out.putLong(number);
    }

    private static void put(GrowingBytes out, UUID uuid) {
        out.putByte(UUID_BITS);
        out.putLong(uuid.getMostSignificantBits());
        out.putLong(uuid.getLeastSignificantBits());
    }

    /** Tells whether a text is what {@code Long} writes for a number that is not negative. */
    private static boolean isNumber(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NUMBER || text.length() > 1 && text.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return Long.parseUnsignedLong(text) >= 0;
    }

    /** Tells whether a text is what {@code UUID} writes. */
    private static boolean isUuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char unit = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? unit != '-' : (unit < '0' || unit > '9') && (unit < 'a' || unit > 'f')) {
                return false;
            }
        }
        return true;
    }
}
