package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectorinspector.testkit.Records.aRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.compare.CompareCounts;
import org.vectorinspector.core.compare.CompareOptions;
import org.vectorinspector.core.compare.CompareOutcome;
import org.vectorinspector.core.compare.Difference;
import org.vectorinspector.core.compare.IdMatching;
import org.vectorinspector.core.compare.ScanComparison;
import org.vectorinspector.core.compare.VectorTolerance;
import org.vectorinspector.core.scan.RecordScan;
import org.vectorinspector.testkit.Records;

class ScanComparisonTest {
    @TempDir
    private Path workspace;

    @Test
    void findsEqualRecordsInAnyOrder() throws Exception {
        List<VectorRecord> records = Records.numbered(0, 1_000, 4).rows();
        try (CompareOutcome outcome = compare(CompareOptions.EXACT, ListScan.of(records, 64), ListScan.of(records.reversed(), 48))) {
            assertEquals(new CompareCounts(1_000, 1_000, 0, 0, 1_000, 0), outcome.counts());
            assertTrue(outcome.counts().same());
            assertEquals(0, outcome.list(Difference.Kind.EQUAL).size(), "equal ones are listed on demand only");
        }
    }

    @Test
    void tellsWhereARecordIsAndWhatDiffers() throws Exception {
        RecordScan left = ListScan.of(aRecord("same").document("x").with("n", 1).vector(1, 0).build(),
                aRecord("gone").document("x").build(), aRecord("b").document("x").with("n", 1).with("m", 2).vector(1, 0).build());
        RecordScan right = ListScan.of(aRecord("b").document("y").with("n", 2).with("k", 2).vector(0, 1).build(),
                aRecord("same").document("x").with("n", 1).vector(1, 0).build(), aRecord("new").document("x").build());
        try (CompareOutcome outcome = compare(CompareOptions.EXACT.listingEqual(), left, right)) {
            assertEquals(new CompareCounts(3, 3, 1, 1, 1, 1), outcome.counts());
            assertFalse(outcome.counts().same());
            Difference different = only(outcome, Difference.Kind.DIFFERENT);
            assertEquals(Optional.of(RecordId.of("b")), different.right());
            assertTrue(different.document() && different.vectors());
            assertEquals(3, different.keys());
            assertEquals(0, different.cosine().orElseThrow());
            assertEquals(Math.sqrt(2), different.distance().orElseThrow(), 1e-12);
            assertEquals(RecordId.of("gone"), only(outcome, Difference.Kind.ONLY_LEFT).id());
            assertEquals(Optional.empty(), only(outcome, Difference.Kind.ONLY_RIGHT).left());
            assertEquals(1, only(outcome, Difference.Kind.EQUAL).cosine().orElseThrow());
        }
    }

    @Test
    void numbersCompareByTheirValueAndMissingIsNotEmpty() throws Exception {
        RecordScan left = ListScan.of(aRecord("a").with("n", 1).with("o", new Value.Fields(java.util.Map.of("x", Value.of(2.0)))).build(),
                aRecord("b").document("").build(), aRecord("c").with("n", Value.nothing()).build());
        RecordScan right = ListScan.of(aRecord("a").with("o", new Value.Fields(java.util.Map.of("x", Value.of(2)))).with("n", Value.of(1.0)).build(),
                aRecord("b").build(), aRecord("c").build());
        try (CompareOutcome outcome = compare(CompareOptions.EXACT, left, right)) {
            assertEquals(new CompareCounts(3, 3, 0, 0, 1, 2), outcome.counts());
        }
    }

    @Test
    void vectorsMayBeNear() throws Exception {
        VectorRecord left = aRecord("a").vector(3, 4).build();
        VectorRecord unit = aRecord("a").vector(0.6f, 0.8f).build();
        VectorRecord rounded = aRecord("a").vector(3, Math.nextUp(4f)).build();
        assertEquals(1, different(CompareOptions.EXACT, left, rounded));
        assertEquals(0, different(CompareOptions.EXACT.within(VectorTolerance.ROUNDED), left, rounded));
        assertEquals(1, different(CompareOptions.EXACT.within(VectorTolerance.ROUNDED), left, unit));
        assertEquals(0, different(CompareOptions.EXACT.within(VectorTolerance.DIRECTION), left, unit));
        assertEquals(0, different(CompareOptions.EXACT.withoutVectors(), left, aRecord("a").vector(-1, 0).build()));
        assertEquals(1, different(CompareOptions.EXACT.within(VectorTolerance.DIRECTION), left, aRecord("a").vector(3, 4, 0).build()));
        assertEquals(1, different(CompareOptions.EXACT.within(VectorTolerance.DIRECTION), left, aRecord("a").build()));
    }

    @Test
    void matchesByTheIdFromBeforeACopy() throws Exception {
        RecordId uuid = new RecordId.Uuid(UUID.nameUUIDFromBytes(new byte[] {1}));
        RecordScan left = ListScan.of(aRecord("a").with("n", 1).build(), aRecord(uuid).build());
        RecordScan right = ListScan.of(aRecord(new RecordId.Number(7)).with("_vi_id", "a").with("n", 1).build(), aRecord(uuid.text()).build());
        try (CompareOutcome outcome = compare(CompareOptions.EXACT.matchedBy(IdMatching.by("_vi_id")).listingEqual(), left, right)) {
            assertEquals(new CompareCounts(2, 2, 0, 0, 2, 0), outcome.counts());
            assertEquals(Optional.of(new RecordId.Number(7)), outcome.list(Difference.Kind.EQUAL).page(0, 1).getFirst().right());
        }
    }

    @Test
    void countsARecordOnceWhenSeveralClaimTheSameId() throws Exception {
        RecordScan left = ListScan.of(aRecord("a").build());
        RecordScan right = ListScan.of(aRecord("x").with("_vi_id", "a").build(), aRecord("y").with("_vi_id", "a").build());
        try (CompareOutcome outcome = compare(CompareOptions.EXACT.matchedBy(IdMatching.by("_vi_id")), left, right)) {
            assertEquals(new CompareCounts(1, 2, 0, 1, 1, 0), outcome.counts());
        }
    }

    @Test
    void comparesTheLeftSideAsItIsMapped() throws Exception {
        RecordScan left = ListScan.of(aRecord("a").document("one").build(), aRecord("b").document("two").build());
        RecordScan right = ListScan.of(aRecord("a").document("ONE").build(), aRecord("b").document("TWO").build());
        CompareOptions upper = CompareOptions.EXACT.mapped(batch -> new RecordBatch(batch.ids(),
                batch.documents().stream().map(text -> text.map(String::toUpperCase)).toList(), batch.metadata(), batch.vectors()));
        try (CompareOutcome outcome = compare(upper, left, right)) {
            assertTrue(outcome.counts().same());
        }
    }

    @Test
    void readsItsListsPageByPage() throws Exception {
        List<VectorRecord> left = Records.numbered(0, 5_000, 2).rows();
        try (CompareOutcome outcome = compare(CompareOptions.EXACT, ListScan.of(left, 500), ListScan.of(List.of(), 1))) {
            List<Difference> page = outcome.list(Difference.Kind.ONLY_LEFT).page(4_998, 100);
            assertEquals(List.of(Records.numberedId(4_998), Records.numberedId(4_999)), page.stream().map(Difference::id).toList());
            assertEquals(List.of(), outcome.list(Difference.Kind.ONLY_LEFT).page(5_000, 100));
        }
    }

    @Test
    void leavesNoFileBehind() throws Exception {
        CompareOutcome outcome = compare(CompareOptions.EXACT, ListScan.of(Records.numbered(0, 10, 2).rows(), 4), ListScan.of(List.of(), 1));
        assertEquals(10, outcome.list(Difference.Kind.ONLY_LEFT).page(0, 20).size());
        outcome.close();
        assertThrows(IOException.class, () -> outcome.list(Difference.Kind.ONLY_LEFT).page(0, 1));
        try (Stream<Path> files = Files.list(workspace)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void stopsWhenAsked() {
        AtomicLong worked = new AtomicLong();
        Progress impatient = new Progress() {
            @Override
            public boolean cancelled() {
                return worked.get() >= 100;
            }

            @Override
            public void worked(long records) {
                worked.addAndGet(records);
            }
        };
        RecordScan endless = new RecordScan() {
            @Override
            public Optional<RecordPage> next() {
                return Optional.of(new RecordPage(Records.numbered(worked.intValue() * 7, 10, 2), Optional.empty()));
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        VectorStoreException stopped = assertThrows(VectorStoreException.class,
                () -> new ScanComparison(options(CompareOptions.EXACT)).run(endless, ListScan.of(), impatient));
        assertEquals(Kind.CANCELLED, stopped.kind());
    }

    @Test
    void passesOnWhatASourceSays() {
        RecordScan broken = new RecordScan() {
            @Override
            public Optional<RecordPage> next() throws VectorStoreException {
                throw new VectorStoreException(Kind.UNREACHABLE, "gone", "");
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        VectorStoreException gone = assertThrows(VectorStoreException.class, () -> compare(CompareOptions.EXACT, ListScan.of(), broken));
        assertEquals(Kind.UNREACHABLE, gone.kind());
    }

    private long different(CompareOptions options, VectorRecord left, VectorRecord right) throws Exception {
        try (CompareOutcome outcome = compare(options, ListScan.of(left), ListScan.of(right))) {
            assertEquals(1, outcome.counts().equal() + outcome.counts().different());
            return outcome.counts().different();
        }
    }

    private CompareOutcome compare(CompareOptions options, RecordScan left, RecordScan right) throws VectorStoreException, IOException {
        return new ScanComparison(options(options)).run(left, right, Progress.NONE);
    }

    private CompareOptions options(CompareOptions options) {
        return new CompareOptions(options.tolerance(), options.matching(), options.mapping(), options.equalToo(), Optional.of(workspace));
    }

    private static Difference only(CompareOutcome outcome, Difference.Kind kind) throws IOException {
        List<Difference> all = outcome.list(kind).page(0, 10);
        assertEquals(1, all.size(), kind + " in " + all);
        return all.getFirst();
    }
}
