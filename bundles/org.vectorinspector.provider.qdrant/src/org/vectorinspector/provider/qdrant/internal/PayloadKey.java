package org.vectorinspector.provider.qdrant.internal;

/**
 * Keys of payloads as paths: in quotes just where Qdrant itself writes them so, which is where they have more than letters, digits,
 * {@code _} and {@code -}; its lists of indexes name the same paths.
 */
final class PayloadKey {
    private PayloadKey() {
    }

    /** Tells whether a path can name the key; there is no way to write a quote or backslash. */
    static boolean nameable(String key) {
        return key.indexOf('"') < 0 && key.indexOf('\\') < 0;
    }

    static String path(String key) {
        boolean plain = !key.isEmpty() && key.codePoints().allMatch(c -> Character.isAlphabetic(c) || number(c) || c == '_' || c == '-');
        return plain ? key : '"' + key + '"';
    }

    private static boolean number(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
