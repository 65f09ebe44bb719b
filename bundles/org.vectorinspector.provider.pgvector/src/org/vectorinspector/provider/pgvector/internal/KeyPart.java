package org.vectorinspector.provider.pgvector.internal;

import java.math.BigInteger;
import java.util.Optional;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordId;

/**
 * One column, or another expression, of what tells the rows of a table apart.
 *
 * @param name of the column, or what it is instead
 * @param expression its value
 * @param type of the server, by which values are cast
 * @param kind how its values look as ids
 */
record KeyPart(String name, String expression, String type, IdKind kind) {
    private static final int UNSIGNED_BITS = 64;
    /** The id of an empty text, which no id may be; what looks like it becomes one pair longer, so that each row has an id of its own. */
    private static final String PAIR = "\"\"";

    static KeyPart column(String name, String type) {
        IdKind kind = switch (type) {
            case "uuid" -> IdKind.UUID;
            case "smallint", "integer", "bigint", "numeric" -> IdKind.NUMBER;
            default -> IdKind.TEXT;
        };
        return new KeyPart(name, "t." + Sql.quoted(name), type, kind);
    }

    /** Returns the id that a value stands for; a number that is negative or has a fraction is shown as a text. */
    RecordId id(String value) {
        return switch (kind) {
            case UUID -> RecordId.parse(IdKind.UUID, value);
            case NUMBER -> unsigned(value) ? new RecordId.Number(new BigInteger(value).longValue()) : RecordId.of(value);
            case TEXT -> RecordId.of(pairs(value) ? value + PAIR : value);
        };
    }

    /** Returns the value that an id stands for, empty where no row of this type can have it. */
    Optional<String> value(RecordId id) {
        return switch (kind) {
            case UUID -> id.kind() == IdKind.UUID ? Optional.of(id.text()) : Optional.empty();
            case NUMBER -> accepts(id.text()) && id.kind() == (unsigned(id.text()) ? IdKind.NUMBER : IdKind.TEXT)
                    ? Optional.of(id.text()) : Optional.empty();
            case TEXT -> id.kind() == IdKind.TEXT && accepts(id.text()) ? Optional.of(text(id.text())) : Optional.empty();
        };
    }

    private static String text(String id) {
        return pairs(id) ? id.substring(PAIR.length()) : id;
    }

    /** Tells whether a text is nothing but pairs of quotation marks, as many as you like. */
    private static boolean pairs(String text) {
        return text.length() % PAIR.length() == 0 && text.chars().allMatch(character -> character == '"');
    }

    /** Tells whether a text is a value of the type, as far as that can be seen here. */
    boolean accepts(String text) {
        return switch (kind) {
            case UUID -> text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            case NUMBER -> type.equals("numeric") ? text.matches("-?\\d+(\\.\\d+)?") : text.matches("-?\\d+") && fits(text);
            case TEXT -> Texts.storable(text);
        };
    }

    private boolean fits(String digits) {
        int bits = switch (type) {
            case "smallint" -> Short.SIZE;
            case "integer" -> Integer.SIZE;
            default -> Long.SIZE;
        };
        return new BigInteger(digits).bitLength() < bits;
    }

    private static boolean unsigned(String text) {
        return text.matches("\\d+") && new BigInteger(text).bitLength() <= UNSIGNED_BITS;
    }
}
