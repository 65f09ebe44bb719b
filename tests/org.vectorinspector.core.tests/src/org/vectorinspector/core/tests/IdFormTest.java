package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectorinspector.testkit.Records.aRecord;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.compare.CompareCounts;
import org.vectorinspector.core.compare.CompareOptions;
import org.vectorinspector.core.compare.CompareOutcome;
import org.vectorinspector.core.compare.Difference;
import org.vectorinspector.core.compare.ScanComparison;

/** Ids that look like numbers or UUIDs, are some, or only nearly: a comparison keeps them shorter, and nobody may see it. */
class IdFormTest {
    private static final String UUID_TEXT = "0b1c2d3e-4f50-6172-8394-a5b6c7d8e9ff";

    private static Stream<String> texts() {
        return Stream.of("0", "7", "1234567", "999999999999999999", "1000000000000000000", "9223372036854775807", "9223372036854775808",
                "9999999999999999999", "18446744073709551615", "18446744073709551616", "007", "00", "-1", "+1", "1.0", "1 ", " 1", "\u0661", "\uFF11", "12a",
                UUID_TEXT, UUID_TEXT.toUpperCase(Locale.ROOT), UUID_TEXT.replace('-', '_'), UUID_TEXT.replace("-", ""), "g" + UUID_TEXT.substring(1),
                UUID_TEXT + "0", "{" + UUID_TEXT.substring(2) + "}", "0-0-0-0-0", "00000000-0000-0000-0000-000000000000", "0b1c2d3e--4f5-6172-8394-a5b6c7d8e9ff",
                "plain", "\u00e9", "\uD83D\uDE00", "\uD83D", "\uDE00\uD83D", "n", "u", "t");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void comesBackAsItWas(String text) throws Exception {
        assertComesBack(RecordId.of(text), RecordId.of(text));
    }

    /** All texts at once: were two of them taken for the same, one would be equal to nothing. */
    @Test
    void isNeverTakenForAnother() throws Exception {
        List<VectorRecord> all = texts().map(text -> aRecord(text).build()).toList();
        try (CompareOutcome outcome = compare(all, all.reversed())) {
            assertEquals(new CompareCounts(all.size(), all.size(), 0, 0, all.size(), 0), outcome.counts());
            Set<String> found = new HashSet<>();
            outcome.list(Difference.Kind.EQUAL).page(0, all.size()).forEach(pair -> {
                assertEquals(pair.left(), pair.right());
                assertTrue(found.add(pair.id().text()));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void matchesANumberWithItsText(long number) throws Exception {
        RecordId id = new RecordId.Number(number);
        assertComesBack(id, id);
        assertComesBack(id, RecordId.of(id.text()));
        assertComesBack(RecordId.of(id.text()), id);
    }

    private static Stream<Long> numbers() {
        return Stream.of(0L, 1L, 1234567L, Long.MAX_VALUE, Long.MIN_VALUE, -1L, Long.parseUnsignedLong("9999999999999999999"));
    }

    @Test
    void matchesAUuidWithItsText() throws Exception {
        RecordId id = new RecordId.Uuid(UUID.fromString(UUID_TEXT));
        assertComesBack(id, RecordId.of(UUID_TEXT));
        assertComesBack(RecordId.of(UUID_TEXT), id);
    }

    private static void assertComesBack(RecordId left, RecordId right) throws Exception {
        try (CompareOutcome outcome = compare(List.of(aRecord(left).with("n", 1).build()), List.of(aRecord(right).with("n", 2).build()))) {
            assertEquals(1, outcome.counts().different());
            Difference found = outcome.list(Difference.Kind.DIFFERENT).page(0, 1).getFirst();
            assertEquals(Optional.of(left), found.left());
            assertEquals(Optional.of(right), found.right());
            assertEquals(1, found.keys());
        }
    }

    private static CompareOutcome compare(List<VectorRecord> left, List<VectorRecord> right) throws Exception {
        return new ScanComparison(CompareOptions.EXACT.listingEqual()).run(ListScan.of(left, 5), ListScan.of(right, 7), Progress.NONE);
    }
}
