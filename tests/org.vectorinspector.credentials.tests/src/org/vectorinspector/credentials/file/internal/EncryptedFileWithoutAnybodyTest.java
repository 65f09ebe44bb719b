package org.vectorinspector.credentials.file.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;
import org.vectorinspector.api.secret.PassphrasePrompt;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.StoreState.Status;

/** Where the encrypted file looks, and what it does before anybody has given it a key: nothing. */
class EncryptedFileWithoutAnybodyTest {
    @TempDir
    private Path home;

    @Test
    void touchesNoFileUntilItHasAKey() {
        EncryptedFile store = new EncryptedFile(new HomeFolder(home.resolve("secrets"), Optional.empty()), StoreHeader.ROUNDS);
        assertEquals(Status.NEW, store.state().status());
        assertEquals(Reason.LOCKED, assertThrows(CredentialException.class, store::unlock).reason());
        assertEquals(Reason.LOCKED, assertThrows(CredentialException.class, () -> store.read("p1")).reason());
        assertFalse(Files.exists(home.resolve("secrets")));
    }

    @Test
    void takesAnEmptyOrMissingPassphraseForANo() {
        for (Optional<String> answer : List.of(Optional.of(""), Optional.<String>empty())) {
            EncryptedFile store = new EncryptedFile(new HomeFolder(home.resolve("secrets"), Optional.empty()), StoreHeader.ROUNDS);
            PassphrasePrompt prompt = occasion -> answer.map(text -> new Secret(text.toCharArray()));
            store.bindPrompt(prompt);
            assertEquals(Reason.REFUSED, assertThrows(CredentialException.class, store::unlock).reason());
            store.unbindPrompt(prompt);
            assertEquals(Reason.LOCKED, assertThrows(CredentialException.class, store::unlock).reason());
        }
    }

    @Test
    void livesInTheProgramsHome() {
        assertEquals(Path.of("/home/ann/.vector-viewer/secrets"), folder(Map.of("user.home", "/home/ann"), Map.of()));
        assertEquals(Path.of("/moved/secrets"), folder(Map.of("user.home", "/home/ann"), Map.of("VECTOR_INSPECTOR_HOME", "/moved")));
        assertEquals(Path.of("/first/secrets"),
                folder(Map.of("user.home", "/home/ann", "vectorinspector.home", "/first"), Map.of("VECTOR_INSPECTOR_HOME", "/moved")));
        assertEquals(Path.of("/home/ann/.vector-viewer/secrets"),
                folder(Map.of("user.home", "/home/ann", "vectorinspector.home", " "), Map.of()));
    }

    @Test
    void findsTheKeyFileThatIsNamed() {
        UnaryOperator<String> properties = Map.of("user.home", "/home/ann", "vectorinspector.keyfile", "/run/key")::get;
        assertEquals(Optional.of(Path.of("/run/key")), HomeFolder.of(properties, name -> "/other").keyFile());
        assertEquals(Optional.of(Path.of("/other")), HomeFolder.of(Map.of("user.home", "/home/ann")::get,
                Map.of("VECTOR_INSPECTOR_KEY_FILE", "/other")::get).keyFile());
    }

    private static Path folder(Map<String, String> properties, Map<String, String> variables) {
        return HomeFolder.of(properties::get, variables::get).secrets();
    }
}
