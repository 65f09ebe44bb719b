package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.exchange.FormatId;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.CopyRun;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.VerifyDepth;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.Wait;

class CopyFilesTest {
    private static final List<VectorRecord> RECORDS = Records.numbered(0, 2_500, 3).rows();

    @TempDir
    Path folder;
    private CopyWorld copy;

    @BeforeEach
    void open() throws VectorStoreException {
        copy = new CopyWorld(folder.resolve("runs"));
    }

    @AfterEach
    void close() {
        copy.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json_lines", "csv"})
    void goesThroughAFileAndBack(String format) throws Exception {
        copy.fill(RecordBatch.of(RECORDS), 3);
        CopyPlace file = new CopyPlace.InFile(folder.resolve("docs.file"), new FormatId(format));
        RunStatus out = copy.copy(CopyRequest.of(copy.source(), file));
        assertTrue(copy.copies.verify(out.id(), VerifyDepth.ALL_VECTORS, Progress.NONE).equal());
        RunStatus back = copy.copy(CopyRequest.of(file, copy.target()));
        VerifyReport report = copy.copies.verify(back.id(), VerifyDepth.ALL_VECTORS, Progress.NONE);
        assertTrue(report.equal(), report::toString);
        assertEquals(RECORDS, copy.copied().stream().sorted(Comparator.comparing(item -> item.id().text())).toList());
    }

    @Test
    void goesOnWithAFileThatWasBegun() throws Exception {
        copy.fill(RecordBatch.of(RECORDS), 3);
        CopyPlace.InFile file = new CopyPlace.InFile(folder.resolve("docs.jsonl"), Formats.jsonLines());
        CopyRun run = stoppedInTheMiddle(file);
        assertFalse(Files.exists(file.file()), "a file is whole or not there");
        copy.world.memory.faults("from").heal();
        assertEquals(2_500, copy.copies.resume(run.status().id(), RunLimits.NONE).await().tally().written());
        assertEquals(2_500, Files.readAllLines(file.file()).size());
        assertTrue(copy.copies.verify(run.status().id(), VerifyDepth.ALL_VECTORS, Progress.NONE).equal());
        copy.copies.undo(run.status().id(), Progress.NONE);
        assertFalse(Files.exists(file.file()));
    }

    @Test
    void leavesAFileAloneThatWasFinishedWhenTheProgramWasKilled() throws Exception {
        copy.fill(RecordBatch.of(RECORDS), 3);
        CopyPlace.InFile file = new CopyPlace.InFile(folder.resolve("docs.jsonl"), Formats.jsonLines());
        RunStatus ended = copy.copy(CopyRequest.of(copy.source(), file));
        change(ended, "\"COMPLETE\"", "\"RUNNING\"");
        assertEquals(RunState.STOPPED, copy.copies.runs().getFirst().state());
        assertEquals(RunState.COMPLETE, copy.copies.resume(ended.id(), RunLimits.NONE).await().state());
        assertEquals(2_500, Files.readAllLines(file.file()).size());
        assertFalse(Files.exists(folder.resolve("docs.jsonl.part")));
    }

    @Test
    void knowsWhenWhatItWroteIsGone() throws Exception {
        copy.fill(RecordBatch.of(RECORDS), 3);
        CopyPlace.InFile file = new CopyPlace.InFile(folder.resolve("docs.jsonl"), Formats.jsonLines());
        CopyRun run = stoppedInTheMiddle(file);
        Files.delete(folder.resolve("docs.jsonl.part"));
        VectorStoreException failure = assertThrows(VectorStoreException.class, () -> copy.copies.resume(run.status().id(), RunLimits.NONE));
        assertTrue(failure.getMessage().contains("is gone"), failure.getMessage());
        assertFalse(Files.exists(file.file()));
    }

    @Test
    void readsRunsFromBeforeThereWereLayouts() throws Exception {
        copy.fill(RecordBatch.of(RECORDS), 3);
        RunStatus ended = copy.copy(CopyRequest.of(copy.source(), new CopyPlace.InFile(folder.resolve("docs.csv"), new FormatId("CSV"))));
        change(ended, "\"layout\": ", "\"keys\": [\"n\"], \"spaces\": [\"default\"], \"other\": ");
        assertEquals(ended.id(), copy.copies.runs().getFirst().id());
        assertTrue(copy.copies.verify(ended.id(), VerifyDepth.ALL_VECTORS, Progress.NONE).equal());
    }

    private CopyRun stoppedInTheMiddle(CopyPlace file) throws Exception {
        CopyPlan plan = copy.copies.plan(CopyRequest.of(copy.source(), file), PlanDepth.EVERYTHING, Progress.NONE);
        copy.world.memory.faults("from").delay(Duration.ofMillis(5));
        CopyRun run = copy.copies.start(plan, new RunLimits(0, 0, 10, 0));
        Wait.until(() -> run.status().tally().written() > 500);
        run.stop();
        assertEquals(RunState.STOPPED, run.await().state());
        return run;
    }

    private void change(RunStatus run, String from, String to) throws Exception {
        Path document = copy.runs.resolve(run.id().value()).resolve("run.json");
        String text = Files.readString(document);
        assertTrue(text.contains(from), text);
        Files.writeString(document, text.replace(from, to));
    }

    @Test
    void setsBadLinesAside() throws Exception {
        Path file = folder.resolve("bad.jsonl");
        Files.writeString(file, """
                {"id":"a","vector":[1,2]}
                {"id":"b","vector":[1,}
                {"id":"c","vector":[1,2,3]}
                {"id":"d","vector":[3,4]}
                """);
        RunStatus ended = copy.copy(CopyRequest.of(new CopyPlace.InFile(file, Formats.jsonLines()), copy.target()));
        assertEquals(2, ended.tally().written());
        assertEquals(2, ended.tally().setAside());
        List<String> aside = Files.readAllLines(copy.copies.setAside(ended.id()).orElseThrow());
        assertTrue(aside.stream().anyMatch(line -> line.contains("Line 2")), aside::toString);
        assertTrue(aside.stream().anyMatch(line -> line.contains("another dimension")), aside::toString);
    }

    @Test
    void replacesAFileOnlyWhenAskedTo() throws Exception {
        copy.fill(RecordBatch.of(RECORDS), 3);
        Path file = Files.writeString(folder.resolve("precious.jsonl"), "precious");
        CopyPlan plan = copy.copies.plan(CopyRequest.of(copy.source(), new CopyPlace.InFile(file, Formats.jsonLines())), PlanDepth.SAMPLE, Progress.NONE);
        assertTrue(plan.obstacle().orElseThrow().contains("there already"));
        assertEquals("precious", Files.readString(file));
    }
}
