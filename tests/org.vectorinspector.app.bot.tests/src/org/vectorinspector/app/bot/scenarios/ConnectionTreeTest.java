package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.app.bot.pages.CollectionPage;
import org.vectorinspector.app.bot.pages.ConnectionsPage;
import org.vectorinspector.app.bot.pages.MigratePage;
import org.vectorinspector.app.bot.pages.ProfilesPage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.connection.ConnectionRules;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.preference.ProgramPreferences;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.profile.SecretRule;
import org.vectorinspector.testkit.contract.Expect;
import org.vectorinspector.testkit.memory.MemoryFaults;
import org.vectorinspector.testkit.memory.MemoryProvider;
import org.vectorinspector.testkit.swt.Bot;
import org.vectorinspector.testkit.swt.BotShell;

/** Somebody has several connections open and does things with them in the tree. */
@WindowTest
class ConnectionTreeTest {
    private static final ProviderId MEMORY = new ProviderId("memory");

    @AfterEach
    void wantNothing() {
        System.setProperty(ProgramPreferences.SESSION_RESTORE.property(), "nothing");
    }

    @Test
    void renamesAConnectionAndItsProfile(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        ConnectionsPage connections = open(program, profile("Notes"), profile("Orders"));
        connections.menu("Notes").choose("Rename connection…");
        bot.shell("Rename connection");
        program.picture("70-rename");
        bot.pressShortcut(SWT.MOD1, 'a', 'a');
        bot.typeText("Diary");
        bot.pressShortcut(0, SWT.CR, SWT.CR);
        connections.tree().await("Diary");
        assertEquals(List.of("Diary", "Orders"), connections.connections());
        bot.waitUntil("the profile has the new name", () -> program.profiles().profiles().stream().map(ConnectionProfile::name).toList()
                .equals(List.of("Diary", "Orders")));
    }

    @Test
    void makesAConnectionTheActiveOne(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        ConnectionsPage connections = open(program, profile("Notes"), profile("Orders"));
        connections.tree().select("Orders");
        bot.waitUntil("selecting makes it active", () -> active(program).equals(Optional.of("Orders")));
        bot.pressShortcut(SWT.MOD1, '1', '1');
        bot.waitUntil("the keys chose the other one", () -> active(program).equals(Optional.of("Notes")));
        connections.menu("Orders").choose("Set active");
        bot.waitUntil("it is active", () -> active(program).equals(Optional.of("Orders")));
        assertTrue(bot.comboBoxWithId("header.picker").getText().startsWith("Orders"));
    }

    @Test
    void showsWhatIsKnownOfAConnection(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        ConnectionsPage connections = open(program, profile("Notes"));
        connections.menu("Notes").choose("About this connection…");
        BotShell about = bot.shellWithId("connection.info");
        bot.waitUntil("the server has answered", () -> about.words().contains("Server"));
        program.picture("71-about-connection");
        List<String> words = about.words();
        assertTrue(words.containsAll(List.of("About Notes", "Kind of database", "Memory", "Connected", "store-Notes", "Saved as a profile", "yes")), words::toString);
        bot.pressShortcut(0, SWT.ESC, SWT.ESC);
        bot.waitUntil("the window closes", () -> !bot.sees("connection.info"));
    }

    @Test
    void disconnectsAndConnectsAgain(RunningProgram program) throws Exception {
        ConnectionsPage connections = open(program, profile("Notes"));
        connections.menu("Notes").choose("Disconnect");
        connections.waitForState("Notes", "Disconnected");
        Expect.failure(Kind.UNREACHABLE, () -> program.connections().connections().getFirst().client().collections());
        connections.menu("Notes").choose("Reconnect");
        connections.waitForState("Notes", "Connected");
        assertEquals(List.of(), program.connections().connections().getFirst().client().collections());
    }

    @Test
    void followsItsProfile(RunningProgram program) throws Exception {
        ConnectionProfile notes = profile("Notes");
        ConnectionsPage connections = open(program, notes);
        ManagedConnection connection = program.connections().connections().getFirst();
        program.profiles().save(List.of(notes.withSettings(new ConnectionSettings(Map.of("store", "moved")))
                .withRules(new ConnectionRules(Environment.TEST, true))));
        program.bot().waitUntil("the connection is read-only at once", () -> connection.rules().readOnly());
        program.bot().waitUntil("the tree says it", () -> connections.rows().getFirst().contains("changed"));
        assertTrue(connections.rows().getFirst().contains("TEST"), connections.rows()::toString);
        program.picture("74-new-settings");
        connections.menu("Notes").choose("Reconnect");
        program.bot().waitUntil("it has the new settings", () -> connection.settings().text("store").equals(Optional.of("moved")));
        connections.waitForState("Notes", "Connected");
        program.bot().waitUntil("nothing waits any more", () -> !connections.rows().getFirst().contains("changed"));
    }

    @Test
    void copiesDetailsWithoutSecrets(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        ConnectionProfile vault = ConnectionProfile.of("Vault", MEMORY, new ConnectionSettings(Map.of("store", "vault", "locked", "true")))
                .withSecrets(SecretRule.ASK);
        program.profiles().save(List.of(vault));
        ProfilesPage profiles = new ProfilesPage(bot);
        profiles.open("Vault");
        profiles.enterSecret("token", "open-sesame");
        ConnectionsPage connections = new ConnectionsPage(program);
        connections.waitForState("Vault", "Connected");
        connections.menu("Vault").choose("Copy details");
        String copied = bot.clipboardText();
        assertTrue(copied.startsWith("Vault\n"), copied);
        assertTrue(copied.contains("Connected") && copied.contains("store = vault"), copied);
        assertFalse(copied.contains("open-sesame"), copied);
    }

    @Test
    void explainsAFailureWhereTheMouseRests(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        ConnectionProfile dead = ConnectionProfile.of("Dead", new ProviderId("chroma"), new ConnectionSettings(Map.of("host", "127.0.0.1", "port", "1")));
        program.profiles().save(List.of(dead));
        new ProfilesPage(bot).open("Dead");
        ConnectionsPage connections = new ConnectionsPage(program);
        connections.waitForState("Dead", "Error");
        connections.tree().hover("Dead");
        String tip = bot.tooltip("Nothing listens");
        program.picture("72-tooltip");
        ManagedConnection connection = program.connections().connections().getFirst();
        assertEquals(List.of("Dead · Chroma · Error", connection.fault().orElseThrow().advice()), List.of(tip.lines().findFirst().orElseThrow(),
                tip.lines().reduce((first, last) -> last).orElseThrow()));
        assertTrue(tip.lines().skip(1).findFirst().orElseThrow().matches("\\d?\\d:\\d\\d:\\d\\d.*Nothing listens.*"), tip);
        assertTrue(tip.contains(connection.fault().orElseThrow().message()), tip);
    }

    @Test
    void keepsTheOrderThatSomebodyDragged(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        System.setProperty(ProgramPreferences.SESSION_RESTORE.property(), "show");
        ConnectionsPage connections = open(program, profile("Notes"), profile("Orders"), profile("Reviews"));
        bot.waitUntil("all are listed, so that no row moves any more", () -> connections.rows().stream().filter("No collection yet"::equals).count() == 3);
        bot.labelWithId("status.work").waitForText("No work running");
        connections.tree().drag("Reviews", "Notes", false);
        bot.waitUntil("it is the first", () -> connections.connections().equals(List.of("Reviews", "Notes", "Orders")));
        connections.tree().drag("Notes", "Orders", true);
        bot.waitUntil("it is the last", () -> connections.connections().equals(List.of("Reviews", "Orders", "Notes")));
        assertEquals(List.of("Reviews", "Orders", "Notes"), connections.rows().stream().filter(connections.connections()::contains).toList());
        program.picture("73-dragged");
        bot.waitUntil("the order is kept", () -> program.profiles().lastActive().equals(program.connections().connections().stream()
                .map(connection -> connection.profile().orElseThrow()).toList()));
        program.nextSession();
        connections.waitForState("Notes", "Disconnected");
        assertEquals(List.of("Reviews", "Orders", "Notes"), connections.connections());
    }

    /** What takes a while and ends when somebody has gone on does not take them back. */
    @Test
    void showsANewCollectionWithoutTakingAnybodyBack(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        ConnectionsPage connections = open(program, profile("Slow"));
        MemoryFaults faults = program.service(MemoryProvider.class).faults("store-Slow");
        connections.menu("Slow").choose("New collection…");
        bot.textWithId("newcollection.name").setText("orders");
        faults.hang();
        bot.buttonWithId("newcollection.ok").click();
        bot.labelWithId("status.work").waitForText("orders");
        MigratePage.open(bot);
        faults.release();
        bot.waitUntil("it is made", () -> program.connections().active().flatMap(ManagedConnection::activeRef).isPresent());
        bot.settle();
        assertTrue(bot.sees("copy.from"), "nobody is taken from their work");
        MigratePage.leave(bot);
        new CollectionPage(bot).waitForActive("orders");
        bot.waitUntil("its part is in front", () -> bot.sees("collection.summary"));
    }

    private static ConnectionsPage open(RunningProgram program, ConnectionProfile... profiles) throws Exception {
        program.profiles().save(List.of(profiles));
        ConnectionsPage connections = new ConnectionsPage(program);
        for (ConnectionProfile profile : profiles) {
            program.service(ProfileConnections.class).open(profile.id());
            connections.waitForState(profile.name(), "Connected");
        }
        return connections;
    }

    private static ConnectionProfile profile(String name) {
        return ConnectionProfile.of(name, MEMORY, new ConnectionSettings(Map.of("store", "store-" + name)));
    }

    private static Optional<String> active(RunningProgram program) {
        return program.connections().active().map(ManagedConnection::name);
    }
}
