package org.vectorinspector.credentials.file.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectorinspector.credentials.tests.SecretBuilder.secrets;
import static org.vectorinspector.credentials.tests.SecretBuilder.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;
import org.vectorinspector.api.secret.StoreState.Status;
import org.vectorinspector.credentials.tests.ManyWriters;
import org.vectorinspector.credentials.tests.StoreProcess;
import org.vectorinspector.credentials.tests.StorePrograms;
import org.vectorinspector.testkit.secret.Traces;

/** What befalls the encrypted file between programs, each a process of its own with a real Equinox Secure Storage. */
class EncryptedFileTest {
    private static final String PASSPHRASE = "correct horse battery";

    private static StorePrograms programs;

    @TempDir
    private Path home;
    private Path store;

    @BeforeAll
    static void open(@TempDir Path folder) {
        programs = new StorePrograms(folder);
    }

    @AfterAll
    static void close() throws IOException {
        programs.close();
    }

    @BeforeEach
    void findStore() {
        store = home.resolve("secrets").resolve("secrets.store");
    }

    @AfterEach
    void end() {
        programs.takeBack();
    }

    @Test
    void makesAGuessExpensiveAndRefusesAFileThatDoesNot() throws Exception {
        try (StoreProcess first = StoreProcess.file(home, home.resolve("programs.log"))) {
            first.passphrase(PASSPHRASE);
            first.unlock();
            first.write("p1", secrets("key", "value"));
        }
        assertTrue(Files.readString(store).contains("; rounds=600000; "), Files.readString(store));
        try (StoreProcess second = StoreProcess.file(home, home.resolve("programs.log"))) {
            second.passphrase(PASSPHRASE);
            second.unlock();
            assertEquals(Map.of("key", "value"), texts(second.read("p1").orElseThrow()));
        }
        Files.delete(store);
        Files.delete(store.resolveSibling("secrets.store.bak"));
        unlocked();
        try (StoreProcess third = StoreProcess.file(home, home.resolve("programs.log"))) {
            third.passphrase(PASSPHRASE);
            assertTrue(assertReason(Reason.FAILED, third::unlock).getMessage().contains("is damaged"));
        }
    }

    @Test
    void survivesTheProgramAndAsksOnceForEach() throws Exception {
        StoreProcess first = start(PASSPHRASE);
        assertEquals(Status.NEW, first.state().status());
        assertReason(Reason.LOCKED, () -> first.write("p1", secrets("key", "value")));
        first.unlock();
        first.write("p1", secrets("key", "value"));
        StoreProcess second = unlocked();
        assertEquals(Map.of("key", "value"), texts(second.read("p1").orElseThrow()));
        second.unlock();
        assertEquals(1, second.asked());
    }

    @Test
    void aWrongPassphraseOpensNothingAndChangesNothing() throws Exception {
        unlocked().write("p1", secrets("key", "value"));
        byte[] before = Files.readAllBytes(store);
        StoreProcess wrong = start("incorrect horse");
        assertReason(Reason.REFUSED, wrong::unlock);
        assertEquals(2, wrong.asked());
        assertReason(Reason.LOCKED, () -> wrong.read("p1"));
        assertReason(Reason.LOCKED, wrong::profiles);
        assertReason(Reason.LOCKED, () -> wrong.delete("p1"));
        assertArrayEquals(before, Files.readAllBytes(store));
    }

    @Test
    void keepsWhatTwoProgramsWriteAtOnce() throws Exception {
        StoreProcess one = unlocked();
        StoreProcess other = unlocked();
        ManyWriters.write(200, List.of(one, other));
        assertEquals(400, one.profiles().size());
        ManyWriters.check(200, List.of(other, one));
    }

    @Test
    void opensWheneverAProgramWasKilled() throws Exception {
        StoreProcess witness = unlocked();
        for (int round = 0; round < 4; round++) {
            String prefix = "round " + round + " ";
            int kept = writeUntilKilled(unlocked(), prefix, 30 + 10 * round);
            for (int index = 0; index < kept; index++) {
                assertEquals(Map.of("key", prefix + index), texts(witness.read(prefix + index).orElseThrow()));
            }
            witness.write("after " + round, secrets("key", "value"));
        }
        assertEquals(List.of("secrets.lock", "secrets.store", "secrets.store.bak"), names());
        assertTrue(unlocked().profiles().size() >= 184);
    }

    @Test
    void isPrivateAndKeepsNoTraceOfASecret() throws Exception {
        Traces secret = new Traces();
        Traces passphrase = new Traces();
        try (StoreProcess program = StoreProcess.file(home, home.resolve("programs.log"))) {
            program.passphrase(passphrase.canary());
            program.unlock();
            program.write("p1", secrets("api_key", secret.canary()));
            program.write("p1", secrets("api_key", secret.canary(), "other", secret.canary()));
            assertEquals(secret.canary(), texts(program.read("p1").orElseThrow()).get("other"));
            for (Traces traces : List.of(secret, passphrase)) {
                assertEquals(List.of(), traces.below(home));
                assertEquals(List.of(), traces.inCommandLines());
            }
            assertEquals("rwx------", mode(store.getParent()));
            for (String name : names()) {
                assertEquals("rw-------", mode(store.resolveSibling(name)));
            }
        }
    }

    @Test
    void keepsADamagedFileAsideAndGoesOnWithTheOneBefore() throws Exception {
        StoreProcess program = unlocked();
        program.write("p1", secrets("key", "one"));
        program.write("p2", secrets("key", "two"));
        byte[] damaged = Files.readString(store).lines().filter(line -> !line.contains("/p1=")).reduce("", (all, line) -> all + line + "\n")
                .getBytes(StandardCharsets.UTF_8);
        Files.write(store, damaged);
        CredentialException said = assertReason(Reason.FAILED, () -> program.read("p1"));
        Path aside = store.resolveSibling(names().stream().filter(name -> name.startsWith("secrets.damaged-")).findFirst().orElseThrow());
        assertTrue(said.getMessage().contains(aside.toString()), said.getMessage());
        assertArrayEquals(damaged, Files.readAllBytes(aside));
        assertEquals(Status.LOCKED, program.state().status());
        program.unlock();
        assertEquals(Map.of("key", "one"), texts(program.read("p1").orElseThrow()));
        assertEquals(Optional.empty(), program.read("p2"));
    }

    @Test
    void beginsAnewWhenNothingIsWhole() throws Exception {
        unlocked();
        Files.writeString(store, "no store at all");
        StoreProcess program = start(PASSPHRASE);
        assertTrue(assertReason(Reason.FAILED, program::unlock).getMessage().contains("begins a new file"));
        program.unlock();
        assertEquals(List.of(), program.profiles());
    }

    @Test
    void locksWhenTheFileIsGoneOrAnother() throws Exception {
        StoreProcess program = unlocked();
        program.write("p1", secrets("key", "one"));
        Files.delete(store);
        assertEquals(Status.NEW, program.state().status());
        assertReason(Reason.LOCKED, () -> program.read("p1"));
        StoreProcess other = start("another passphrase");
        other.unlock();
        assertReason(Reason.LOCKED, () -> program.write("p1", secrets("key", "two")));
        assertEquals(List.of(), other.profiles());
    }

    @Test
    void opensByAKeyFileWithoutAsking() throws Exception {
        Path keyFile = home.resolve("key file");
        StoreProcess first = withKeyFile(keyFile);
        first.unlock();
        first.write("p1", secrets("key", "value"));
        assertEquals("rw-------", mode(keyFile));
        StoreProcess second = withKeyFile(keyFile);
        second.unlock();
        assertEquals(Map.of("key", "value"), texts(second.read("p1").orElseThrow()));
        assertEquals(0, second.asked());

        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-r-----"));
        assertTrue(assertReason(Reason.FAILED, withKeyFile(keyFile)::unlock).getMessage().contains("chmod 600"));
        assertTrue(assertReason(Reason.FAILED, start(PASSPHRASE)::unlock).getMessage().contains("opens with a key file"));
        Files.writeString(keyFile, "x".repeat(40));
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
        assertTrue(assertReason(Reason.FAILED, withKeyFile(keyFile)::unlock).getMessage().contains("does not open"));
    }

    /** Writes until the program is killed in the middle of it; returns how many writes it had confirmed. */
    private static int writeUntilKilled(StoreProcess victim, String prefix, int after) throws Exception {
        int confirmed = 0;
        Thread killer = null;
        try {
            while (true) {
                victim.write(prefix + confirmed, secrets("key", prefix + confirmed));
                confirmed++;
                if (confirmed == after) {
                    killer = Thread.startVirtualThread(victim::kill);
                }
            }
        } catch (UncheckedIOException killed) {
            killer.join();
            return confirmed;
        }
    }

    private StoreProcess unlocked() throws Exception {
        StoreProcess program = start(PASSPHRASE);
        program.unlock();
        return program;
    }

    private StoreProcess start(String passphrase) throws Exception {
        StoreProcess program = programs.begin(home, Optional.empty());
        program.passphrase(passphrase);
        return program;
    }

    private StoreProcess withKeyFile(Path keyFile) throws Exception {
        return programs.begin(home, Optional.of(keyFile));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(store.getParent())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static CredentialException assertReason(Reason reason, Executable call) {
        CredentialException failed = assertThrows(CredentialException.class, call);
        assertEquals(reason, failed.reason(), failed.getMessage());
        return failed;
    }
}
