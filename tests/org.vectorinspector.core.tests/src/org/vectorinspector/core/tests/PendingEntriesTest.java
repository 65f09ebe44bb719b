package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectorinspector.testkit.Records.aRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.compare.CompareCounts;
import org.vectorinspector.core.compare.CompareOptions;
import org.vectorinspector.core.compare.CompareOutcome;
import org.vectorinspector.core.compare.Difference;
import org.vectorinspector.core.compare.IdMatching;
import org.vectorinspector.core.compare.VectorTolerance;
import org.vectorinspector.core.compare.internal.EntryPage;
import org.vectorinspector.core.compare.internal.EntryWriter;
import org.vectorinspector.core.compare.internal.Findings;
import org.vectorinspector.core.compare.internal.PendingEntries;
import org.vectorinspector.core.compare.internal.Side;
import org.vectorinspector.testkit.Records;

class PendingEntriesTest {
    @TempDir
    private Path workspace;

    /** The bounds: so little that parts are joined in slices, some, and more than there is. */
    @ParameterizedTest
    @ValueSource(longs = {700, 100_000, 64 << 20})
    void findsTheSameWithAnyBound(long bound) throws Exception {
        CompareOptions options = new CompareOptions(Optional.of(VectorTolerance.EXACT), IdMatching.AS_THEY_ARE, batch -> batch, true, Optional.of(workspace));
        Findings findings = new Findings(options);
        try (PendingEntries pending = new PendingEntries(findings, Optional.of(workspace), bound)) {
            add(findings, pending, Side.LEFT, shuffled(0, 4_000));
            add(findings, pending, Side.RIGHT, shuffled(1_000, 5_000));
            assertEquals(bound > 1_000_000, pending.inMemory());
            pending.finish(() -> { });
        }
        try (CompareOutcome outcome = findings.outcome()) {
            assertEquals(new CompareCounts(4_000, 4_000, 1_000, 1_000, 2_250, 750), outcome.counts());
            assertEquals(numbers(0, 1_000, 1), ids(outcome, Difference.Kind.ONLY_LEFT));
            assertEquals(numbers(4_000, 5_000, 1), ids(outcome, Difference.Kind.ONLY_RIGHT));
            assertEquals(numbers(1_000, 4_000, 4), ids(outcome, Difference.Kind.DIFFERENT));
        }
        try (Stream<Path> files = Files.list(workspace)) {
            assertTrue(files.findAny().isEmpty(), "no file is left");
        }
    }

    /** A bound far below what all records take is never met when each waits for a moment only; one that waits for ever changes nothing. */
    @Test
    void keepsNothingOfWhatHasMetItsCounterpart() throws Exception {
        Findings findings = new Findings(CompareOptions.EXACT);
        try (PendingEntries pending = new PendingEntries(findings, Optional.of(workspace), 600_000)) {
            add(findings, pending, Side.RIGHT, List.of(record(100_000, 0)));
            for (int first = 0; first < 20_000; first += 500) {
                List<VectorRecord> page = IntStream.range(first, first + 500).mapToObj(n -> record(n, 0)).toList();
                add(findings, pending, Side.LEFT, page);
                add(findings, pending, Side.RIGHT, page.reversed());
            }
            assertTrue(pending.inMemory(), "nothing went to a file");
            pending.finish(() -> { });
        }
        try (CompareOutcome outcome = findings.outcome()) {
            assertEquals(new CompareCounts(20_000, 20_001, 0, 1, 20_000, 0), outcome.counts());
        }
    }

    /** What a million of ids is said to take, for a hundredth of them and in the form of text that most databases keep UUIDs in. */
    @Test
    void letsManyUuidsWaitInLittleMemory() throws Exception {
        Findings findings = new Findings(CompareOptions.EXACT);
        List<VectorRecord> records = IntStream.range(0, 10_000).mapToObj(n -> aRecord(new UUID(n, n).toString()).build()).toList();
        try (PendingEntries pending = new PendingEntries(findings, Optional.of(workspace), 1_000_000)) {
            add(findings, pending, Side.LEFT, records);
            assertTrue(pending.inMemory());
            add(findings, pending, Side.RIGHT, records.reversed());
            pending.finish(() -> { });
        }
        try (CompareOutcome outcome = findings.outcome()) {
            assertEquals(new CompareCounts(10_000, 10_000, 0, 0, 10_000, 0), outcome.counts());
        }
    }

    @Test
    void countsWhatIsThereTwiceOnOneSideAsSingle() throws Exception {
        Findings findings = new Findings(CompareOptions.EXACT);
        List<VectorRecord> records = IntStream.range(0, 1_000).mapToObj(n -> record(n, 0)).toList();
        try (PendingEntries pending = new PendingEntries(findings, Optional.of(workspace))) {
            add(findings, pending, Side.LEFT, records);
            add(findings, pending, Side.LEFT, records.subList(0, 10));
            add(findings, pending, Side.RIGHT, records);
            pending.finish(() -> { });
        }
        try (CompareOutcome outcome = findings.outcome()) {
            assertEquals(new CompareCounts(1_010, 1_000, 10, 0, 1_000, 0), outcome.counts());
        }
    }

    private static void add(Findings findings, PendingEntries pending, Side side, List<VectorRecord> records) throws IOException {
        EntryPage page = new EntryWriter(IdMatching.AS_THEY_ARE, true).entries(RecordBatch.of(records));
        findings.read(side, page.size());
        for (int row = 0; row < page.size(); row++) {
            pending.add(side, page.entry(row));
        }
    }

    /** Returns records of which every fourth has something of its side's own. */
    private static List<VectorRecord> shuffled(int first, int end) {
        List<VectorRecord> records = new ArrayList<>(IntStream.range(first, end).mapToObj(n -> record(n, first)).toList());
        Collections.shuffle(records, new Random(first));
        return records;
    }

    private static VectorRecord record(int n, int side) {
        VectorRecord plain = Records.numbered(n, 3);
        return n % 4 != 0 ? plain
                : new VectorRecord(plain.id(), plain.document(), plain.metadata().with("side", org.vectorinspector.api.model.Value.of(side)), plain.vectors());
    }

    private static List<String> ids(CompareOutcome outcome, Difference.Kind kind) throws IOException {
        return outcome.list(kind).page(0, 10_000).stream().map(found -> found.id().text()).sorted().toList();
    }

    private static List<String> numbers(int first, int end, int step) {
        return IntStream.range(first, end).filter(n -> n % step == 0).mapToObj(n -> Records.numberedId(n).text()).toList();
    }
}
