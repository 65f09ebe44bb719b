package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.migrate.CopyRun;
import org.vectorinspector.core.migrate.CopyService;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.Wait;

/** Runs that are stopped, paused or left waiting, and go on. */
class CopyStopTest {
    private static final RunLimits SMALL = new RunLimits(0, 0, 20, 3);

    @TempDir
    Path runs;
    private CopyWorld copy;

    @BeforeEach
    void open() throws VectorStoreException {
        copy = new CopyWorld(runs);
    }

    @AfterEach
    void close() {
        copy.close();
    }

    @Test
    void goesOnWhereItWasStopped() throws Exception {
        copy.fill(Records.numbered(0, 3_000, 2), 2);
        copy.world.memory.faults("to").delay(Duration.ofMillis(3));
        CopyRun run = copy.copies.start(copy.plan(), SMALL);
        Wait.until(() -> run.status().tally().written() > 500);
        run.stop();
        RunStatus stopped = run.await();
        assertEquals(RunState.STOPPED, stopped.state());
        assertTrue(stopped.tally().written() < 3_000, stopped::toString);
        assertEquals(RunState.STOPPED, copy.copies.runs().getFirst().state());
        copy.world.memory.faults("to").heal();
        RunStatus ended = copy.service(copy.world.connections).resume(stopped.id(), SMALL).await();
        assertEquals(3_000, ended.tally().written());
        CopyWorld.assertSame(Records.numbered(0, 3_000, 2).rows(), copy.copied());
    }

    @Test
    void losesAndRepeatsNothingWhereverTheJournalEnds() throws Exception {
        copy.fill(Records.numbered(0, 1_000, 2), 2);
        RunStatus whole = copy.copies.start(copy.plan(), SMALL).await();
        Path journal = runs.resolve(whole.id().value()).resolve("journal.jsonl");
        byte[] bytes = Files.readAllBytes(journal);
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            Files.write(journal, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            markAsRunning(whole);
            List<VectorRecord> there = Records.numbered(0, 1_000, 2).rows().stream().filter(item -> random.nextInt(4) > 0).toList();
            RunStatus before = copy.copies.runs().getFirst();
            assertEquals(RunState.STOPPED, before.state());
            keepAcknowledged(journal, there);
            RunStatus ended = copy.service(copy.world.connections).resume(whole.id(), SMALL).await();
            assertEquals(1_000, ended.tally().written(), "each record counts once in round " + round);
            CopyWorld.assertSame(Records.numbered(0, 1_000, 2).rows(), copy.copied());
        }
    }

    /** Makes the target what a killed run may have left: all that the journal acknowledges, and some of what it intended. */
    private void keepAcknowledged(Path journal, List<VectorRecord> others) throws Exception {
        Set<Integer> done = new HashSet<>();
        List<String> lines = Files.readAllLines(journal, StandardCharsets.UTF_8);
        lines.stream().filter(line -> line.startsWith("{\"done\":") && line.endsWith("}")).forEach(line -> done.add(number(line)));
        Set<String> acknowledged = new HashSet<>();
        Set<String> intended = new HashSet<>();
        for (String line : lines) {
            if (line.startsWith("{\"batch\":") && line.endsWith("}")) {
                Set<String> ids = Pattern.compile("\"t(r-\\d+)\"").matcher(line).results().map(match -> match.group(1)).collect(Collectors.toSet());
                (done.contains(number(line)) ? acknowledged : intended).addAll(ids);
            }
        }
        Set<String> random = others.stream().map(item -> item.id().text()).collect(Collectors.toSet());
        List<RecordId> removed = Records.numbered(0, 1_000, 2).ids().stream()
                .filter(id -> !acknowledged.contains(id.text()) && !(intended.contains(id.text()) && random.contains(id.text()))).toList();
        copy.to.client().delete(CopyWorld.DOCS, removed);
    }

    private static int number(String line) {
        return Integer.parseInt(line.replaceFirst("^\\{\"[a-z]+\":(\\d+).*", "$1"));
    }

    private void markAsRunning(RunStatus run) throws Exception {
        Path document = runs.resolve(run.id().value()).resolve("run.json");
        Files.writeString(document, Files.readString(document).replaceFirst("\"state\": \"[A-Z]+\"", "\"state\": \"RUNNING\""));
    }

    @Test
    void waitsForAServerThatIsGoneAndGoesOn() throws Exception {
        copy.fill(Records.numbered(0, 1_000, 2), 2);
        copy.world.memory.faults("to").delay(Duration.ofMillis(2));
        CopyRun run = copy.copies.start(copy.plan(), SMALL);
        Wait.until(() -> run.status().tally().written() > 100);
        copy.world.memory.faults("to").fail(Kind.UNREACHABLE);
        Wait.until(() -> run.status().state() == RunState.WAITING);
        assertFalse(run.status().note().isBlank());
        assertEquals(Optional.empty(), run.status().pace().flatMap(RunStatus.Pace::remaining), "nobody knows how long it will wait");
        copy.world.memory.faults("to").heal();
        assertEquals(RunState.COMPLETE, run.await().state());
        CopyWorld.assertSame(Records.numbered(0, 1_000, 2).rows(), copy.copied());
    }

    /** The call is still under way, so no failure has told anything yet. */
    @Test
    void saysThatAnEndDoesNotAnswer() throws Exception {
        copy.fill(Records.numbered(0, 500, 2), 2);
        CountDownLatch answer = new CountDownLatch(1);
        CopyService slow = copy.service(Overriding.clientCalls(copy.world.connections, method -> {
            if (method.equals("upsert")) {
                Wait.until(() -> answer.getCount() == 0);
            }
        }));
        CopyRun run = slow.start(slow.plan(copy.request(), PlanDepth.EVERYTHING, Progress.NONE), SMALL);
        Wait.until(() -> run.status().state() == RunState.WAITING);
        String note = run.status().note();
        assertTrue(note.startsWith("The target has not answered for "), note);
        answer.countDown();
        assertEquals(RunState.COMPLETE, run.await().state());
        assertEquals("", run.status().note());
    }

    @Test
    void pausesAndGoesOn() throws Exception {
        copy.fill(Records.numbered(0, 2_000, 2), 2);
        copy.world.memory.faults("to").delay(Duration.ofMillis(2));
        CopyRun run = copy.copies.start(copy.plan(), SMALL);
        Wait.until(() -> run.status().tally().written() > 100);
        run.pause();
        assertEquals(RunState.PAUSED, run.status().state());
        int calls = settledCalls();
        assertEquals(calls, settledCalls(), "nothing is sent while it is paused");
        run.goOn();
        assertEquals(2_000, run.await().tally().written());
    }

    private int settledCalls() {
        int[] last = {-1};
        Wait.until(() -> {
            int now = copy.world.memory.faults("to").calls();
            boolean same = now == last[0];
            last[0] = now;
            return same;
        });
        return last[0];
    }

    @Test
    void isNeverTwiceAtWork() throws Exception {
        copy.fill(Records.numbered(0, 500, 2), 2);
        copy.world.memory.faults("to").delay(Duration.ofMillis(5));
        CopyRun run = copy.copies.start(copy.plan(), SMALL);
        VectorStoreException twice = assertThrows(VectorStoreException.class,
                () -> copy.service(copy.world.connections).resume(run.status().id(), RunLimits.NONE));
        assertEquals(Kind.CONFLICT, twice.kind());
        assertThrows(VectorStoreException.class, () -> copy.copies.undo(run.status().id(), Progress.NONE));
        run.await();
        assertThrows(VectorStoreException.class, () -> copy.copies.resume(run.status().id(), RunLimits.NONE));
        copy.copies.forget(run.status().id());
        assertEquals(List.of(), copy.copies.runs());
    }
}
