package org.vectorinspector.core.tests;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.core.home.ProgramHome;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.SecretPrompt;
import org.vectorinspector.core.profile.internal.DefaultProfileConnections;
import org.vectorinspector.core.profile.internal.DefaultProfileEditor;
import org.vectorinspector.core.profile.internal.DefaultProfileSecrets;
import org.vectorinspector.core.profile.internal.DefaultProfileStore;
import org.vectorinspector.testkit.memory.MemoryProvider;

/** Profiles of the world's databases with two places of secrets and a person who answers as told. */
final class Vaults {
    final FakeVault keychain = new FakeVault(Place.SYSTEM_KEYCHAIN);
    final FakeVault file = new FakeVault(Place.ENCRYPTED_FILE);
    final Person person = new Person();
    final DefaultProfileStore profiles;
    final DefaultProfileSecrets secrets = new DefaultProfileSecrets();
    final DefaultProfileEditor editor;
    final DefaultProfileConnections connections;

    Vaults(World world, Path home) {
        profiles = new DefaultProfileStore(world.events, new ProgramHome(home), Clock.systemUTC());
        secrets.addStore(keychain);
        secrets.addStore(file);
        editor = new DefaultProfileEditor(profiles, secrets);
        connections = new DefaultProfileConnections(profiles, secrets, world.connections, world.providers);
        connections.addPrompt(person);
    }

    /** Returns a profile of a database in memory that wants a token. */
    static ConnectionProfile locked(String name) {
        return ConnectionProfile.of(name, MemoryProvider.ID, new ConnectionSettings(Map.of("store", name, "locked", "true")));
    }

    static Secrets token(String text) {
        return new Secrets(Map.of("token", new Secret(text.toCharArray())));
    }

    ConnectionProfile saved(ConnectionProfile profile, String token) throws VectorStoreException {
        try (Secrets entered = token(token)) {
            editor.save(profile, entered);
        }
        return profile;
    }

    /** Types what the test says and counts how often it was asked. */
    static final class Person implements SecretPrompt {
        Optional<String> types = Optional.empty();
        Runnable unlocks = () -> { };
        boolean patient;
        final List<String> asked = new ArrayList<>();

        @Override
        public Optional<Secrets> enter(ConnectionProfile profile, List<SettingField> fields) {
            asked.add(profile.name() + ": " + fields.stream().map(SettingField::key).toList());
            return types.map(Vaults::token);
        }

        @Override
        public boolean again(ConnectionProfile profile, String sentence) {
            asked.add(sentence);
            unlocks.run();
            return patient;
        }
    }
}
