package org.vectorinspector.credentials.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vectorinspector.credentials.tests.SecretBuilder.secrets;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.secret.CredentialStore;
import org.vectorinspector.credentials.tests.CredentialStoreContract;

class MemoryStoreTest extends CredentialStoreContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    protected CredentialStore store() {
        return store;
    }

    @Override
    protected CredentialStore.Place place() {
        return CredentialStore.Place.MEMORY;
    }

    @Test
    void forgetsEverythingAtTheEnd() {
        store.write("profile", secrets("key", "value"));
        store.wipe();
        assertEquals(List.of(), store.profiles());
    }
}
