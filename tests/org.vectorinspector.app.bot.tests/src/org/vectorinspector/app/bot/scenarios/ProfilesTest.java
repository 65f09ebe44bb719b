package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.app.bot.pages.CollectionPage;
import org.vectorinspector.app.bot.pages.ConnectPage;
import org.vectorinspector.app.bot.pages.ConnectionsPage;
import org.vectorinspector.app.bot.pages.ProfilesPage;
import org.vectorinspector.app.bot.pages.RecordPage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.connection.ConnectionRules;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileLabels;
import org.vectorinspector.core.profile.SecretRule;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Expect;
import org.vectorinspector.testkit.swt.Bot;

/** Somebody saves connections as profiles and comes back to them. */
@WindowTest
class ProfilesTest {
    private static final ProviderId MEMORY = new ProviderId("memory");

    @Test
    void savesAProfileAndOpensItAgain(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        new ProfilesPage(bot).create().provider("memory").name("Notes").folder("Team").environment("PRODUCTION").field("store", "profiles-1")
                .field("synthetic", "40").check("profile.readonly");
        program.picture("30-profile-dialog");
        new ConnectPage(bot).testSays("works").connect();
        new ProfilesPage(bot).tree().await("Team", "Notes");
        bot.waitUntil("it is open", () -> program.connections().active().map(ManagedConnection::name).equals(Optional.of("Notes")));
        ConnectionProfile saved = program.profiles().profiles().getFirst();
        assertEquals(new ConnectionRules(Environment.PRODUCTION, true), saved.rules());
        assertEquals(Optional.of(saved.id()), program.connections().active().flatMap(ManagedConnection::profile));
        program.picture("31-profiles");
        Expect.failure(Kind.NOT_ALLOWED, () -> program.connections().active().orElseThrow().client().drop(CollectionName.of("synthetic")));
        program.connections().close(program.connections().active().orElseThrow().id());
        new ProfilesPage(bot).open("Team", "Notes");
        bot.waitUntil("it is open again", () -> program.connections().active().map(ManagedConnection::name).equals(Optional.of("Notes")));
        assertEquals("PROD", bot.comboBoxWithId("header.picker").getText().replaceFirst(".* ", ""));
    }

    @Test
    void savesAProfileThatDoesNotWork(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        ConnectPage dialog = new ProfilesPage(bot).create().provider("chroma").name("Later").field("host", "127.0.0.1").field("port", "1")
                .testSays("Nothing listens");
        program.picture("32-profile-failing");
        dialog.field("port", "2");
        bot.waitUntil("what was said of another server goes", () -> !bot.sees("connect.test.title"));
        dialog.save();
        assertEquals("Later", program.profiles().profiles().getFirst().name());
        assertTrue(program.connections().connections().isEmpty());
    }

    /** Production is chosen and all of it saved by somebody who leaves the mouse alone. */
    @Test
    void fillsInAProfileByTheKeysAlone(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        new ProfilesPage(bot).create().provider("memory").name("Keys").field("store", "profiles-keys");
        bot.click(bot.withId(Text.class, "connect.field.synthetic"));
        press(bot, SWT.TAB, 2);
        press(bot, SWT.ARROW_RIGHT, 3);
        press(bot, ' ', 1);
        bot.waitUntil("production has a setting more", () -> bot.sees("profile.reconnects"));
        press(bot, SWT.TAB, 1);
        press(bot, SWT.CR, 1);
        new ConnectionsPage(program).waitForState("Keys", "Connected");
        assertEquals(Environment.PRODUCTION, program.profiles().profiles().getFirst().rules().environment());
    }

    /** What is typed before a field is drawn anew is still there afterwards, and opens the connection. */
    @Test
    void connectsWithASecretThatIsTypedIntoTheDialog(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        ConnectPage dialog = new ProfilesPage(bot).create().provider("memory").name("Typed").field("store", "profiles-typed")
                .check("connect.field.locked").field("token", "open-sesame").place("Nowhere: ask at each connection");
        assertEquals("open-sesame", bot.textWithId("connect.field.token").getText());
        dialog.connect();
        new ConnectionsPage(program).waitForState("Typed", "Connected");
        assertFalse(bot.sees("secret.ok"), "nobody is asked again");
    }

    @Test
    void findsProfilesInFoldersAndByWords(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        program.profiles().save(List.of(profile("Orders", "Shop/Europe", true), profile("Reviews", "Shop/Europe", false), profile("Scratch", "", false)));
        ProfilesPage profiles = new ProfilesPage(bot);
        profiles.tree().await("Shop/Europe", "Reviews");
        assertEquals(List.of("Shop/Europe", "Orders", "Reviews", "Scratch"), profiles.rows());
        program.picture("33-profiles-folders");
        profiles.search("europe rev");
        bot.waitUntil("one is left", () -> profiles.rows().equals(List.of("Shop/Europe", "Reviews")));
        profiles.search("nothing like it");
        bot.labelWithId("profiles.empty.title").waitForText("No profile matches");
        profiles.search("europe rev");
        bot.textWithId("profiles.search").pressEnter();
        new ConnectionsPage(program).waitForState("Reviews", "Connected");
        new ProfilesPage(bot).search("");
    }

    @Test
    void connectsAllOfAFolder(RunningProgram program) throws Exception {
        program.profiles().save(List.of(profile("Orders", "Shop/Europe", false), profile("Reviews", "Shop/Europe", false), profile("Toys", "Shop", false),
                profile("Scratch", "", false)));
        ProfilesPage profiles = new ProfilesPage(program.bot());
        profiles.tree().await("Shop", "Europe", "Reviews");
        assertEquals(List.of("Shop", "Europe", "Orders", "Reviews", "Toys", "Scratch"), profiles.rows());
        profiles.tree().contextMenu("Shop").choose("Connect all 3");
        ConnectionsPage connections = new ConnectionsPage(program);
        for (String name : List.of("Orders", "Reviews", "Toys")) {
            connections.waitForState(name, "Connected");
        }
        assertEquals(3, program.connections().connections().size());
    }

    @Test
    void duplicatesDeletesAndTakesBack(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        program.profiles().save(List.of(profile("Orders", "", false)));
        ProfilesPage profiles = new ProfilesPage(bot);
        profiles.press(SWT.MOD1, 'd', "Orders");
        profiles.tree().await("Orders (2)");
        profiles.delete("Orders");
        bot.waitUntil("it is gone", () -> profiles.rows().equals(List.of("Orders (2)")));
        profiles.undo();
        profiles.tree().await("Orders");
        assertEquals(2, program.profiles().profiles().size());
    }

    @Test
    void asksForASecretThatIsKeptNowhere(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        ConnectionProfile vault = ConnectionProfile.of("Vault", MEMORY, new ConnectionSettings(Map.of("store", "vault", "locked", "true")))
                .withSecrets(SecretRule.ASK);
        program.profiles().save(List.of(vault));
        new ProfilesPage(bot).open("Vault");
        bot.withId(Text.class, "secret.field.token");
        program.picture("34-secret");
        bot.textWithId("secret.field.token").setText("open-sesame");
        bot.buttonWithId("secret.ok").click();
        new ConnectionsPage(program).waitForState("Vault", "Connected");
        assertFalse(java.nio.file.Files.readString(program.home().resolve("profiles.json")).contains("open-sesame"));
    }

    @Test
    void asksBeforeProductionIsChanged(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        program.profiles().save(List.of(profile("Live", "", false).withRules(new ConnectionRules(Environment.PRODUCTION, false))));
        new ProfilesPage(bot).open("Live");
        new ConnectionsPage(program).waitForState("Live", "Connected");
        ManagedConnection live = program.connections().active().orElseThrow();
        live.client().create(CollectionSpec.of("docs", 4, Metric.COSINE));
        live.client().upsert(CollectionName.of("docs"), Records.numbered(0, 3, 4));
        program.connections().reconnect(live.id());
        CollectionPage docs = new ConnectionsPage(program).open("Live", "docs").waitForRows("of 3");
        assertTrue(bot.labelWithId("status.detail").getText().contains("Writes ask first"), bot.labelWithId("status.detail").getText());
        RecordPage record = docs.selectRow(1).waitForId(Records.numbered(0, 4).id().text());
        record.document().setText("changed for real");
        bot.buttonWithId("record.save").click();
        bot.shell("Change production?");
        program.picture("35-production-asks");
        bot.button("Cancel").click();
        assertEquals(Records.numbered(0, 4), stored(live));
        bot.buttonWithId("record.save").click();
        bot.button("Do it").click();
        bot.waitUntil("it is written", () -> stored(live).document().equals(Optional.of("changed for real")));
    }

    private static void press(Bot bot, int key, int times) {
        for (int i = 0; i < times; i++) {
            bot.pressShortcut(SWT.NONE, key, (char) key);
        }
    }

    private static VectorRecord stored(ManagedConnection connection) {
        try {
            return connection.client().fetch(CollectionName.of("docs"), List.of(Records.numbered(0, 4).id()), RecordFields.ALL).row(0);
        } catch (VectorStoreException failed) {
            throw new AssertionError(failed);
        }
    }

    private static ConnectionProfile profile(String name, String folder, boolean favourite) {
        return ConnectionProfile.of(name, MEMORY, new ConnectionSettings(Map.of("store", "p-" + name)))
                .withLabels(new ProfileLabels(folder, List.of(), favourite));
    }
}
