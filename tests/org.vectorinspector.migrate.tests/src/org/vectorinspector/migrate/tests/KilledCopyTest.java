package org.vectorinspector.migrate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.CopyRun;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.VerifyDepth;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.migrate.tests.SixDatabases.Kind;
import org.vectorinspector.standins.StandInServer;
import org.vectorinspector.standins.qdrant.QdrantVendor;
import org.vectorinspector.testkit.OwnClassPath;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.Wait;
import org.vectorinspector.testkit.server.ChromaServer;

/** A copy to a real Chroma ends complete and equal whatever is killed on the way: the program, the server, the disk. */
class KilledCopyTest {
    private static final int RECORDS = 6_000;
    private static final int KILLS = 10;

    @TempDir
    Path folder;
    private StandInServer qdrant;
    private ChromaServer chroma;

    @BeforeEach
    void start() throws Exception {
        qdrant = StandInServer.start(0, new QdrantVendor().service(Map.of()));
        chroma = ChromaServer.start(ChromaServer.Version.NEWEST);
        try (SixDatabases databases = databases()) {
            var client = databases.connection(Kind.QDRANT).client();
            client.create(CollectionSpec.of(CopyProgram.SOURCE.name(), 16, Metric.COSINE));
            for (int first = 0; first < RECORDS; first += 1_000) {
                RecordBatch part = Records.numbered(first, 1_000, 16);
                List<RecordId> ids = new ArrayList<>();
                for (int n = first; n < first + 1_000; n++) {
                    ids.add(new RecordId.Number(n));
                }
                client.upsert(CopyProgram.SOURCE, new RecordBatch(ids, part.documents(), part.metadata(), part.vectors()));
            }
        }
    }

    @AfterEach
    void stop() {
        qdrant.close();
        chroma.close();
    }

    @Test
    void survivesTenKillsOfTheProgram() throws Exception {
        Random random = new Random();
        long seed = random.nextLong();
        random.setSeed(seed);
        AtomicInteger pages = new AtomicInteger();
        qdrant.watchedBy((request, answer) -> pages.addAndGet(request.rawPath().endsWith("/points/scroll") ? 1 : 0));
        int killed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process program = program(List.of());
            int seen = pages.get();
            int wanted = 1 + random.nextInt(4);
            Wait.until(() -> pages.get() - seen >= wanted || !program.isAlive());
            LockSupport.parkNanos(random.nextInt(60_000_000));
            killed += program.isAlive() ? 1 : 0;
            program.destroyForcibly().waitFor();
        }
        assertTrue(killed >= 3, "the copy was killed on its way only " + killed + " times");
        assertEquals("COMPLETE", lastLine(program(List.of())));
        assertWhole("seed " + seed);
    }

    @Test
    void survivesTwoRestartsOfTheServer() throws Exception {
        try (SixDatabases databases = databases()) {
            var copies = databases.copies();
            CopyRequest request = CopyRequest.of(databases.place(Kind.QDRANT, CopyProgram.SOURCE), databases.place(Kind.CHROMA, CopyProgram.TARGET));
            CopyRun run = copies.start(copies.plan(request, PlanDepth.SAMPLE, Progress.NONE), CopyProgram.SMALL);
            for (int restart = 1; restart <= 2; restart++) {
                int enough = restart * 1_000;
                Wait.until(() -> run.status().tally().written() > enough);
                chroma.kill();
                chroma = chroma.startAgain();
            }
            assertEquals(RunState.COMPLETE, run.await().state());
        }
        assertWhole("after two restarts");
    }

    /** The journal, and every other file of the program, may not grow beyond some kilobytes: what a full disk does to it. */
    @Test
    void stopsOnAFullDiskAndGoesOnWhenThereIsRoom() throws Exception {
        String said = lastLine(program(List.of("bash", "-c", "ulimit -f 24; exec \"$@\"", "full-disk")));
        assertTrue(said.startsWith("STOPPED") && said.contains("cannot be written"), said);
        assertEquals("COMPLETE", lastLine(program(List.of())));
        assertWhole("after the disk was full");
    }

    private SixDatabases databases() throws Exception {
        return CopyProgram.databases(folder, Integer.toString(qdrant.port()), Integer.toString(chroma.port()));
    }

    private Process program(List<String> wrapper) throws Exception {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED", "-cp", OwnClassPath.of(KilledCopyTest.class), CopyProgram.class.getName(), folder.toString(),
                Integer.toString(qdrant.port()), Integer.toString(chroma.port())));
        File log = folder.resolve("program.log").toFile();
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log)).start();
    }

    private String lastLine(Process program) throws Exception {
        String last = "";
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
        }
        assertTrue(program.waitFor(60, TimeUnit.SECONDS));
        return last;
    }

    private void assertWhole(String what) throws Exception {
        try (SixDatabases databases = databases()) {
            RunStatus run = databases.copies().runs().getFirst();
            assertEquals(RunState.COMPLETE, run.state(), what);
            assertEquals(RECORDS, run.tally().written(), what + ": each record counts once");
            VerifyReport report = databases.copies().verify(run.id(), VerifyDepth.ALL_VECTORS, Progress.NONE);
            assertTrue(report.equal(), () -> what + ": " + report.checks());
        }
    }
}
