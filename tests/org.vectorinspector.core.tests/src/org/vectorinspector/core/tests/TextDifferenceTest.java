package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vectorinspector.core.compare.LineDifference;
import org.vectorinspector.core.compare.TextDifference;

class TextDifferenceTest {
    @Test
    void marksWholeWords() {
        String left = "The battery lasts ten hours, which is enough.";
        String right = "The battery holds ten hours, which is plenty.";
        TextDifference found = TextDifference.words(left, right);
        assertEquals(List.of("lasts", "enough"), stretches(left, found.left()));
        assertEquals(List.of("holds", "plenty"), stretches(right, found.right()));
    }

    @Test
    void findsNothingInEqualTexts() {
        assertEquals(new TextDifference(List.of(), List.of()), TextDifference.words("same", "same"));
        assertEquals(new TextDifference(List.of(), List.of()), TextDifference.words("", ""));
    }

    @Test
    void marksAllOfATextBesideNone() {
        assertEquals(List.of(new TextDifference.Span(0, 8)), TextDifference.words("two words".substring(0, 8), "").left());
    }

    /** Whatever the texts: without their marked stretches both sides are the same. */
    @Test
    void leavesTheSameBehind() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            String left = words(random, random.nextInt(40));
            String right = words(random, random.nextInt(40));
            TextDifference found = TextDifference.words(left, right);
            assertEquals(without(left, found.left()), without(right, found.right()), () -> left + " | " + right);
        }
    }

    @Test
    void doesNotGoOnForeverOnLongTexts() {
        String left = words(new Random(1), 100_000);
        String right = words(new Random(2), 100_000);
        TextDifference found = TextDifference.words("head " + left + " tail", "head " + right + " tail");
        assertEquals(1, found.left().size());
        assertTrue(found.left().getFirst().start() >= 5);
    }

    @Test
    void putsLinesBesideEachOther() {
        LineDifference found = LineDifference.of("{\n  a\n  b\n  c\n}", "{\n  a\n  x\n  y\n  c\n  d\n}");
        assertEquals(7, found.rows().size());
        assertEquals("1=1 2=2 3!3 -!4 4=5 -!6 5=7", found.rows().stream().map(TextDifferenceTest::places).collect(Collectors.joining(" ")));
    }

    @Test
    void everyLineStandsInItsPlace() {
        Random random = new Random(9);
        for (int round = 0; round < 200; round++) {
            String left = words(random, random.nextInt(30)).replace(' ', '\n');
            String right = words(random, random.nextInt(30)).replace(' ', '\n');
            LineDifference found = LineDifference.of(left, right);
            assertEquals(left.lines().toList(), found.rows().stream().map(LineDifference.Row::left).flatMap(Optional::stream).map(LineDifference.Line::text).toList());
            assertEquals(right.lines().toList(), found.rows().stream().map(LineDifference.Row::right).flatMap(Optional::stream).map(LineDifference.Line::text).toList());
            found.rows().stream().filter(row -> !row.differs()).forEach(row -> assertEquals(row.left().orElseThrow().text(), row.right().orElseThrow().text()));
        }
    }

    private static String places(LineDifference.Row row) {
        return row.left().map(line -> "" + line.number()).orElse("-") + (row.differs() ? "!" : "=") + row.right().map(line -> "" + line.number()).orElse("-");
    }

    private static List<String> stretches(String text, List<TextDifference.Span> spans) {
        return spans.stream().map(span -> text.substring(span.start(), span.end())).toList();
    }

    private static String without(String text, List<TextDifference.Span> spans) {
        StringBuilder rest = new StringBuilder(text);
        spans.reversed().forEach(span -> rest.delete(span.start(), span.end()));
        return rest.toString();
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> "w" + random.nextInt(6)).collect(Collectors.joining(" "));
    }
}
