package org.vectorinspector.credentials.windows.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectorinspector.credentials.tests.SecretBuilder.secrets;
import static org.vectorinspector.credentials.tests.SecretBuilder.texts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;
import org.vectorinspector.api.secret.CredentialStore;
import org.vectorinspector.api.secret.StoreState.Status;
import org.vectorinspector.credentials.internal.SystemKeychain;
import org.vectorinspector.credentials.tests.KeychainContract;

/** The keychain of Windows over a stand-in of its functions; real Windows is in the checklist of docs/security.md. */
class WindowsKeychainTest extends KeychainContract {
    private static final int GENERIC = 1;
    private static final int DOMAIN_PASSWORD = 2;

    private final FakeCredentials windows = new FakeCredentials();
    private final SystemKeychain store = new SystemKeychain(new WindowsKeychain(() -> windows));

    @Override
    protected CredentialStore store() {
        return store;
    }

    @AfterEach
    void everythingLentIsGivenBack() {
        assertEquals(0, windows.lent());
    }

    @Test
    void structureIsAsLongAsThatOfWindows() {
        assertEquals(FakeCredentials.SIZE, new Credential().size());
    }

    @Test
    void writesOneGenericCredentialAProfile() throws CredentialException {
        store.write("p1", secrets("api_key", "k1"));
        assertEquals(List.of("vector-inspector:profile:p1"), windows.targets());
        assertEquals("{\"api_key\":\"k1\"}", new String(windows.blob("vector-inspector:profile:p1"), StandardCharsets.UTF_8));
    }

    @Test
    void readsAndRemovesWhatPythonKeyringWrote() throws CredentialException {
        windows.put("vector-inspector", GENERIC, "profile:new", "{\"api_key\": \"k\\u00e4y\"}".getBytes(StandardCharsets.UTF_16LE));
        windows.put("profile:old@vector-inspector", GENERIC, "profile:old", "{\"api_key\": \"old\"}".getBytes(StandardCharsets.UTF_16LE));
        assertEquals(Map.of("api_key", "käy"), texts(store.read("new").orElseThrow()));
        assertEquals(Map.of("api_key", "old"), texts(store.read("old").orElseThrow()));
        assertEquals(List.of("new", "old"), store.profiles().stream().sorted().toList());
        store.delete("old");
        store.delete("new");
        assertEquals(Optional.empty(), store.read("new"));
        assertEquals(List.of(), windows.targets());
    }

    @Test
    void prefersItsOwnEntry() throws CredentialException {
        windows.put("vector-inspector", GENERIC, "profile:p1", "{\"api_key\": \"theirs\"}".getBytes(StandardCharsets.UTF_16LE));
        store.write("p1", secrets("api_key", "ours"));
        assertEquals(Map.of("api_key", "ours"), texts(store.read("p1").orElseThrow()));
        assertEquals(List.of("p1"), store.profiles());
    }

    @Test
    void leavesOtherProgramsAlone() throws CredentialException {
        windows.put("vector-inspector", GENERIC, "profile:other", new byte[] {1});
        windows.put("profile:p1@elsewhere", GENERIC, "profile:p1", new byte[] {1});
        windows.put("vector-inspector:profile:p1", DOMAIN_PASSWORD, "profile:p1", new byte[] {1});
        windows.put("profile:nobody", GENERIC, "", new byte[] {1});
        assertEquals(Optional.empty(), store.read("p1"));
        store.delete("p1");
        assertEquals(4, windows.targets().size());
        assertEquals(List.of("other"), store.profiles());
    }

    @Test
    void saysThatASecretIsTooLongAndKeepsTheOldOne() throws CredentialException {
        store.write("p1", secrets("api_key", "x".repeat(2_560 - "{\"api_key\":\"\"}".length())));
        CredentialException tooLong = assertThrows(CredentialException.class,
                () -> store.write("p1", secrets("api_key", "y".repeat(2_560))));
        assertEquals(Reason.FAILED, tooLong.reason());
        assertTrue(tooLong.getMessage().contains("2,560"), tooLong.getMessage());
        assertFalse(tooLong.getMessage().contains("yy"));
        assertTrue(texts(store.read("p1").orElseThrow()).get("api_key").startsWith("xxx"));
    }

    @Test
    void isAbsentWithoutALogonSession() {
        windows.refuse(CredentialFunctions.ERROR_NO_SUCH_LOGON_SESSION);
        assertEquals(Status.ABSENT, store.state().status());
        assertEquals(Reason.UNAVAILABLE, assertThrows(CredentialException.class, () -> store.read("p1")).reason());
        assertEquals(Reason.UNAVAILABLE, assertThrows(CredentialException.class, store::unlock).reason());
    }

    @Test
    void neverTakesAFailureForAMissingSecret() {
        windows.refuse(5);
        assertEquals(Reason.FAILED, assertThrows(CredentialException.class, () -> store.read("p1")).reason());
        assertEquals(Reason.FAILED, assertThrows(CredentialException.class, store::profiles).reason());
        assertEquals(Reason.FAILED, assertThrows(CredentialException.class, () -> store.delete("p1")).reason());
    }

    @Test
    void isAbsentWhereTheLibraryIsNot() {
        SystemKeychain elsewhere = new SystemKeychain(new WindowsKeychain(() -> {
            throw new UnsatisfiedLinkError("Advapi32");
        }));
        assertEquals(Status.ABSENT, elsewhere.state().status());
    }
}
