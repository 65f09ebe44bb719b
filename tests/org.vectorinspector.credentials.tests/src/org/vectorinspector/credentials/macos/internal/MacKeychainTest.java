package org.vectorinspector.credentials.macos.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.vectorinspector.credentials.tests.SecretBuilder.secrets;
import static org.vectorinspector.credentials.tests.SecretBuilder.texts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;
import org.vectorinspector.api.secret.CredentialStore;
import org.vectorinspector.api.secret.StoreState;
import org.vectorinspector.api.secret.StoreState.Status;
import org.vectorinspector.credentials.internal.SystemKeychain;
import org.vectorinspector.credentials.tests.KeychainContract;

/** The keychain of macOS over a stand-in of its functions; a real Mac is in the checklist of docs/security.md. */
class MacKeychainTest extends KeychainContract {
    private final FakeMac mac = new FakeMac();
    private final SystemKeychain store = new SystemKeychain(new MacKeychain(mac::library));

    @Override
    protected CredentialStore store() {
        return store;
    }

    @AfterEach
    void everythingMadeIsReleased() {
        assertEquals(0, mac.alive());
    }

    @Test
    void writesOneGenericPasswordAProfile() throws CredentialException {
        store.write("p1", secrets("api_key", "k1"));
        Map<String, Object> entry = mac.entries().getFirst();
        assertEquals("kSecClassGenericPassword", entry.get("kSecClass"));
        assertEquals("vector-inspector", entry.get("kSecAttrService"));
        assertEquals("profile:p1", entry.get("kSecAttrAccount"));
        assertEquals("vector-inspector:profile:p1", entry.get("kSecAttrLabel"));
        assertEquals("{\"api_key\":\"k1\"}", new String((byte[]) entry.get("kSecValueData"), StandardCharsets.UTF_8));
    }

    @Test
    void readsAndReplacesWhatPythonKeyringWrote() throws CredentialException {
        mac.put("vector-inspector", "profile:p1", "{\"api_key\": \"theirs\"}".getBytes(StandardCharsets.UTF_8));
        assertEquals(Map.of("api_key", "theirs"), texts(store.read("p1").orElseThrow()));
        store.write("p1", secrets("api_key", "ours"));
        assertEquals(Map.of("api_key", "ours"), texts(store.read("p1").orElseThrow()));
        assertEquals(1, mac.entries().size());
    }

    @Test
    void leavesOtherServicesAlone() throws CredentialException {
        mac.put("another service", "profile:p1", new byte[] {1});
        assertEquals(Optional.empty(), store.read("p1"));
        store.delete("p1");
        assertEquals(List.of(), store.profiles());
        assertEquals(1, mac.entries().size());
    }

    @Test
    void writesWhenAnotherProgramWasFaster() throws CredentialException {
        assertEquals(StoreState.READY, store.state());
        mac.addMeanwhile();
        store.write("p1", secrets("api_key", "ours"));
        assertEquals(Map.of("api_key", "ours"), texts(store.read("p1").orElseThrow()));
    }

    @Test
    void isLockedUntilThePersonUnlocks() throws CredentialException {
        store.write("p1", secrets("api_key", "k1"));
        mac.lock();
        assertEquals(Status.LOCKED, store.state().status());
        assertEquals(Reason.LOCKED, assertThrows(CredentialException.class, () -> store.read("p1")).reason());
        assertEquals(Reason.LOCKED, assertThrows(CredentialException.class, () -> store.write("p1", secrets("api_key", "k2"))).reason());
        store.unlock();
        assertEquals(Map.of("api_key", "k1"), texts(store.read("p1").orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"-128, REFUSED", "-25293, REFUSED", "-25291, UNAVAILABLE", "-25294, UNAVAILABLE", "-25307, UNAVAILABLE", "-25308, LOCKED",
        "-50, FAILED"})
    void tellsWhyASecretCannotBeRead(int status, Reason reason) {
        mac.refuse(status);
        assertEquals(reason, assertThrows(CredentialException.class, () -> store.read("p1")).reason());
        assertEquals(reason, assertThrows(CredentialException.class, () -> store.delete("p1")).reason());
        assertEquals(reason, assertThrows(CredentialException.class, store::profiles).reason());
    }

    @Test
    void isAbsentWhereTheFrameworksAreNot() {
        SystemKeychain elsewhere = new SystemKeychain(new MacKeychain(() -> {
            throw new UnsatisfiedLinkError("Security");
        }));
        assertEquals(Status.ABSENT, elsewhere.state().status());
    }
}
