package org.vectorinspector.migrate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.migrate.CopyRun;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.VerifyDepth;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.testkit.OwnClassPath;
import org.vectorinspector.testkit.Wait;
import org.vectorinspector.testkit.server.ChromaServer;

/** A copy to a real Chroma ends complete and equal whatever is killed on the way: the program, the server, the disk. */
class KilledCopyTest {
    private static final int KILLS = 10;

    @TempDir
    Path folder;
    private ChromaServer chroma;

    @BeforeEach
    void start() throws Exception {
        chroma = ChromaServer.start(ChromaServer.Version.NEWEST);
    }

    @AfterEach
    void stop() {
        chroma.close();
    }

    @Test
    void survivesTenKillsOfTheProgram() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int killed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long before = journalLength();
            long wanted = 500 + random.nextInt(8_000);
            Process program = program(List.of());
            Wait.until(() -> journalLength() - before > wanted || !program.isAlive());
            killed += program.isAlive() ? 1 : 0;
            program.destroyForcibly().waitFor();
        }
        assertTrue(killed >= 5, "the copy was killed on its way only " + killed + " times: " + log());
        assertEquals("COMPLETE", lastLine(program(List.of())));
        assertWhole("seed " + seed);
    }

    @Test
    void survivesTwoRestartsOfTheServer() throws Exception {
        try (CopyProgram program = new CopyProgram(folder, chroma.port())) {
            CopyRun run = program.begin();
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
        assertTrue(said.startsWith("STOPPED") && said.contains("cannot be written"), () -> said + " " + log());
        assertEquals("COMPLETE", lastLine(program(List.of())));
        assertWhole("after the disk was full");
    }

    private Process program(List<String> wrapper) throws Exception {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:-UsePerfData",
                "-cp", classPath(), CopyProgram.class.getName(), folder.toString(), Integer.toString(chroma.port())));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("program.log").toFile())).start();
    }

    /** Returns the class path with one provider: on a flat class path the texts of one hide those of all others. */
    private static String classPath() {
        Pattern other = Pattern.compile(".*org\\.vectorinspector\\.provider\\.(?!chroma[/_-]).*");
        return Stream.of(OwnClassPath.of(KilledCopyTest.class).split(File.pathSeparator)).filter(path -> !other.matcher(path).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private long journalLength() {
        try (Stream<Path> files = Files.exists(folder.resolve("runs")) ? Files.walk(folder.resolve("runs")) : Stream.empty()) {
            return files.filter(file -> file.endsWith("journal.jsonl")).mapToLong(file -> file.toFile().length()).sum();
        } catch (java.io.IOException | java.io.UncheckedIOException vanishing) {
            return 0;
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("program.log"));
        } catch (java.io.IOException none) {
            return "no log";
        }
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
        try (CopyProgram program = new CopyProgram(folder, chroma.port())) {
            RunStatus run = program.copies().runs().getFirst();
            assertEquals(RunState.COMPLETE, run.state(), what);
            assertEquals(CopyProgram.RECORDS, run.tally().written(), what + ": each record counts once");
            VerifyReport report = program.copies().verify(run.id(), VerifyDepth.ALL_VECTORS, Progress.NONE);
            assertTrue(report.equal(), () -> what + ": " + report.checks());
        }
    }
}
