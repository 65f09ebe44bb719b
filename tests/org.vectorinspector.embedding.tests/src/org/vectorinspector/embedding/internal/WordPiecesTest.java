package org.vectorinspector.embedding.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reference is what the model's own tokenizer (tokenizers 0.36.0 of DJL) gave for 300 texts in some 100 languages. */
class WordPiecesTest {
    private static final long START = 101;
    private static final long END = 102;
    private static final long UNKNOWN = 100;

    private static Map<String, Integer> vocabulary;
    private static WordPieces pieces;

    @BeforeAll
    static void readVocabulary() throws IOException {
        vocabulary = ModelFiles.vocabulary();
        pieces = new WordPieces(vocabulary, 256);
    }

    @Test
    void agreesWithTheModelsOwnTokenizer() throws IOException {
        List<String> reference = reference();
        assertEquals(300, reference.size());
        for (String line : reference) {
            String[] columns = line.split("\t", -1);
            String text = columns[1].replace("\\t", "\t").replace("\\\\", "\\");
            long[] tokens = Arrays.stream(columns[0].split(" ")).mapToLong(Long::parseLong).toArray();
            assertArrayEquals(tokens, pieces.encode(text), text);
        }
    }

    @Test
    void cutsAtTheLimitAndKeepsTheEndMark() {
        long[] tokens = pieces.encode("dog ".repeat(1000));
        assertEquals(256, tokens.length);
        assertEquals(START, tokens[0]);
        assertEquals(END, tokens[255]);
        assertEquals(tokens[1], tokens[254]);
    }

    @Test
    void cutsWithinAWordOfManyPieces() {
        WordPieces five = new WordPieces(vocabulary, 5);
        long[] tokens = five.encode("antidisestablishmentarianism");
        assertEquals(5, tokens.length);
        assertEquals(END, tokens[4]);
    }

    @Test
    void endsQuicklyOnATextWithoutEnd() {
        String endless = "x".repeat(20_000_000);
        assertArrayEquals(new long[] {START, UNKNOWN, END}, pieces.encode(endless));
    }

    @Test
    void survivesHalfACharacterAtTheEdge() {
        String text = "a".repeat(WordPieces.MAX_CHARACTERS - 1) + "😀";
        assertArrayEquals(new long[] {START, UNKNOWN, END}, pieces.encode(text));
        assertArrayEquals(new long[] {START, END}, pieces.encode("\uD83D"));
    }

    @Test
    void takesSpecialTokensAsPlainText() {
        long[] tokens = pieces.encode("[SEP]");
        assertTrue(tokens.length > 3, Arrays.toString(tokens));
    }

    private static List<String> reference() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                WordPiecesTest.class.getResourceAsStream("reference-tokens.tsv"), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
