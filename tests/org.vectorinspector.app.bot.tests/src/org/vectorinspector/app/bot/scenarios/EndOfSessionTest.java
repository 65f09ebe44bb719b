package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.testkit.Wait;

/** The system ends the program, as it does when the person logs out: a program of its own, with the bundles of this one. */
class EndOfSessionTest {
    private static final int PATIENCE = 20;

    @TempDir
    private Path folder;

    private Process program;

    @BeforeEach
    void start() throws IOException {
        Path configuration = Files.createDirectories(folder.resolve("configuration"));
        Files.copy(Path.of(URI.create(System.getProperty("osgi.configuration.area"))).resolve("config.ini"), configuration.resolve("config.ini"));
        program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-Dvectorinspector.home=" + folder.resolve("home"), "-Dvectorinspector.ready=" + folder.resolve("ready"),
                "-jar", System.getProperty("java.class.path"), "-nosplash", "-product", "org.vectorinspector.app.product",
                "-application", "org.eclipse.e4.ui.workbench.swt.E4Application",
                "-configuration", configuration.toString(), "-data", folder.resolve("workspace").toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
    }

    @AfterEach
    void stop() {
        program.destroyForcibly();
    }

    @Test
    void closesTheWindowInOrder() throws Exception {
        Wait.until(() -> Files.exists(folder.resolve("ready")) || !program.isAlive());
        assertTrue(program.isAlive(), Files.readString(folder.resolve("said")));
        program.destroy();
        assertTrue(program.waitFor(PATIENCE, TimeUnit.SECONDS), "it does not end");
        assertEquals(128 + 15, program.exitValue(), Files.readString(folder.resolve("said")));
        assertEquals(List.of(), warnings(), "nothing went wrong on the way");
        try (Stream<Path> kept = Files.list(folder.resolve("configuration/org.eclipse.core.runtime"))) {
            assertTrue(kept.anyMatch(file -> file.getFileName().toString().startsWith(".mainData")),
                    "the registry is kept, which the framework does when it is stopped and not killed");
        }
    }

    private List<String> warnings() throws IOException {
        try (Stream<Path> logs = Files.list(folder.resolve("home/logs"))) {
            return logs.filter(file -> file.toString().endsWith(".log")).flatMap(EndOfSessionTest::lines)
                    .filter(line -> line.contains("WARNING") || line.contains("SEVERE")).toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
