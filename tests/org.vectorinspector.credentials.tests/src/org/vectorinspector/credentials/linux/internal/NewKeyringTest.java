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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;
import org.vectorinspector.api.secret.StoreState;
import org.vectorinspector.api.secret.StoreState.Status;
import org.vectorinspector.credentials.tests.StoreProcess;

/** A first login: GNOME Keyring is there, but nobody has made a keyring; the desktop's own window asks for its password. */
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class NewKeyringTest {
    @TempDir
    private Path home;
    private DesktopSession session;
    private StoreProcess program;

    @BeforeEach
    void start() throws Exception {
        session = DesktopSession.withoutKeyring(home);
    }

    @AfterEach
    void end() throws IOException {
        try (DesktopSession ending = session; StoreProcess ended = program) {
            // The program ends first; where one of them was not started the other one still ends.
        }
    }

    @Test
    void isToldAsNewAndEmptyNotAsLocked() throws Exception {
        program = session.program();
        assertNew();
        assertEquals(Optional.empty(), program.read("p1"));
        assertEquals(List.of(), program.profiles());
        program.delete("p1");
        CredentialException refused = assertThrows(CredentialException.class, () -> program.write("p1", secrets("api_key", "k1")));
        assertTrue(refused.getMessage().contains("has no keyring yet"), refused.getMessage());
        assertEquals(Reason.LOCKED, refused.reason());
    }

    @Test
    void isMadeByThePersonsPasswordWhenItIsUnlocked() throws Exception {
        AskingWindow window = session.screen();
        program = session.program();
        CompletableFuture<Void> made = unlocking();
        window.choose("new password");
        made.join();
        assertEquals(StoreState.READY, program.state());
        program.write("p1", secrets("api_key", "k1"));
        assertEquals("{\"api_key\":\"k1\"}", session.run("", "secret-tool", "lookup", "service", "vector-inspector", "username", "profile:p1"));
    }

    @Test
    void staysNewWhenThePersonSaysNo() throws Exception {
        AskingWindow window = session.screen();
        program = session.program();
        CompletableFuture<Void> refused = unlocking();
        window.cancel();
        assertLocked(refused);
        assertNew();
    }

    @Test
    void staysNewWhereNobodyCanBeAsked() throws Exception {
        program = session.program();
        assertLocked(unlocking());
        assertNew();
    }

    @Test
    void opensAgainByThePasswordThatItWasMadeWith() throws Exception {
        AskingWindow window = session.screen();
        program = session.program();
        CompletableFuture<Void> made = unlocking();
        window.choose("new password");
        made.join();
        program.write("p1", secrets("api_key", "k1"));
        session.lock();
        assertEquals(Status.LOCKED, program.state().status());
        CompletableFuture<Void> opened = unlocking();
        window.enter("new password");
        opened.join();
        assertEquals(Map.of("api_key", "k1"), texts(program.read("p1").orElseThrow()));
    }

    private CompletableFuture<Void> unlocking() {
        return CompletableFuture.runAsync(() -> {
            try {
                program.unlock();
            } catch (CredentialException failed) {
                throw new CompletionException(failed);
            }
        });
    }

    private void assertNew() {
        StoreState state = program.state();
        assertEquals(new StoreState(Status.NEW, "The system's keychain has no keyring yet; unlocking it makes one."), state);
    }

    private static void assertLocked(CompletableFuture<Void> unlock) {
        CompletionException failed = assertThrows(CompletionException.class, unlock::join);
        assertEquals(Reason.LOCKED, ((CredentialException) failed.getCause()).reason(), failed.getMessage());
    }
}
