package org.vectorinspector.parquet.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.PlanLine;
import org.vectorinspector.core.migrate.PlanLine.Verdict;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.VerifyDepth;
import org.vectorinspector.core.migrate.VerifyReport;

/** Files of other programs arrive as far as metadata can hold what is in them; the plan and the sentences say what does not. */
class ForeignFilesTest {
    @TempDir
    Path folder;
    private FilesWorld world;

    @BeforeEach
    void open() throws VectorStoreException {
        world = new FilesWorld(folder);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "snappy", "zstd", "gzip", "lz4", "pages-v2"})
    void readsEveryWayOfPacking(String name) throws Exception {
        RunStatus ended = world.copy(world.file(ForeignFiles.of(name)), world.target());
        assertEquals(3, ended.tally().written());
        VerifyReport report = world.copies.verify(ended.id(), VerifyDepth.ALL_VECTORS, Progress.NONE);
        assertTrue(report.equal(), report::toString);
        assertEquals(expected(), world.copied());
    }

    private static List<VectorRecord> expected() {
        Map<String, Value> first = common("x");
        first.put("title", Value.of("a"));
        first.put("price", Value.of(1.5));
        first.put("place", new Value.Fields(Map.of("a", Value.of(1), "b", new Value.Items(List.of(Value.of(1), Value.nothing())))));
        first.put("counts", new Value.Fields(Map.of("k", Value.of(1))));
        first.put("half", Value.of(1.5));
        first.put("big", new Value.Exact(new BigDecimal("18446744073709551615")));
        Map<String, Value> second = common("y");
        second.put("price", Value.of(-2.25));
        second.put("counts", new Value.Fields(Map.of()));
        second.put("big", Value.of(0));
        Map<String, Value> third = common("x");
        third.put("title", Value.of("é"));
        third.put("place", new Value.Fields(Map.of("b", new Value.Items(List.of()))));
        third.put("half", Value.of(-2.0));
        third.put("score", Value.of(1.0));
        third.put("big", Value.of(5));
        return List.of(item(1, first, 0.1f, 0.2f), item(2, second, 1, 2), item(3, third));
    }

    private static Map<String, Value> common(String kind) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("kind", Value.of(kind));
        values.put("day", Value.of("2020-01-02"));
        values.put("seen", Value.of("2020-01-02T03:04:05.000678Z"));
        return values;
    }

    private static VectorRecord item(long id, Map<String, Value> metadata, float... vector) {
        return new VectorRecord(new RecordId.Number(id), Optional.empty(), new Metadata(metadata),
                vector.length == 0 ? Map.of() : Map.of(VectorSpace.DEFAULT, new Vector.Dense(vector)));
    }

    @Test
    void saysWhatIsRoundedWrittenOutAndLost() throws Exception {
        CopyPlan plan = world.copies.plan(CopyRequest.of(world.file(ForeignFiles.of("snappy")), world.target()), PlanDepth.SAMPLE, Progress.NONE);
        assertEquals(3, plan.total().records());
        assertLine(plan, "embedding", Verdict.MAPPED, "Rounded");
        assertLine(plan, "day", Verdict.MAPPED, "ISO 8601");
        assertLine(plan, "seen", Verdict.MAPPED, "ISO 8601");
        assertLine(plan, "blob", Verdict.LOST, "no such values");
        assertLine(plan, "kind", Verdict.KEPT, "");
    }

    private static void assertLine(CopyPlan plan, String name, Verdict verdict, String how) {
        assertTrue(plan.lines().stream().anyMatch(line -> line.name().equals(name) && line.verdict() == verdict && line.how().contains(how)),
                () -> name + " in " + plan.lines().stream().filter(line -> line.name().equals(name)).map(PlanLine::toString).toList());
    }

    @Test
    void readsWhatOldWritersWrote() throws Exception {
        world.copy(world.file(ForeignFiles.of("old-writer")), world.target());
        List<VectorRecord> expected = expected().stream().map(item -> new VectorRecord(item.id(), item.document(), only(item.metadata(), "seen", "place"),
                item.vectors())).toList();
        assertEquals(expected, world.copied());
    }

    @Test
    void readsListsFromBeforeThereWasARuleForThem() throws Exception {
        world.copy(world.file(ForeignFiles.of("old-lists")), world.target());
        Metadata metadata = Metadata
                .of("pairs", new Value.Items(List.of(new Value.Fields(Map.of("a", Value.of(1), "b", Value.of("x"))), new Value.Fields(Map.of("a", Value.of(2))))))
                .with("tags", new Value.Items(List.of(Value.of("p"), Value.of("q")))).with("counts", new Value.Fields(Map.of("k", Value.of(0.5))));
        VectorRecord first = new VectorRecord(RecordId.of("a"), Optional.empty(), metadata, Map.of(VectorSpace.DEFAULT, new Vector.Dense(1, 2.5f)));
        assertEquals(List.of(first, new VectorRecord(RecordId.of("b"), Optional.empty(), Metadata.EMPTY, Map.of())), world.copied());
    }

    private static Metadata only(Metadata metadata, String... keys) {
        Map<String, Value> values = new LinkedHashMap<>();
        List.of(keys).forEach(key -> metadata.get(key).ifPresent(value -> values.put(key, value)));
        return new Metadata(values);
    }

    @Test
    void findsSeveralColumnsOfVectors() throws Exception {
        world.copy(world.file(ForeignFiles.of("two-vectors")), world.target());
        VectorRecord first = world.copied().getFirst();
        assertEquals(new Vector.Dense(1, 2), first.vector(VectorSpace.DEFAULT).orElseThrow());
        assertEquals(new Vector.Dense(5, 6, 7), first.vector("title_emb").orElseThrow());
        assertEquals(Metadata.of("ratios", new Value.Items(List.of(Value.of(0.5)))), first.metadata());
    }

    @Test
    void setsRowsAsideThatAreNoRecords() throws Exception {
        RunStatus ended = world.copy(world.file(ForeignFiles.of("bad-rows")), world.target());
        assertEquals(2, ended.tally().written());
        assertEquals(4, ended.tally().setAside());
        String aside = Files.readString(world.copies.setAside(ended.id()).orElseThrow());
        assertTrue(aside.contains("Row 2: it has no id."), aside);
        assertTrue(aside.contains("Row 3: the vector «vector» has numbers that are missing, infinite or NaN."), aside);
        assertTrue(aside.contains("Row 6: the vector «vector» has numbers that are missing, infinite or NaN."), aside);
        assertTrue(aside.contains("Row 5: «» is no id of the kind TEXT."), aside);
    }

    @Test
    void saysInASentenceWhyAFileIsOfNoUse() throws Exception {
        assertRefused(ForeignFiles.of("no-id"), "it has no column «id» for the ids; its columns are «embedding», «title»");
        assertRefused(ForeignFiles.of("id-is-decimal"), "its column «id» is double; ids are texts, whole numbers or UUIDs");
        assertRefused(ForeignFiles.of("brotli"), "it is packed with BROTLI, which this program cannot unpack");
        assertRefused(Files.writeString(folder.resolve("text.parquet"), "{\"id\":\"a\"}\n".repeat(20)), "it is no Parquet file, or it is damaged");
        assertRefused(folder.resolve("missing.parquet"), "There is no file ");
        byte[] whole = Files.readAllBytes(ForeignFiles.of("snappy"));
        Path cut = Files.write(folder.resolve("cut.parquet"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertRefused(cut, "it is no Parquet file, or it is damaged");
        for (int i = 100; i < 300; i++) {
            whole[i] ^= 0x55;
        }
        assertRefused(Files.write(folder.resolve("scratched.parquet"), whole), "it is damaged behind row 0");
    }

    private void assertRefused(Path file, String sentence) {
        VectorStoreException failure = assertThrows(VectorStoreException.class,
                () -> world.copies.plan(CopyRequest.of(world.file(file), world.target()), PlanDepth.SAMPLE, Progress.NONE), file::toString);
        assertTrue(failure.getMessage().contains(sentence), failure.getMessage());
    }

    @Test
    void measuresAsTheTargetDoesWhereTheFileDoesNotTell() throws Exception {
        world.copy(world.file(ForeignFiles.of("none")), world.target());
        assertEquals(Metric.COSINE, world.copiedSpaces().getFirst().metric());
    }
}
