package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.core.connection.ConnectionRules;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.SecretRule;
import org.vectorinspector.testkit.memory.MemoryProvider;

class ProfileConnectionsTest {
    @TempDir
    private Path home;
    private final World world = new World();
    private Vaults vaults;

    @BeforeEach
    void open() {
        vaults = new Vaults(world, home);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void opensAProfileWithItsSecretAndItsRules() throws VectorStoreException {
        ConnectionProfile profile = vaults.saved(Vaults.locked("vault").withSecrets(SecretRule.at(Place.SYSTEM_KEYCHAIN))
                .withRules(new ConnectionRules(Environment.PRODUCTION, true)), "open-sesame");
        ManagedConnection connection = vaults.connections.open(profile.id());
        assertEquals(ConnectionState.CONNECTED, connection.state());
        assertEquals(Optional.of(profile.id()), connection.profile());
        assertEquals(profile.rules(), connection.rules());
        assertEquals(List.of(), vaults.person.asked);
        assertSame(connection, vaults.connections.open(profile.id()), "a profile has one connection");
    }

    @Test
    void registersAProfileWithoutConnecting() throws VectorStoreException {
        ConnectionProfile profile = vaults.saved(Vaults.locked("vault").withSecrets(SecretRule.at(Place.SYSTEM_KEYCHAIN)), "open-sesame");
        vaults.keychain.locked = true;
        ManagedConnection shown = vaults.connections.show(profile.id());
        assertEquals(ConnectionState.DISCONNECTED, shown.state());
        assertEquals(0, vaults.keychain.unlocks, "nobody is asked to unlock anything before it is wanted");
        vaults.keychain.locked = false;
        assertSame(shown, vaults.connections.open(profile.id()));
        assertEquals(ConnectionState.CONNECTED, shown.state());
    }

    @Test
    void hasOneConnectionForAllWhoWantItAtOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            ConnectionProfile profile = ConnectionProfile.of("round " + round, MemoryProvider.ID, new ConnectionSettings(Map.of("store", "s" + round)));
            vaults.profiles.save(List.of(profile));
            try (ExecutorService many = Executors.newFixedThreadPool(4)) {
                CyclicBarrier together = new CyclicBarrier(4);
                many.invokeAll(Collections.nCopies(4, () -> {
                    together.await();
                    return vaults.connections.show(profile.id());
                }));
            }
            assertEquals(List.of(Optional.of(profile.id())), world.connections.connections().stream().map(ManagedConnection::profile).toList());
            world.connections.close(world.connections.connections().getFirst().id());
        }
    }

    @Test
    void asksEachTimeButNotForAReconnect() throws VectorStoreException {
        ConnectionProfile profile = Vaults.locked("vault").withSecrets(SecretRule.ASK);
        vaults.editor.save(profile);
        vaults.person.types = Optional.of("open-sesame");
        ManagedConnection connection = vaults.connections.open(profile.id());
        world.connections.reconnect(connection.id());
        assertEquals(List.of("vault: [token]"), vaults.person.asked);
        world.connections.disconnect(connection.id());
        vaults.connections.open(profile.id());
        assertEquals(2, vaults.person.asked.size(), "after a disconnect it is asked again");
        assertTrue(vaults.keychain.kept.isEmpty() && vaults.file.kept.isEmpty());
    }

    @Test
    void asksForASecretThatIsMissing() throws VectorStoreException {
        ConnectionProfile profile = Vaults.locked("vault");
        vaults.editor.save(profile);
        VectorStoreException refusal = assertThrows(VectorStoreException.class, () -> vaults.connections.open(profile.id()));
        assertEquals(Kind.CANCELLED, refusal.kind());
        vaults.person.types = Optional.of("open-sesame");
        assertEquals(ConnectionState.CONNECTED, vaults.connections.open(profile.id()).state());
    }

    @Test
    void takesALockedKeychainForLockedAndNotForEmpty() throws VectorStoreException {
        ConnectionProfile profile = vaults.saved(Vaults.locked("vault").withSecrets(SecretRule.at(Place.SYSTEM_KEYCHAIN)), "open-sesame");
        vaults.keychain.locked = true;
        VectorStoreException refusal = assertThrows(VectorStoreException.class, () -> vaults.connections.open(profile.id()));
        assertEquals(Kind.CANCELLED, refusal.kind());
        assertTrue(vaults.person.asked.getFirst().contains("locked"), "the person was told, not asked for the secret: " + vaults.person.asked);
        vaults.person.patient = true;
        vaults.person.unlocks = () -> vaults.keychain.locked = false;
        assertEquals(ConnectionState.CONNECTED, vaults.connections.open(profile.id()).state());
    }

    @Test
    void readsASecretAgainThatTheServerDidNotAccept() throws VectorStoreException {
        ConnectionProfile profile = vaults.saved(Vaults.locked("vault").withSecrets(SecretRule.at(Place.ENCRYPTED_FILE)), "old token");
        VectorStoreException refusal = assertThrows(VectorStoreException.class, () -> vaults.connections.open(profile.id()));
        assertEquals(Kind.NOT_AUTHENTICATED, refusal.kind());
        vaults.saved(profile, "open-sesame");
        assertEquals(ConnectionState.CONNECTED, vaults.connections.open(profile.id()).state());
    }

    @Test
    void saysWhatIsWrongWithAProfile() throws VectorStoreException {
        ConnectionProfile unknown = ConnectionProfile.of("other", new ProviderId("milvus"), ConnectionSettings.EMPTY);
        ConnectionProfile wrong = Vaults.locked("wrong").withSettings(new ConnectionSettings(Map.of("synthetic", "many")));
        vaults.profiles.save(List.of(unknown, wrong));
        assertEquals(Kind.UNSUPPORTED_VERSION, assertThrows(VectorStoreException.class, () -> vaults.connections.open(unknown.id())).kind());
        VectorStoreException incomplete = assertThrows(VectorStoreException.class, () -> vaults.connections.open(wrong.id()));
        assertTrue(incomplete.getMessage().contains("Made-up records"), incomplete.getMessage());
        assertTrue(world.connections.connections().isEmpty());
    }
}
