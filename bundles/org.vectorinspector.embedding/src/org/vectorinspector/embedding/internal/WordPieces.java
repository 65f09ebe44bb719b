package org.vectorinspector.embedding.internal;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;

/**
 * Turns a text into the token numbers of a BERT model: each word becomes the longest pieces that the vocabulary knows.
 *
 * <p>Text that spells a special token such as {@code [SEP]} is plain text here. Immutable.
 */
final class WordPieces {
    /** Characters that are looked at: many times what fits into a model's tokens. */
    static final int MAX_CHARACTERS = 1 << 16;

    private static final int MAX_WORD = 100;
    private static final String CONTINUED = "##";

    private final Map<String, Integer> vocabulary;
    private final int maxTokens;
    private final int start;
    private final int end;
    private final int unknown;

    /**
     * Makes a tokenizer.
     *
     * @param vocabulary number of each piece, those inside a word marked with {@code ##}
     * @param maxTokens how many tokens a text may become, both marks included
     */
    WordPieces(Map<String, Integer> vocabulary, int maxTokens) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.maxTokens = maxTokens;
        this.start = this.vocabulary.get("[CLS]");
        this.end = this.vocabulary.get("[SEP]");
        this.unknown = this.vocabulary.get("[UNK]");
    }

    /** Returns the tokens of a text between their start and end marks; what exceeds the limit is cut off. */
    long[] encode(String text) {
        String head = text.substring(0, Math.min(text.length(), MAX_CHARACTERS));
        long[] tokens = new long[maxTokens];
        tokens[0] = start;
        int count = 1;
        Iterator<String> words = BertText.words(head).iterator();
        while (count < maxTokens - 1 && words.hasNext()) {
            long[] pieces = pieces(words.next());
            int fitting = Math.min(pieces.length, maxTokens - 1 - count);
            System.arraycopy(pieces, 0, tokens, count, fitting);
            count += fitting;
        }
        tokens[count++] = end;
        return Arrays.copyOf(tokens, count);
    }

    private long[] pieces(String word) {
        int[] letters = word.codePoints().toArray();
        if (letters.length > MAX_WORD) {
            return new long[] {unknown};
        }
        long[] pieces = new long[letters.length];
        int count = 0;
        int from = 0;
        while (from < letters.length) {
            int to = endOfLongestPiece(letters, from);
            if (to == from) {
                return new long[] {unknown};
            }
            pieces[count++] = vocabulary.get(piece(letters, from, to));
            from = to;
        }
        return Arrays.copyOf(pieces, count);
    }

    private int endOfLongestPiece(int[] letters, int from) {
        int to = letters.length;
        while (to > from && !vocabulary.containsKey(piece(letters, from, to))) {
            to--;
        }
        return to;
    }

    private static String piece(int[] letters, int from, int to) {
        String piece = new String(letters, from, to - from);
        return from == 0 ? piece : CONTINUED + piece;
    }
}
