package org.vectorinspector.credentials.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.testkit.secret.Traces;

/** A search that finds nothing proves something only if it would have found it. */
class TracesTest {
    private final Traces traces = new Traces();

    @Test
    void findsEveryForm() {
        byte[] canary = traces.canary().getBytes(StandardCharsets.US_ASCII);
        assertFound(canary);
        assertFound(("{\"key\":\"" + traces.canary() + "\"}").getBytes(StandardCharsets.US_ASCII));
        assertFound(traces.canary().getBytes(StandardCharsets.UTF_16LE));
        assertFound(traces.canary().getBytes(StandardCharsets.UTF_16BE));
        assertFound(HexFormat.of().formatHex(canary).getBytes(StandardCharsets.US_ASCII));
        assertFound(HexFormat.of().withUpperCase().formatHex(canary).getBytes(StandardCharsets.US_ASCII));
        for (String before : List.of("", "{", "{\"", "{\"a", "any text before")) {
            assertFound(Base64.getEncoder().encode((before + traces.canary() + "\"}").getBytes(StandardCharsets.US_ASCII)));
        }
        assertEquals(List.of(), traces.in(new Traces().canary().getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void looksIntoFilesAndCommandLines(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve("deep/er")).resolve("file");
        Files.writeString(file, "some " + traces.canary());
        assertEquals(List.of(file + " as text"), traces.below(folder));
        Process program = new ProcessBuilder("sh", "-c", "read line", traces.canary()).start();
        assertEquals(List.of("/proc/" + program.pid() + " as text"), traces.inCommandLines());
        program.destroyForcibly().onExit().join();
    }

    private void assertFound(byte[] bytes) {
        assertFalse(traces.in(bytes).isEmpty(), new String(bytes, StandardCharsets.ISO_8859_1));
    }
}
