package org.vectorinspector.credentials.linux.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectorinspector.credentials.tests.SecretBuilder.secrets;
import static org.vectorinspector.credentials.tests.SecretBuilder.texts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;
import org.vectorinspector.api.secret.CredentialStore;
import org.vectorinspector.api.secret.StoreState;
import org.vectorinspector.api.secret.StoreState.Status;
import org.vectorinspector.credentials.tests.KeychainContract;
import org.vectorinspector.credentials.tests.ManyWriters;
import org.vectorinspector.credentials.tests.StoreProcess;
import org.vectorinspector.testkit.secret.Traces;

/** The keychain of Linux against a real GNOME Keyring, used by programs of their own. */
@EnabledOnOs(OS.LINUX)
class LinuxKeychainTest extends KeychainContract {
    private static final String[] LOOK_UP = {"secret-tool", "lookup", "service", "vector-inspector", "username", "profile:p1"};

    @TempDir
    private Path home;
    private DesktopSession session;
    private StoreProcess program;

    @BeforeEach
    void start() throws Exception {
        session = DesktopSession.unlocked(home);
        program = session.program();
    }

    @AfterEach
    void end() throws IOException {
        try (DesktopSession ending = session; StoreProcess ended = program) {
            // The program ends first; where one of them was not started the other one still ends.
        }
    }

    @Override
    protected CredentialStore store() {
        return program;
    }

    @Test
    void survivesTheProgram() throws Exception {
        program.write("p1", secrets("api_key", "kä\"y"));
        try (StoreProcess other = session.program()) {
            assertEquals(Map.of("api_key", "kä\"y"), texts(other.read("p1").orElseThrow()));
        }
    }

    @Test
    void leavesNothingOfItsSelfTest() throws Exception {
        assertEquals(StoreState.READY, program.state());
        assertEquals("", session.run("", "secret-tool", "search", "--all", "service", "vector-inspector"));
    }

    @Test
    void isReadBySecretTool() throws Exception {
        program.write("p1", secrets("api_key", "k1"));
        assertEquals("{\"api_key\":\"k1\"}", session.run("", LOOK_UP));
        String shown = session.run("", "secret-tool", "search", "--all", "service", "vector-inspector");
        assertTrue(shown.contains("label = vector-inspector:profile:p1\n"), shown);
    }

    @Test
    void readsReplacesAndRemovesWhatPythonKeyringWrote() throws Exception {
        storeAsPython("{\"api_key\": \"k\\u00e4y\"}");
        assertEquals(List.of("p1"), program.profiles());
        assertEquals(Map.of("api_key", "käy"), texts(program.read("p1").orElseThrow()));
        program.write("p1", secrets("api_key", "ours"));
        assertEquals("{\"api_key\":\"ours\"}", session.run("", LOOK_UP));
        assertEquals(Map.of("api_key", "ours"), texts(program.read("p1").orElseThrow()));
        storeAsPython("{\"api_key\": \"theirs\"}");
        program.delete("p1");
        assertEquals(Optional.empty(), program.read("p1"));
        assertEquals("", session.run("", LOOK_UP));
    }

    @Test
    void neverCallsALockedSecretMissing() throws Exception {
        Traces traces = new Traces();
        program.write("p1", secrets("api_key", traces.canary()));
        session.lock();
        assertEquals(Status.LOCKED, program.state().status());
        assertLocked(() -> program.read("p1"));
        assertLocked(() -> program.read("unknown"));
        assertLocked(() -> program.write("p1", secrets("api_key", traces.canary() + "2")));
        assertLocked(() -> program.delete("p1"));
        assertLocked(() -> program.profiles());
        assertLocked(() -> program.unlock());
        assertEquals(List.of(), traces.below(home));
        assertEquals(List.of(), traces.inCommandLines());
    }

    @Test
    void goesOnWithTheServiceThatFollowsADeadOne() throws Exception {
        program.write("p1", secrets("api_key", "k1"));
        session.kill(session.keyring());
        session.startKeyring();
        assertEquals(Map.of("api_key", "k1"), texts(program.read("p1").orElseThrow()));
        program.write("p2", secrets("api_key", "k2"));
        assertEquals(2, program.profiles().size());
    }

    @Test
    void findsTheKeychainLockedAfterTheBusHasStartedItAgain() throws Exception {
        program.write("p1", secrets("api_key", "k1"));
        session.kill(session.keyring());
        assertLocked(() -> program.read("p1"));
        assertEquals(Status.LOCKED, program.state().status());
    }

    @Test
    void keepsWhatTwoProgramsWriteAtOnce() throws Exception {
        try (StoreProcess other = session.program()) {
            ManyWriters.write(200, List.of(program, other));
            assertEquals(400, program.profiles().size());
            ManyWriters.check(200, List.of(other, program));
        }
    }

    @Test
    void leavesNoTraceOfASecret() throws Exception {
        Traces traces = new Traces();
        program.write("p1", secrets("api_key", traces.canary()));
        texts(program.read("p1").orElseThrow());
        assertEquals(List.of(), traces.below(home));
        assertEquals(List.of(), traces.inCommandLines());
    }

    private void storeAsPython(String value) throws Exception {
        session.run(value, "secret-tool", "store", "--label=Password for 'profile:p1' on 'vector-inspector'", "application",
                "Python keyring library", "service", "vector-inspector", "username", "profile:p1");
    }

    private static void assertLocked(Executable call) {
        assertEquals(Reason.LOCKED, assertThrows(CredentialException.class, call).reason());
    }
}
