package org.vectorinspector.credentials.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vectorinspector.credentials.tests.SecretBuilder.secrets;
import static org.vectorinspector.credentials.tests.SecretBuilder.texts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.secret.CredentialStore;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.secret.StoreState;

/** What holds for every place of secrets once it is unlocked. */
public abstract class CredentialStoreContract {
    /** Returns the store to test, unlocked and empty. */
    protected abstract CredentialStore store() throws Exception;

    /** Returns the place that the store must name. */
    protected abstract CredentialStore.Place place();

    @Test
    void namesItsPlaceAndIsReady() throws Exception {
        assertEquals(place(), store().place());
        assertEquals(StoreState.READY, store().state());
        store().unlock();
        assertEquals(StoreState.READY, store().state());
    }

    @Test
    void returnsWhatWasWritten() throws Exception {
        String[] values = {"plain", "", " spaces ", "quo\"te\\slash/", "line\nend\ttab\u0000\u007f", "käse 日本 🔑", "\ud83d",
            "x".repeat(2_000)};
        for (String value : values) {
            store().write("profile", secrets("api_key", value));
            assertEquals(Map.of("api_key", value), texts(store().read("profile").orElseThrow()));
        }
    }

    @Test
    void keepsEveryField() throws Exception {
        store().write("fields", secrets("user", "ann", "pass word", "secret", "ключ", "value"));
        assertEquals(Map.of("user", "ann", "pass word", "secret", "ключ", "value"), texts(store().read("fields").orElseThrow()));
        store().write("fields", Secrets.none());
        assertEquals(Map.of(), texts(store().read("fields").orElseThrow()));
    }

    @Test
    void keepsProfilesApart() throws Exception {
        List<String> ids = List.of("5f0c2b52-6c0e-4bd0-9d34-0a1f3d7c1e11", "a", "ab", "with space", "a/b", "a%2Fb", "a@vector-inspector",
                "ä:日本");
        for (String id : ids) {
            store().write(id, secrets("key", "of " + id));
        }
        assertEquals(Set.copyOf(ids), Set.copyOf(store().profiles()));
        assertEquals(ids.size(), store().profiles().size());
        for (String id : ids) {
            assertEquals(Map.of("key", "of " + id), texts(store().read(id).orElseThrow()));
        }
    }

    @Test
    void replacesAndRemoves() throws Exception {
        store().write("kept", secrets("key", "kept"));
        store().write("profile", secrets("key", "old", "other", "gone"));
        store().write("profile", secrets("key", "new"));
        assertEquals(Map.of("key", "new"), texts(store().read("profile").orElseThrow()));
        store().delete("profile");
        assertEquals(Optional.empty(), store().read("profile"));
        assertEquals(List.of("kept"), store().profiles());
    }

    @Test
    void hasNothingOfUnknownProfiles() throws Exception {
        assertEquals(Optional.empty(), store().read("unknown"));
        store().delete("unknown");
        assertEquals(List.of(), store().profiles());
    }

    @Test
    void leavesTheCallersSecretsAlone() throws Exception {
        try (Secrets written = secrets("key", "mine")) {
            store().write("profile", written);
            assertEquals("mine", written.get("key").orElseThrow().use(String::new));
            texts(store().read("profile").orElseThrow());
            assertEquals(Map.of("key", "mine"), texts(store().read("profile").orElseThrow()));
        }
    }
}
