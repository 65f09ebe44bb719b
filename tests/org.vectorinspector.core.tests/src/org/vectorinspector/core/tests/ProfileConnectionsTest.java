package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.core.connection.ConnectionRules;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.event.ConnectionRevised;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.SecretRule;
import org.vectorinspector.testkit.Wait;
import org.vectorinspector.testkit.contract.Expect;
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

    /** A person who has typed the secret into the dialog of the profile is not asked for it by the next window. */
    @Test
    void usesWhatWasJustEnteredUntilTheConnectionEnds() throws VectorStoreException {
        ConnectionProfile profile = Vaults.locked("vault").withSecrets(SecretRule.ASK);
        vaults.editor.save(profile);
        ManagedConnection connection;
        try (Secrets entered = new Secrets(Map.of("token", new Secret("open-sesame".toCharArray())))) {
            connection = vaults.connections.open(profile.id(), entered);
        }
        world.connections.reconnect(connection.id());
        assertEquals(ConnectionState.CONNECTED, connection.state());
        assertEquals(List.of(), vaults.person.asked);
        world.connections.disconnect(connection.id());
        vaults.person.types = Optional.of("open-sesame");
        vaults.connections.open(profile.id());
        assertEquals(List.of("vault: [token]"), vaults.person.asked);
    }

    @Test
    void asksAgainWhenWhatWasEnteredIsWrong() throws VectorStoreException {
        ConnectionProfile profile = Vaults.locked("vault").withSecrets(SecretRule.ASK);
        vaults.editor.save(profile);
        try (Secrets entered = new Secrets(Map.of("token", new Secret("sesame".toCharArray())))) {
            Expect.failure(Kind.NOT_AUTHENTICATED, () -> vaults.connections.open(profile.id(), entered));
        }
        vaults.person.types = Optional.of("open-sesame");
        assertEquals(ConnectionState.CONNECTED, vaults.connections.open(profile.id()).state());
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
    void becomesTheActiveOneAtTheClickAndNotWhenTheServerAnswersLater() throws Exception {
        ManagedConnection here = world.open("here");
        ConnectionProfile slow = ConnectionProfile.of("slow", MemoryProvider.ID, new ConnectionSettings(Map.of("store", "slow")));
        vaults.profiles.save(List.of(slow));
        world.memory.faults("slow").hang();
        FutureTask<ManagedConnection> opening = new FutureTask<>(() -> vaults.connections.open(slow.id()));
        Thread.ofVirtual().start(opening);
        Wait.until(() -> world.connections.active().filter(active -> active.name().equals("slow")).isPresent());
        world.connections.activate(here.id());
        world.memory.faults("slow").heal();
        assertEquals(ConnectionState.CONNECTED, opening.get(10, TimeUnit.SECONDS).state());
        assertSame(here, world.connections.active().orElseThrow(), "nothing changes below the hands of somebody who went on meanwhile");
    }

    @Test
    void followsTheNameAndTheRulesOfItsProfileAtOnce() throws VectorStoreException {
        ConnectionProfile profile = ConnectionProfile.of("open", MemoryProvider.ID, new ConnectionSettings(Map.of("store", "followed")));
        vaults.profiles.save(List.of(profile));
        ManagedConnection connection = vaults.connections.open(profile.id());
        connection.client().create(CollectionSpec.of("docs", 4, Metric.COSINE));
        ConnectionRules careful = new ConnectionRules(Environment.PRODUCTION, true);
        vaults.editor.save(profile.withName("careful").withRules(careful));
        vaults.connections.follow(profile.id());
        assertEquals(careful, connection.rules());
        assertEquals("careful", connection.name());
        assertEquals(ConnectionState.CONNECTED, connection.state());
        assertTrue(world.posted.contains(new ConnectionRevised(connection.id())));
        Expect.failure(Kind.NOT_ALLOWED, () -> connection.client().drop(CollectionName.of("docs")));
        world.posted.clear();
        vaults.connections.follow(profile.id());
        assertEquals(List.of(), world.posted, "what did not change is not told");
    }

    @Test
    void connectsByTheSettingsThatItsProfileHasByNow() throws VectorStoreException {
        ConnectionProfile profile = ConnectionProfile.of("moved", MemoryProvider.ID, new ConnectionSettings(Map.of("store", "before")));
        vaults.profiles.save(List.of(profile));
        ManagedConnection connection = vaults.connections.open(profile.id());
        world.connections.activateCollection(connection.id(), Optional.of(CollectionName.of("docs")));
        vaults.editor.save(profile.withSettings(new ConnectionSettings(Map.of("store", "after"))));
        vaults.connections.follow(profile.id());
        assertEquals(Optional.of("before"), connection.settings().text("store"), "it is still connected by these");
        assertTrue(connection.outdated());
        world.connections.reconnect(connection.id());
        assertEquals(Optional.of("after"), connection.settings().text("store"));
        assertFalse(connection.outdated());
        vaults.editor.save(profile.withSettings(new ConnectionSettings(Map.of("store", "last"))));
        assertSame(connection, vaults.connections.open(profile.id()), "opening needs no event");
        assertEquals(Optional.of("last"), connection.settings().text("store"));
        assertEquals(Optional.of(CollectionName.of("docs")), connection.activeCollection());
    }

    @Test
    void readsAChangedSecretWhenSomebodyConnectsAgain() throws VectorStoreException {
        ConnectionProfile profile = vaults.saved(Vaults.locked("vault").withSecrets(SecretRule.at(Place.SYSTEM_KEYCHAIN)), "open-sesame");
        ManagedConnection connection = vaults.connections.open(profile.id());
        vaults.keychain.failing = true;
        world.connections.reconnect(connection.id());
        assertEquals(ConnectionState.CONNECTED, connection.state(), "what opened it once does so while the keychain is out of order");
        vaults.keychain.failing = false;
        vaults.saved(profile, "another");
        Expect.failure(Kind.NOT_AUTHENTICATED, () -> world.connections.reconnect(connection.id()));
    }

    @Test
    void outlivesItsProfile() throws VectorStoreException {
        ConnectionProfile profile = ConnectionProfile.of("orphan", MemoryProvider.ID, new ConnectionSettings(Map.of("store", "orphan")));
        vaults.profiles.save(List.of(profile));
        ManagedConnection connection = vaults.connections.open(profile.id());
        vaults.profiles.remove(List.of(profile.id()));
        vaults.connections.follow(profile.id());
        world.connections.reconnect(connection.id());
        assertEquals(ConnectionState.CONNECTED, connection.state());
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
