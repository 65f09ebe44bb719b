package org.vectorinspector.credentials.linux.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectorinspector.credentials.tests.SecretBuilder.secrets;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;
import org.vectorinspector.api.secret.CredentialStore;
import org.vectorinspector.api.secret.StoreState.Status;
import org.vectorinspector.credentials.internal.SystemKeychain;
import org.vectorinspector.credentials.tests.StoreProcess;

/** Systems without a keychain: every call ends, and says so. */
@EnabledOnOs(OS.LINUX)
class NoKeychainTest {
    @TempDir
    private Path home;

    @Test
    void isAbsentWhereLibsecretIsNotInstalled() {
        CredentialStore store = new SystemKeychain(new LinuxKeychain("libsecret-of-no-system.so.0"));
        assertAbsent(store);
        assertTrue(store.state().sentence().contains("libsecret"), store.state().sentence());
    }

    @Test
    void isAbsentWithoutAMessageBus() throws IOException {
        try (DesktopSession session = DesktopSession.withoutBus(home); StoreProcess program = session.program()) {
            assertAbsent(program);
        }
    }

    @Test
    void isAbsentWhenTheBusIsGone() throws Exception {
        DesktopSession session = DesktopSession.unlocked(home);
        try (StoreProcess program = session.program()) {
            program.write("p1", secrets("api_key", "k1"));
            session.close();
            assertAbsent(program);
        }
    }

    @Test
    void isAbsentWhileTheServiceDoesNotAnswerAndReadyWhenItDoes() throws Exception {
        try (DesktopSession session = DesktopSession.unlocked(home); StoreProcess program = session.impatientProgram()) {
            program.write("p1", secrets("api_key", "k1"));
            session.run("", "kill", "-STOP", Long.toString(session.keyring().pid()));
            assertUnavailable(() -> program.read("p1"));
            session.run("", "kill", "-CONT", Long.toString(session.keyring().pid()));
            assertEquals(Status.READY, program.state().status());
            assertTrue(program.read("p1").isPresent());
        }
    }

    private static void assertAbsent(CredentialStore store) {
        assertEquals(Status.ABSENT, store.state().status());
        assertUnavailable(() -> store.read("p1"));
        assertUnavailable(() -> store.write("p1", secrets("api_key", "k1")));
        assertUnavailable(() -> store.delete("p1"));
        assertUnavailable(store::profiles);
        assertUnavailable(store::unlock);
    }

    private static void assertUnavailable(Executable call) {
        assertEquals(Reason.UNAVAILABLE, assertThrows(CredentialException.class, call).reason());
    }
}
