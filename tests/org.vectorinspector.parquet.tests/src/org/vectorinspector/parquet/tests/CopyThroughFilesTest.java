package org.vectorinspector.parquet.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.CopyRun;
import org.vectorinspector.core.migrate.ExistingIds;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.PlanLine;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.VerifyDepth;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.Wait;

/** Copies to files and back lose nothing, whatever happens to them on the way. */
class CopyThroughFilesTest {
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
    @CsvSource({"docs.parquet, TEXT", "docs.parquet, NUMBER", "docs.parquet, UUID", "docs.parquet, TEXT NUMBER UUID", "docs.vdf, TEXT",
        "docs.vdf, NUMBER", "docs.vdf, UUID", "docs.vdf, NUMBER UUID"})
    void bringsBackWhatItTook(String name, String kinds) throws Exception {
        IdKind[] ids = Stream.of(kinds.split(" ")).map(IdKind::valueOf).toArray(IdKind[]::new);
        world.memory.rules("from").idKinds(ids);
        List<VectorRecord> records = HardRecords.of(1_300, ids);
        world.fill(records, HardRecords.SPACES);
        CopyPlace file = world.file(folder.resolve(name));
        RunStatus out = world.copy(world.source(), file);
        assertEquals(0, out.tally().setAside());
        assertEqual(world.copies.verify(out.id(), VerifyDepth.ALL_VECTORS, Progress.NONE));
        RunStatus back = world.copy(file, world.target());
        assertEqual(world.copies.verify(back.id(), VerifyDepth.ALL_VECTORS, Progress.NONE));
        assertEquals(sorted(records), sorted(world.copied()));
        assertEquals(List.of(HardRecords.SPACES).getFirst(), world.copiedSpaces().getFirst(), "the metric comes back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs.parquet", "docs.vdf"})
    void keepsValuesOfAKindThatThePlanDidNotSee(String name) throws Exception {
        List<VectorRecord> records = new java.util.ArrayList<>(Records.numbered(0, 1_500, 2).rows());
        records.add(Records.aRecord("z-late").with("n", "not a number").with("never seen", 1).vector(1, 2).build());
        world.fill(records, VectorSpace.dense(2, Metric.COSINE));
        CopyPlace file = world.file(folder.resolve(name));
        CopyPlan plan = world.copies.plan(CopyRequest.of(world.source(), file), PlanDepth.SAMPLE, Progress.NONE);
        assertEquals(1_000, plan.examined());
        assertEquals(0, world.copies.start(plan, RunLimits.NONE).await().tally().setAside());
        world.copy(file, world.target());
        assertEquals(sorted(records), sorted(world.copied()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs.parquet", "docs.vdf"})
    void goesOnWithAFileThatWasBegun(String name) throws Exception {
        world.fill(Records.numbered(0, 2_500, 3).rows(), VectorSpace.dense(3, Metric.COSINE));
        CopyPlace.InFile file = world.file(folder.resolve(name));
        CopyPlan plan = world.copies.plan(CopyRequest.of(world.source(), file), PlanDepth.EVERYTHING, Progress.NONE);
        world.memory.faults("from").delay(Duration.ofMillis(5));
        CopyRun run = world.copies.start(plan, new RunLimits(0, 0, 10, 0));
        Wait.until(() -> run.status().tally().written() > 500);
        run.stop();
        assertEquals(RunState.STOPPED, run.await().state());
        assertFalse(Files.exists(file.file()), "a file is whole or not there");
        world.memory.faults("from").heal();
        assertEquals(2_500, world.copies.resume(run.status().id(), RunLimits.NONE).await().tally().written());
        assertEqual(world.copies.verify(run.status().id(), VerifyDepth.ALL_VECTORS, Progress.NONE));
        world.copies.undo(run.status().id(), Progress.NONE);
        assertEquals(List.of("runs"), Stream.of(folder.toFile().list()).toList(), "nothing of the file is left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs.parquet", "docs.vdf"})
    void saysThatAFileKeepsEverything(String name) throws Exception {
        world.fill(Records.numbered(0, 10, 3).rows(), VectorSpace.dense(3, Metric.DOT));
        CopyPlan plan = world.copies.plan(CopyRequest.of(world.source(), world.file(folder.resolve(name))), PlanDepth.EVERYTHING, Progress.NONE);
        assertTrue(plan.lines().stream().allMatch(line -> line.verdict() == PlanLine.Verdict.KEPT), () -> plan.lines().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs.parquet", "docs.vdf"})
    void replacesAFileOnlyWhenAskedTo(String name) throws Exception {
        world.fill(Records.numbered(0, 10, 3).rows(), VectorSpace.dense(3, Metric.DOT));
        CopyPlace.InFile file = world.file(folder.resolve(name));
        world.copy(world.source(), file);
        CopyRequest again = CopyRequest.of(world.source(), file);
        assertTrue(world.copies.plan(again, PlanDepth.SAMPLE, Progress.NONE).obstacle().orElseThrow().contains("there already"));
        CopyRequest replacing = new CopyRequest(again.source(), again.scope(), again.target(), ExistingIds.REPLACE, again.options(), again.metric());
        world.copies.start(world.copies.plan(replacing, PlanDepth.SAMPLE, Progress.NONE), RunLimits.NONE).await();
        assertEquals(10, world.formats.need(file.format()).content(file.file()).records().orElseThrow());
    }

    private static void assertEqual(VerifyReport report) {
        assertTrue(report.equal(), report::toString);
    }

    private static List<VectorRecord> sorted(List<VectorRecord> records) {
        return records.stream().sorted(Comparator.comparing((VectorRecord item) -> item.id().kind()).thenComparing(item -> item.id().text())).toList();
    }
}
