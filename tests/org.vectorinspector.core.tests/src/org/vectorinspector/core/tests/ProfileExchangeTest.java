package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.home.ProgramHome;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ImportOutcome;
import org.vectorinspector.core.profile.ImportPlan;
import org.vectorinspector.core.profile.ImportPlan.Origin;
import org.vectorinspector.core.profile.ProfileExchange.Resolution;
import org.vectorinspector.core.profile.ProfileLabels;
import org.vectorinspector.core.profile.SecretRule;
import org.vectorinspector.core.profile.internal.DefaultProfileExchange;

class ProfileExchangeTest {
    private static final String CANARY = "canary-4711-kanarienvogel";
    private static final SecretRule KEYCHAIN = SecretRule.at(Place.SYSTEM_KEYCHAIN);

    @TempDir
    private Path folder;
    private final World world = new World();
    private Vaults vaults;
    private DefaultProfileExchange exchange;

    @BeforeEach
    void open() {
        vaults = new Vaults(world, folder.resolve("own"));
        exchange = new DefaultProfileExchange(vaults.profiles, vaults.editor, world.providers, vaults.secrets, folder.resolve("home"),
                new ProgramHome(folder.resolve("own")));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void exportsTheChosenProfilesAndNeverASecret() throws Exception {
        ConnectionProfile profile = vaults.saved(Vaults.locked("vault").withSecrets(KEYCHAIN).withLabels(new ProfileLabels("Shop", List.of("eu"), true)), CANARY);
        ConnectionProfile left = Vaults.locked("left out");
        ConnectionProfile careless = profile.withId(ProfileId.random()).withName("careless").withSecrets(SecretRule.NONE)
                .withSettings(new ConnectionSettings(Map.of("store", "x", "token", CANARY)));
        vaults.profiles.save(List.of(left, careless));
        Path own = folder.resolve("own/profiles.json");
        Files.writeString(own, Files.readString(own).replaceFirst("\"provider\"", "\"api_key\": \"" + CANARY + "\", \"provider\""));
        vaults.profiles.reload();
        Path file = folder.resolve("out/profiles.json");
        exchange.exportTo(file, List.of(profile.id(), careless.id()));
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertTrue(text.contains("\"vault\"") && text.contains("\"Shop\"") && !text.contains("left out"), text);
        assertFalse(text.contains("credential_key"), text);
        assertNoCanary(bytes);
    }

    @Test
    void showsConflictsBeforeAnythingChanges() throws VectorStoreException {
        vaults.profiles.save(List.of(Vaults.locked("one"), Vaults.locked("two")));
        ConnectionProfile one = vaults.profiles.profiles().getFirst();
        Path file = folder.resolve("out.json");
        exchange.exportTo(file, List.of(one.id(), vaults.profiles.profiles().get(1).id()));
        vaults.editor.save(one.withName("one, edited"));
        vaults.profiles.remove(List.of(vaults.profiles.profiles().get(1).id()));
        List<ConnectionProfile> before = vaults.profiles.profiles();
        try (ImportPlan plan = exchange.read(file)) {
            assertEquals(Origin.OWN, plan.origin());
            assertEquals(List.of(Optional.of("one, edited"), Optional.empty()),
                    plan.candidates().stream().map(candidate -> candidate.existing().map(ConnectionProfile::name)).toList());
            assertEquals(before, vaults.profiles.profiles());
            ImportOutcome skipped = exchange.take(plan, Map.of(), SecretRule.NONE);
            assertEquals(1, skipped.skipped());
            assertEquals(List.of("one, edited", "two"), names());
        }
    }

    @Test
    void replacesOrKeepsBoth() throws VectorStoreException {
        ConnectionProfile one = vaults.saved(Vaults.locked("one").withSecrets(KEYCHAIN), "kept");
        Path file = folder.resolve("out.json");
        exchange.exportTo(file, List.of(one.id()));
        vaults.editor.save(one.withName("edited"));
        try (ImportPlan plan = exchange.read(file)) {
            exchange.take(plan, Map.of(one.id(), Resolution.REPLACE), SecretRule.NONE);
            assertEquals(List.of("one"), names());
            assertEquals(KEYCHAIN, vaults.profiles.profiles().getFirst().secrets(), "the secret that is there goes on being used");
            exchange.take(plan, Map.of(one.id(), Resolution.KEEP_BOTH), SecretRule.NONE);
            assertEquals(List.of("one", "one (2)"), names());
        }
    }

    /** Where nobody has ever kept a secret there is none of the predecessor, and nobody is asked for the password of a new keychain. */
    @Test
    void beginsNoKeychainToLookForThePredecessorsSecrets() throws Exception {
        vaults.keychain.fresh = true;
        Path file = predecessor(".vector-inspector/profiles.json", """
                {"profiles": [{"id": "old-1", "name": "Vault", "provider": "memory", "config": {"type": "http", "store": "vault"}, "credential_fields": []}]}
                """);
        try (ImportPlan plan = exchange.read(file)) {
            exchange.take(plan, Map.of(), KEYCHAIN);
        }
        assertEquals(List.of("Vault"), vaults.profiles.profiles().stream().map(ConnectionProfile::name).toList());
        assertEquals(0, vaults.keychain.unlocks);
    }

    @Test
    void takesThePredecessorsProfilesWithTheirKeychainEntries() throws Exception {
        vaults.keychain.write("old-1", new Secrets(Map.of("api_key", new Secret("open-sesame".toCharArray()))));
        Path file = predecessor(".vector-inspector/profiles.json", """
                {"profiles": [
                  {"id": "old-1", "name": "Vault", "provider": "memory", "config": {"type": "http", "store": "vault", "host": "x"}, "credential_fields": ["api_key"]},
                  {"id": "old-2", "name": "Lake", "provider": "lancedb", "config": {"type": "persistent", "path": "lake"}, "credential_fields": []}
                ], "last_active_connections": ["old-1"]}
                """);
        assertEquals(List.of(file), exchange.predecessorFiles());
        try (ImportPlan plan = exchange.read(file)) {
            assertEquals(Origin.PREDECESSOR_PROFILES, plan.origin());
            assertTrue(plan.candidates().getFirst().remarks().getFirst().contains("«host»"), plan.candidates().toString());
            assertTrue(plan.candidates().get(1).remarks().getFirst().contains("not installed"));
            exchange.take(plan, Map.of(), KEYCHAIN);
        }
        assertEquals(List.of("Vault", "Lake"), names());
        assertEquals(Optional.of("open-sesame"), vaults.keychain.text("old-1", "token"));
        assertEquals(Optional.of("open-sesame"), vaults.keychain.text("old-1", "api_key"), "the predecessor can go on reading its own");
        vaults.connections.open(new ProfileId("old-1")).client().ping();
    }

    @Test
    void makesTheOneLegacyConnectionTheFirstProfile() throws Exception {
        Path file = predecessor(".vector-viewer/settings.json", """
                {"last_connection": {"provider": "memory", "type": "http", "store": "vault", "api_key": "open-sesame", "auto_connect": true},
                 "telemetry.enabled": true}
                """);
        try (ImportPlan plan = exchange.read(file)) {
            assertEquals(Origin.PREDECESSOR_SETTINGS, plan.origin());
            exchange.take(plan, Map.of(), KEYCHAIN);
        }
        ConnectionProfile profile = vaults.profiles.profiles().getFirst();
        assertEquals(Optional.of("open-sesame"), vaults.keychain.text(profile.id().value(), "token"));
        assertFalse(Files.readString(folder.resolve("own/profiles.json")).contains("open-sesame"));
        vaults.connections.open(profile.id()).client().ping();
    }

    @Test
    void keepsTheSecretThatIsThereWhenAProfileIsReplaced() throws Exception {
        ConnectionProfile there = vaults.saved(Vaults.locked("Vault").withSecrets(SecretRule.at(Place.ENCRYPTED_FILE)), "open-sesame");
        Path file = predecessor(".vector-inspector/profiles.json", """
                {"profiles": [{"id": "%s", "name": "Vault", "provider": "memory", "config": {"type": "http", "store": "Vault"}}]}
                """.formatted(there.id()));
        try (ImportPlan plan = exchange.read(file)) {
            exchange.take(plan, Map.of(there.id(), Resolution.REPLACE), SecretRule.ASK);
        }
        assertEquals(SecretRule.at(Place.ENCRYPTED_FILE), vaults.profiles.find(there.id()).orElseThrow().secrets());
        assertEquals(Optional.of("open-sesame"), vaults.file.text(there.id().value(), "token"));
    }

    @Test
    void takesAProfileOverThoughItsSecretCannotBeKept() throws Exception {
        Path file = predecessor(".vector-viewer/settings.json", """
                {"last_connection": {"provider": "memory", "type": "http", "store": "vault", "api_key": "%s"}}
                """.formatted(CANARY));
        vaults.keychain.failing = true;
        try (ImportPlan plan = exchange.read(file)) {
            ImportOutcome outcome = exchange.take(plan, Map.of(), KEYCHAIN);
            assertTrue(outcome.remarks().getLast().contains("does not work"), outcome.remarks().toString());
        }
        assertEquals(SecretRule.ASK, vaults.profiles.profiles().getFirst().secrets(), "asked for, and kept nowhere weaker");
        assertTrue(vaults.file.kept.isEmpty());
        assertNoCanary(Files.readAllBytes(folder.resolve("own/profiles.json")));
        vaults.person.types = Optional.of("open-sesame");
        vaults.connections.open(vaults.profiles.profiles().getFirst().id()).client().ping();
    }

    @Test
    void saysThatAFileHoldsNoProfiles() throws Exception {
        for (String text : List.of("", "[]", "{\"records\": []}", "not JSON")) {
            Path file = Files.writeString(folder.resolve("other.json"), text);
            assertEquals(Kind.INVALID_REQUEST, assertThrows(VectorStoreException.class, () -> exchange.read(file)).kind(), text);
        }
        assertEquals(Kind.INVALID_REQUEST, assertThrows(VectorStoreException.class, () -> exchange.read(folder.resolve("missing"))).kind());
    }

    private Path predecessor(String name, String text) throws IOException {
        Path file = folder.resolve("home").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> names() {
        return vaults.profiles.profiles().stream().map(ConnectionProfile::name).toList();
    }

    private static void assertNoCanary(byte[] bytes) {
        Map<String, byte[]> forms = new HashMap<>();
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            forms.put(charset.name(), CANARY.getBytes(charset));
        }
        byte[] plain = CANARY.getBytes(StandardCharsets.UTF_8);
        forms.put("hex", HexFormat.of().formatHex(plain).getBytes(StandardCharsets.UTF_8));
        forms.put("base64", Base64.getEncoder().withoutPadding().encode(plain));
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        forms.forEach((form, wanted) -> assertFalse(all.contains(new String(wanted, StandardCharsets.ISO_8859_1)), "the secret is there as " + form));
    }
}
