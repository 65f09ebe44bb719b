package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.diagnostics.internal.ZipDiagnostics;
import org.vectorinspector.core.home.ProgramHome;
import org.vectorinspector.core.log.LogLevel;
import org.vectorinspector.core.log.internal.RingLogBook;
import org.vectorinspector.testkit.memory.MemoryProvider;

class DiagnosticsTest {
    private static final String CANARY = "Zwitscher7vogel";

    @TempDir
    Path folder;

    private final World world = new World();
    private final RingLogBook book = new RingLogBook();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void tellsVersionsProvidersStatesAndTheKeysOfSettings() throws Exception {
        world.open("docs");
        book.add(Instant.EPOCH, LogLevel.ERROR, "a.B", "it broke", "java.io.IOException: why");
        log("vector-inspector.0.log", "an older line\n");
        Path zip = export();
        String versions = page(zip, "versions.txt");
        assertTrue(versions.contains("java.version " + System.getProperty("java.version")), versions);
        assertTrue(versions.contains("org.example.bundle 1.2.3"), versions);
        assertEquals("open connections: 1\n\nprovider memory\nstate CONNECTED\nsettings store\n", page(zip, "connections.txt"));
        assertTrue(page(zip, "log-since-start.txt").contains("a.B\nit broke\njava.io.IOException: why"), page(zip, "log-since-start.txt"));
        assertEquals("an older line\n", page(zip, "logs/vector-inspector.0.log"));
    }

    @Test
    void holdsNoSecretInAnyByte() throws Exception {
        String basic = Base64.getEncoder().encodeToString(("me:" + CANARY).getBytes(StandardCharsets.UTF_8));
        Secrets secrets = new Secrets(Map.of("key", new Secret(CANARY.toCharArray())));
        ConnectionSettings settings = ConnectionSettings.EMPTY.with("store", CANARY).with(CANARY, "a key that no provider has");
        world.connections.open(new OpenRequest(MemoryProvider.ID, CANARY, settings, secrets));
        book.add(Instant.EPOCH, LogLevel.ERROR, "a.B", "Authorization: Basic " + basic, "IOException: api_key=" + CANARY);
        book.add(Instant.EPOCH, LogLevel.INFO, "a.B", "{\"token\": \"" + CANARY + "\"} at https://u:" + CANARY + "@host/?key=" + CANARY, "");
        log("vector-inspector.1.log", "old: password = " + CANARY + "\nBearer " + CANARY + "\n");
        Path zip = export();
        assertFalse(leaks(Files.readAllBytes(zip)), "in the raw bytes of the zip");
        for (Map.Entry<String, byte[]> page : pages(zip).entrySet()) {
            assertFalse(leaks(page.getValue()), page.getKey() + ": " + new String(page.getValue(), StandardCharsets.UTF_8));
            assertFalse(page.getKey().contains(CANARY));
        }
    }

    @Test
    void wouldSeeALeakInEveryForm() {
        byte[] canary = CANARY.getBytes(StandardCharsets.UTF_8);
        assertTrue(leaks(("x" + CANARY + "y").getBytes(StandardCharsets.UTF_8)));
        assertTrue(leaks(CANARY.getBytes(StandardCharsets.UTF_16LE)));
        assertTrue(leaks(CANARY.getBytes(StandardCharsets.UTF_16BE)));
        assertTrue(leaks(HexFormat.of().withUpperCase().formatHex(canary).getBytes(StandardCharsets.US_ASCII)));
        for (String before : List.of("", "a", "ab")) {
            byte[] text = (before + CANARY + "tail").getBytes(StandardCharsets.UTF_8);
            assertTrue(leaks(Base64.getEncoder().encode(text)), "base64 behind " + before.length());
        }
    }

    @Test
    void leavesNothingBehindWhenItFails() throws Exception {
        Files.createDirectories(folder.resolve("home/logs"));
        Path taken = Files.createDirectories(folder.resolve("out.zip/full")).getParent();
        assertThrows(IOException.class, () -> diagnostics().export(taken));
        try (var files = Files.list(folder)) {
            assertEquals(List.of("home", "out.zip"), files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    private Path export() throws IOException {
        Path zip = folder.resolve("diagnostics.zip");
        diagnostics().export(zip);
        return zip;
    }

    private ZipDiagnostics diagnostics() {
        return new ZipDiagnostics(new ProgramHome(folder.resolve("home")), book, world.connections, () -> List.of("org.example.bundle 1.2.3"));
    }

    private void log(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("home/logs"));
        Files.writeString(folder.resolve("home/logs").resolve(name), text);
    }

    private static String page(Path zip, String name) throws IOException {
        return new String(pages(zip).get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> pages(Path zip) throws IOException {
        Map<String, byte[]> pages = new java.util.LinkedHashMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = file.getInputStream(entry)) {
                    pages.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return pages;
    }

    /** Looks for the canary as text, UTF-16, hexadecimal and base64 at each of its three alignments. */
    private static boolean leaks(byte[] bytes) {
        byte[] canary = CANARY.getBytes(StandardCharsets.UTF_8);
        List<byte[]> forms = new ArrayList<>(List.of(canary, CANARY.getBytes(StandardCharsets.UTF_16LE), CANARY.getBytes(StandardCharsets.UTF_16BE),
                HexFormat.of().formatHex(canary).getBytes(StandardCharsets.US_ASCII),
                HexFormat.of().withUpperCase().formatHex(canary).getBytes(StandardCharsets.US_ASCII)));
        for (int shift = 0; shift < 3; shift++) {
            forms.add(inner(canary, shift));
        }
        return forms.stream().anyMatch(form -> contains(bytes, form));
    }

    /** Returns the part of the base64 text that does not depend on what stands before and behind. */
    private static byte[] inner(byte[] canary, int shift) {
        ByteArrayOutputStream shifted = new ByteArrayOutputStream();
        shifted.writeBytes(new byte[shift]);
        shifted.writeBytes(canary);
        byte[] text = Base64.getEncoder().withoutPadding().encode(shifted.toByteArray());
        return Arrays.copyOfRange(text, shift == 0 ? 0 : shift + 1, text.length - 1);
    }

    private static boolean contains(byte[] bytes, byte[] form) {
        for (int start = 0; start + form.length <= bytes.length; start++) {
            if (Arrays.equals(bytes, start, start + form.length, form, 0, form.length)) {
                return true;
            }
        }
        return false;
    }
}
