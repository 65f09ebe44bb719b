package org.vectorinspector.provider.local.internal;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.vectorinspector.api.model.Value;

/**
 * Terms of the field {@value #FIELD}, by which filters find records: the key with its length, a letter for the kind, the value.
 * A key is there as {@code e}; texts are {@code t}, or a digest as {@code T} when they are too long for a term, numbers {@code n} in
 * one spelling for equal values, truth values {@code b}.
 */
final class IndexTerms {
    static final String FIELD = "terms";

    private static final int LONGEST_TEXT = 8_000;

    private IndexTerms() {
    }

    /** Returns all terms of one key. */
    static List<BytesRef> of(String key, Value value) {
        List<BytesRef> terms = new ArrayList<>();
        if (!(value instanceof Value.Nothing)) {
            terms.add(exists(key));
        }
        elements(value).forEach(element -> equal(key, element).ifPresent(terms::add));
        return terms;
    }

    /** Returns the values that filters look at: the value itself, or the elements of a list. */
    static List<Value> elements(Value value) {
        return value instanceof Value.Items(List<Value> values) ? values : List.of(value);
    }

    static BytesRef exists(String key) {
        return term(key, 'e', new byte[0]);
    }

    /** Returns the term of records with this value, empty for values that no filter can equal. */
    static Optional<BytesRef> equal(String key, Value value) {
        return switch (value) {
            case Value.Text(String text) -> Optional.of(text(key, text));
            case Value.Flag(boolean set) -> Optional.of(term(key, 'b', new byte[] {(byte) (set ? 1 : 0)}));
            case Value.Whole(long number) -> Optional.of(number(key, BigDecimal.valueOf(number)));
            case Value.Decimal(double number) -> Optional.of(number(key, new BigDecimal(number)));
            case Value.Exact(BigDecimal number) -> Optional.of(number(key, number));
            case Value.Nothing nothing -> Optional.empty();
            case Value.Items items -> Optional.empty();
            case Value.Fields fields -> Optional.empty();
        };
    }

    /** Returns the lower bound of the terms of all texts under a key that are short enough to be their own terms. */
    static BytesRef firstText(String key) {
        return term(key, 't', new byte[0]);
    }

    /** Returns a bound above the terms of all texts under a key that are short enough to be their own terms. */
    static BytesRef behindTexts(String key) {
        return term(key, (char) ('t' + 1), new byte[0]);
    }

    /** Returns the place of a text among the terms of its key, whether it is short enough to be one or not. */
    static BytesRef place(String key, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return term(key, 't', utf8.length <= LONGEST_TEXT ? utf8 : java.util.Arrays.copyOf(utf8, LONGEST_TEXT));
    }

    static boolean isShort(String text) {
        return text.length() <= LONGEST_TEXT && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_TEXT;
    }

    /** Returns the mark of records that have a text under this key which is too long to be its own term. */
    static BytesRef longTexts(String key) {
        return term(key, 'L', new byte[0]);
    }

    private static BytesRef text(String key, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return utf8.length <= LONGEST_TEXT ? term(key, 't', utf8) : term(key, 'T', digest(utf8));
    }

    private static BytesRef number(String key, BigDecimal number) {
        return term(key, 'n', number.stripTrailingZeros().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static BytesRef term(String key, char kind, byte[] value) {
        byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
        byte[] shortKey = utf8.length <= LONGEST_TEXT ? utf8 : digest(utf8);
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + shortKey.length + 1 + value.length);
        bytes.putInt(utf8.length).put(shortKey).put((byte) kind).put(value);
        return new BytesRef(bytes.array());
    }

    private static byte[] digest(byte[] value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
