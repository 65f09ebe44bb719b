package org.vectorinspector.embedding.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/**
 * Splits a text into the words that an uncased BERT model was trained on.
 *
 * <p>What the model's own tokenizer does, in its order: control characters go, Chinese characters become words of their
 * own, white space separates, accents and capitals go, each punctuation mark becomes a word of its own. A few hundred
 * characters are classed otherwise there, by the tables of an older Unicode; none of them is in the vocabulary.
 */
final class BertText {
    private static final int REPLACEMENT = 0xFFFD;

    private BertText() {
    }

    /** Returns the words in their order, none of them empty. */
    static Stream<String> words(String text) {
        return Stream.of(spaced(text).split(" ")).filter(word -> !word.isEmpty()).flatMap(word -> parts(word).stream());
    }

    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isRemoved(c)).forEach(c -> {
            if (isSpace(c)) {
                spaced.append(' ');
            } else if (isChinese(c)) {
                spaced.append(' ').appendCodePoint(c).append(' ');
            } else {
                spaced.appendCodePoint(c);
            }
        });
        return spaced.toString();
    }

    private static List<String> parts(String word) {
        StringBuilder parted = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFD).codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(Character::toLowerCase)
                .forEach(c -> append(parted, c));
        return Stream.of(parted.toString().split(" ")).filter(part -> !part.isEmpty()).toList();
    }

    private static void append(StringBuilder parted, int c) {
        if (isPunctuation(c)) {
            parted.append(' ').appendCodePoint(c).append(' ');
        } else {
            parted.appendCodePoint(c);
        }
    }

    private static boolean isRemoved(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return false;
        }
        return c == REPLACEMENT || switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isChinese(int c) {
        return within(c, 0x4E00, 0x9FFF) || within(c, 0x3400, 0x4DBF) || within(c, 0xF900, 0xFAFF)
                || within(c, 0x20000, 0x2A6DF) || within(c, 0x2A700, 0x2B81F) || within(c, 0x2B920, 0x2CEAF)
                || within(c, 0x2F800, 0x2FA1F);
    }

    private static boolean isPunctuation(int c) {
        if (within(c, '!', '/') || within(c, ':', '@') || within(c, '[', '`') || within(c, '{', '~')) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean within(int c, int first, int last) {
        return first <= c && c <= last;
    }
}
