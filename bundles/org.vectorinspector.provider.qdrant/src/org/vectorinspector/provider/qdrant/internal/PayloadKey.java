package org.vectorinspector.provider.qdrant.internal;

/** Keys of payloads as paths: in quotes where they are more than letters, digits, {@code _} and {@code -}. */
final class PayloadKey {
    private PayloadKey() {
    }

    /** Tells whether a path can name the key; there is no way to write a quote or backslash. */
    static boolean nameable(String key) {
        return key.indexOf('"') < 0 && key.indexOf('\\') < 0;
    }

    static String path(String key) {
        boolean plain = !key.isEmpty() && key.codePoints().allMatch(c -> Character.isLetterOrDigit(c) && c < 0x80 || c == '_' || c == '-');
        return plain ? key : '"' + key + '"';
    }
}
