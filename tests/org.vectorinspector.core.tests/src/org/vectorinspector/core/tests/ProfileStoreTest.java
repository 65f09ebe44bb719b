package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.core.connection.ConnectionRules;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.event.ProfileAdded;
import org.vectorinspector.core.event.ProfileChanged;
import org.vectorinspector.core.event.ProfileRemoved;
import org.vectorinspector.core.home.ProgramHome;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileLabels;
import org.vectorinspector.core.profile.SecretRule;
import org.vectorinspector.core.profile.internal.DefaultProfileStore;
import org.vectorinspector.testkit.OwnClassPath;

class ProfileStoreTest {
    private static final String OUTLINE = """
            {
              "profiles": [
                {
                  "id": "uuid",
                  "name": "Production Chroma",
                  "provider": "chroma",
                  "host": "localhost",
                  "port": 8000,
                  "use_ssl": false,
                  "credential_key": "prod_chroma_key",
                  "options": {}
                }
              ],
              "last_active_connections": ["uuid1", "uuid2"]
            }
            """;

    @TempDir
    private Path home;
    private final World world = new World();
    private final MovableClock clock = new MovableClock();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void readsTheShapeOfTheOutline() throws Exception {
        Files.writeString(file(), OUTLINE);
        DefaultProfileStore store = store();
        ConnectionProfile profile = store.profiles().getFirst();
        assertEquals("Production Chroma", profile.name());
        assertEquals(Map.of("host", "localhost", "port", "8000", "use_ssl", "false"), profile.settings().values());
        assertEquals(SecretRule.at(Place.SYSTEM_KEYCHAIN), profile.secrets());
        assertEquals(List.of(new ProfileId("uuid1"), new ProfileId("uuid2")), store.lastActive());
        assertEquals(Optional.empty(), store.notice());
    }

    @Test
    void writesTheShapeOfTheOutline() throws Exception {
        ConnectionProfile profile = full();
        store().save(List.of(profile));
        JsonObject root = JsonParser.parseString(Files.readString(file())).getAsJsonObject();
        JsonObject json = root.getAsJsonArray("profiles").get(0).getAsJsonObject();
        assertEquals(1, root.get("version").getAsInt());
        assertEquals(8000, json.get("port").getAsInt());
        assertTrue(json.get("use_ssl").getAsBoolean());
        assertEquals("vector-inspector:profile:" + profile.id(), json.get("credential_key").getAsString());
        assertEquals("shop", json.getAsJsonObject("options").get("tenant").getAsString());
        assertEquals("production", json.get("environment").getAsString());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void bringsEverythingBack() throws Exception {
        List<ConnectionProfile> profiles = List.of(full(), plain("Ωmega 🦉"), plain("quiet").withSecrets(SecretRule.ASK).withReconnects(true));
        store().save(profiles);
        DefaultProfileStore again = store();
        assertEquals(profiles, again.profiles());
    }

    @Test
    void keepsWhatItDoesNotKnow() throws Exception {
        Files.writeString(file(), OUTLINE.replace("\"options\": {}", "\"options\": {\"tls\": {\"ca\": [1, 2.50]}}, \"colour\": \"teal\"")
                .replace("\"last_active", "\"owner\": {\"team\": null}, \"last_active").replace("[\n    {", "[\n    17, {\"not\": \"a profile\"}, {"));
        DefaultProfileStore store = store();
        store.save(List.of(store.profiles().getFirst().withName("Renamed")));
        store.save(List.of(plain("more")));
        String text = Files.readString(file());
        for (String kept : List.of("\"colour\": \"teal\"", "2.50", "\"team\": null", "17", "\"not\": \"a profile\"", "Renamed")) {
            assertTrue(text.contains(kept), kept + " is missing in " + text);
        }
    }

    @Test
    void keepsOneBackup() throws Exception {
        DefaultProfileStore store = store();
        store.save(List.of(plain("first")));
        byte[] before = Files.readAllBytes(file());
        store.save(List.of(plain("second")));
        assertArrayEquals(before, Files.readAllBytes(home.resolve("profiles.json.bak")));
    }

    @Test
    void neverOverwritesADamagedFile() throws Exception {
        store().save(List.of(plain("first")));
        store().save(List.of(plain("second")));
        String damaged = Files.readString(file()).substring(0, 150);
        Files.writeString(file(), damaged);
        DefaultProfileStore store = store();
        assertEquals(List.of("first"), names(store), "the last copy is shown");
        assertTrue(store.notice().orElseThrow().contains("damaged"), store.notice().toString());
        store.save(List.of(plain("third")));
        assertEquals(Optional.empty(), store.notice());
        assertEquals(List.of("first", "third"), names(store()));
        try (Stream<Path> files = Files.list(home)) {
            Path aside = files.filter(path -> path.getFileName().toString().contains(".damaged-")).findFirst().orElseThrow();
            assertEquals(damaged, Files.readString(aside));
        }
    }

    @Test
    void startsEmptyWhenFileAndBackupAreDamaged() throws Exception {
        Files.writeString(file(), "{\"profiles\": 5}");
        Files.writeString(home.resolve("profiles.json.bak"), "no JSON");
        DefaultProfileStore store = store();
        assertEquals(List.of(), store.profiles());
        assertTrue(store.notice().orElseThrow().contains("no copy"), store.notice().toString());
    }

    @Test
    void changesNothingThatANewerProgramWrote() throws Exception {
        String newer = OUTLINE.replaceFirst("\\{", "{\"version\": 2, ");
        Files.writeString(file(), newer);
        DefaultProfileStore store = store();
        assertEquals(List.of("Production Chroma"), names(store));
        VectorStoreException refusal = assertThrows(VectorStoreException.class, () -> store.save(List.of(plain("mine"))));
        assertEquals(Kind.UNSUPPORTED_VERSION, refusal.kind());
        assertEquals(newer, Files.readString(file()));
    }

    @Test
    void saysThatItCannotWrite() throws Exception {
        Path noFolder = Files.writeString(home.resolve("occupied"), "a file where the folder should be");
        DefaultProfileStore store = new DefaultProfileStore(world.events, new ProgramHome(noFolder), clock);
        VectorStoreException refusal = assertThrows(VectorStoreException.class, () -> store.save(List.of(plain("first"))));
        assertEquals(Kind.SERVER_FAULT, refusal.kind());
        assertTrue(refusal.advice().contains("room"), refusal.advice());
        assertEquals(List.of(), store.profiles(), "what is not on disk is not shown as saved");
    }

    @Test
    void leavesAWriteProtectedFileAlone() throws Exception {
        DefaultProfileStore store = store();
        store.save(List.of(plain("first")));
        byte[] before = Files.readAllBytes(file());
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("r--------"));
        VectorStoreException refusal = assertThrows(VectorStoreException.class, () -> store.save(List.of(plain("second"))));
        assertEquals(Kind.NOT_ALLOWED, refusal.kind());
        assertTrue(refusal.getMessage().contains("write-protected"), refusal.getMessage());
        assertArrayEquals(before, Files.readAllBytes(file()));
        assertEquals(List.of("first"), names(store));
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        store.save(List.of(plain("second")));
        assertEquals(List.of("first", "second"), names(store));
    }

    /** No file of the other program may grow beyond a kilobyte: what a full disk does to it. */
    @Test
    void losesNothingOnAFullDisk() throws Exception {
        DefaultProfileStore store = store();
        store.save(List.of(plain("first")));
        byte[] before = Files.readAllBytes(file());
        Process program = new ProcessBuilder("bash", "-c", "ulimit -f 1; exec \"$@\"", "full-disk",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:-UsePerfData", "-Xlog:disable", "-cp",
                OwnClassPath.of(ProfileStoreTest.class), ProfileWriter.class.getName(), home.toString(), "20").redirectErrorStream(true).start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, program.waitFor(), said);
        assertTrue(said.contains("SERVER_FAULT") && said.contains("cannot be written") && said.contains("room"), said);
        assertArrayEquals(before, Files.readAllBytes(file()));
        try (Stream<Path> files = Files.list(home)) {
            assertEquals(List.of(), files.filter(path -> path.getFileName().toString().endsWith(".new")).toList(), "half a file stays behind");
        }
        assertEquals(List.of("first"), names(store()));
    }

    @Test
    void hearsWhatIsEditedByHand() throws Exception {
        DefaultProfileStore store = store();
        ConnectionProfile first = plain("first");
        ConnectionProfile second = plain("second");
        store.save(List.of(first, second));
        world.posted.clear();
        String text = Files.readString(file());
        Files.writeString(file(), text.replace("\"first\"", "\"by hand\""));
        store.look();
        assertEquals(List.of("by hand", "second"), names(store));
        assertEquals(List.of(new ProfileChanged(first.id())), world.posted);
        store.look();
        assertEquals(1, world.posted.size(), "a file that did not change is not read");
    }

    @Test
    void tellsWhatHappensToEachProfile() throws Exception {
        DefaultProfileStore store = store();
        ConnectionProfile profile = plain("first");
        store.save(List.of(profile));
        store.save(List.of(profile.withName("other")));
        store.keepLastActive(List.of(profile.id()));
        store.remove(List.of(profile.id()));
        assertEquals(List.of(new ProfileAdded(profile.id()), new ProfileChanged(profile.id()), new ProfileRemoved(profile.id())), world.posted);
        assertEquals(List.of(), store.lastActive());
        assertFalse(Files.readString(file()).contains(profile.id().value()));
    }

    @Test
    void losesNothingWhenTwoProgramsWrite() throws Exception {
        List<DefaultProfileStore> programs = List.of(store(), store());
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Void>> writers = IntStream.range(0, 2).<Callable<Void>>mapToObj(program -> () -> {
                for (int i = 0; i < 40; i++) {
                    programs.get(program).save(List.of(plain("p" + program + "-" + i)));
                }
                return null;
            }).toList();
            for (var written : both.invokeAll(writers)) {
                written.get();
            }
        }
        assertEquals(80, store().profiles().size());
    }

    private DefaultProfileStore store() throws VectorStoreException {
        DefaultProfileStore store = new DefaultProfileStore(world.events, new ProgramHome(home), clock);
        store.reload();
        world.posted.clear();
        return store;
    }

    private Path file() throws IOException {
        return Files.createDirectories(home).resolve("profiles.json");
    }

    private static List<String> names(DefaultProfileStore store) {
        return store.profiles().stream().map(ConnectionProfile::name).toList();
    }

    private static ConnectionProfile plain(String name) {
        return ConnectionProfile.of(name, new ProviderId("local"), new ConnectionSettings(Map.of("path", "vectors")));
    }

    private static ConnectionProfile full() {
        ConnectionSettings settings = new ConnectionSettings(Map.of("host", "db.example", "port", "8000", "use_ssl", "true", "tenant", "shop"));
        return ConnectionProfile.of("Production Chroma", new ProviderId("chroma"), settings)
                .withRules(new ConnectionRules(Environment.PRODUCTION, true))
                .withLabels(new ProfileLabels("Shop/Europe", List.of("eu", "v2"), true)).withSecrets(SecretRule.at(Place.ENCRYPTED_FILE));
    }
}
