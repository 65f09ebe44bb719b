package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.DeletedProfiles;
import org.vectorinspector.core.profile.SecretRule;

class ProfileEditorTest {
    private static final SecretRule KEYCHAIN = SecretRule.at(Place.SYSTEM_KEYCHAIN);
    private static final SecretRule FILE = SecretRule.at(Place.ENCRYPTED_FILE);

    @TempDir
    private Path home;
    private final World world = new World();
    private Vaults vaults;
    private ConnectionProfile profile;

    @BeforeEach
    void save() throws VectorStoreException {
        vaults = new Vaults(world, home);
        profile = vaults.saved(Vaults.locked("vault").withSecrets(KEYCHAIN), "first");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void leavesProfileAndSecretWhenTheNewOneCannotBeKept() {
        vaults.keychain.failing = true;
        assertThrows(VectorStoreException.class, () -> vaults.saved(profile.withName("new name"), "second"));
        assertEquals(Optional.of("first"), vaults.keychain.text(profile.id().value(), "token"));
        assertEquals("vault", vaults.profiles.find(profile.id()).orElseThrow().name());
    }

    @Test
    void movesSecretsOnlyWhereTheProfileSays() throws VectorStoreException {
        vaults.editor.save(profile.withName("renamed"));
        assertEquals(Optional.of("first"), vaults.keychain.text(profile.id().value(), "token"));
        vaults.editor.save(profile.withSecrets(FILE));
        assertEquals(Optional.of("first"), vaults.file.text(profile.id().value(), "token"));
        assertTrue(vaults.keychain.kept.isEmpty());
        vaults.editor.save(profile.withSecrets(SecretRule.ASK));
        assertTrue(vaults.file.kept.isEmpty());
    }

    @Test
    void copiesTheSecretWithADuplicate() throws VectorStoreException {
        ConnectionProfile copy = vaults.editor.duplicate(profile.id());
        assertNotEquals(profile.id(), copy.id());
        assertEquals("vault (2)", copy.name());
        assertEquals("vault (3)", vaults.editor.duplicate(profile.id()).name());
        assertEquals(Optional.of("first"), vaults.keychain.text(copy.id().value(), "token"));
        vaults.saved(copy, "second");
        assertEquals(Optional.of("first"), vaults.keychain.text(profile.id().value(), "token"), "the two do not share it");
    }

    @Test
    void deletesTheSecretTooAndPutsBothBack() throws VectorStoreException {
        DeletedProfiles deleted = vaults.editor.delete(List.of(profile.id()));
        assertEquals(List.of(), vaults.profiles.profiles());
        assertTrue(vaults.keychain.kept.isEmpty());
        assertEquals(List.of(), deleted.problems());
        vaults.editor.restore(deleted);
        assertEquals(List.of(profile), vaults.profiles.profiles());
        assertEquals(Optional.of("first"), vaults.keychain.text(profile.id().value(), "token"));
        Secrets held = deleted.secrets().get(profile.id());
        assertThrows(IllegalStateException.class, () -> held.get("token").orElseThrow().use(String::new), "what held it is wiped");
    }

    @Test
    void deletesAProfileWhoseSecretCannotBeReached() throws VectorStoreException {
        vaults.keychain.locked = true;
        try (DeletedProfiles deleted = vaults.editor.delete(List.of(profile.id()))) {
            assertEquals(List.of(), vaults.profiles.profiles());
            assertEquals(1, deleted.problems().size());
            assertTrue(deleted.problems().getFirst().contains("vault"), deleted.problems().toString());
        }
    }

    @Test
    void namesThePlacesAndPrefersTheStrongest() {
        assertEquals(Place.SYSTEM_KEYCHAIN, vaults.secrets.strongest());
        vaults.keychain.locked = true;
        assertEquals(Place.SYSTEM_KEYCHAIN, vaults.secrets.strongest(), "a locked keychain is still the one to use");
        vaults.keychain.absent = true;
        assertEquals(Place.ENCRYPTED_FILE, vaults.secrets.strongest());
        assertEquals(List.of(false, true, false), vaults.secrets.places().stream().map(place -> place.usable()).toList());
    }
}
