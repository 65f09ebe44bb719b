package org.vectorinspector.json;

import java.util.OptionalInt;
import org.vectorinspector.api.model.TextBlock;

/** Counts the numbers of vectors that are text, many times faster than decoding them. Stateless. */
public final class NumberCount {
    /** A number with fewer characters and without an exponent is below the largest float, which has 39 digits. */
    private static final int TOO_LONG = 39;

    /** A number that has so many words for itself, and parts of two more, has fewer characters than that. */
    private static final int WORDS_OF_A_NUMBER = 2;

    private NumberCount() {
    }

    /** Returns how many numbers a row, which must have a vector, has; empty where only decoding tells whether all of them are finite. */
    public static OptionalInt ofFinite(TextBlock block, int row) {
        byte[] text = block.text();
        int first = block.start(row) + 1;
        int last = block.end(row) - 1;
        if (text[first - 1] != '[' || text[last] != ']') {
            return OptionalInt.empty();
        }
        OptionalInt usual = byWords(text, first, last);
        return usual.isPresent() ? usual : byBytes(text, first, last, 0, 1);
    }

    /** Counts a list in which every number is of a usual length; empty for any other. */
    private static OptionalInt byWords(byte[] text, int first, int last) {
        int count = 1;
        int alone = 0;
        long before = 0x80;
        int place = first;
        for (; place <= last - NumberWords.LENGTH; place += NumberWords.LENGTH) {
            long word = NumberWords.at(text, place);
            long commas = NumberWords.commas(word);
            alone = commas == 0 ? alone + 1 : 0;
            if (!NumberWords.plain(word) || (commas & (commas << Byte.SIZE | before)) != 0 || alone > WORDS_OF_A_NUMBER) {
                return OptionalInt.empty();
            }
            count += Long.bitCount(commas);
            before = commas >>> Long.SIZE - Byte.SIZE;
        }
        return byBytes(text, place, last, before == 0 ? 1 : 0, count);
    }

    /**
     * Counts byte by byte.
     *
     * @param length of the number that is under way, or less
     * @param count with that number
     */
    private static OptionalInt byBytes(byte[] text, int from, int last, int length, int count) {
        int own = length;
        int numbers = count;
        for (int place = from; place < last; place++) {
            byte c = text[place];
            if (c == ',') {
                if (own == 0) {
                    return OptionalInt.empty();
                }
                numbers++;
                own = 0;
            } else if ((c < '0' || c > '9') && c != '.' && c != '-' || ++own >= TOO_LONG) {
                return OptionalInt.empty();
            }
        }
        return own == 0 ? OptionalInt.empty() : OptionalInt.of(numbers);
    }
}
