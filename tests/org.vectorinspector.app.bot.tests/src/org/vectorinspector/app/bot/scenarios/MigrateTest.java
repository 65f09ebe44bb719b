package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.app.bot.pages.ConnectionsPage;
import org.vectorinspector.app.bot.pages.MigratePage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.connection.ConnectionRules;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.memory.MemoryProvider;
import org.vectorinspector.testkit.swt.Bot;

/** Somebody moves a collection to another database, wants proof, and changes their mind. */
@WindowTest
class MigrateTest {
    private static final CollectionName MOVED = CollectionName.of("moved");
    private static final String TARGET = "Sample: emoji of 2021";
    private static final String NEW = "New: " + TARGET + " > moved";

    @TempDir
    Path folder;

    @AfterEach
    void leave(RunningProgram program) throws VectorStoreException {
        MigratePage.leave(program.bot());
        for (ManagedConnection connection : program.connections().connections()) {
            if (connection.name().equals(TARGET) && connection.client().collections().contains(MOVED)) {
                connection.client().drop(MOVED);
            }
        }
    }

    @Test
    void copiesVerifiesAndUndoes(RunningProgram program) throws Exception {
        ConnectionsPage connections = FirstStartTest.openConnections(program);
        MigratePage.open(program.bot());
        program.picture("80-migrate-empty");
        MigratePage.leave(program.bot());
        connections.tree().contextMenu("Sample: emoji", "emoji").choose("Copy…");
        MigratePage migrate = MigratePage.await(program.bot()).waitForEnd("from", "1,914");
        migrate.choose("to", "moved", NEW).waitForEnd("to", "new collection").lookAtEverything();
        migrate.count("lost").waitForText("0 lost");
        migrate.count("kept").waitForText("15 kept");
        program.picture("81-migrate-plan");
        migrate.press("start").waitForState("Verified");
        assertEquals("1,914 of 1,914", migrate.done().getText());
        assertEquals("1,914 equal", migrate.found("ids").getText());
        assertEquals("1,914 equal", migrate.found("metadata").getText());
        assertEquals(1_914, target(program).count(MOVED, Optional.empty()).records());
        program.picture("82-migrate-verified");
        Path report = folder.resolve("report.html");
        migrate.saveReport(report);
        program.bot().waitUntil("the report is written", () -> contains(report, "</html>"));
        assertTrue(contains(report, "1,914 of 1,914 equal after the mapping."), report.toString());
        migrate.undo().waitForState("Undone");
        assertFalse(target(program).collections().contains(MOVED), "what the run made is gone");
        assertEquals(1_805, target(program).count(CollectionName.of("emoji"), Optional.empty()).records(), "what was there stays");
    }

    @Test
    void startsWithALossOnlyOnceItIsAccepted(RunningProgram program) throws Exception {
        MigratePage migrate = planFromSample(program).filter("year >= 2020");
        Path file = folder.resolve("emoji.jsonl");
        migrate.choose("to", "", "File…").file(file).waitForEnd("to", "emoji.jsonl").lookAtEverything();
        migrate.count("lost").waitForText("2 lost");
        assertFalse(migrate.startable());
        migrate.convert("year", "WHOLE", "left out");
        migrate.count("lost").waitForText("3 lost");
        migrate.accept();
        program.bot().waitUntil("the loss is accepted", migrate::startable);
        program.picture("83-migrate-loss");
        migrate.press("start").waitForState("Verified");
        assertTrue(Files.readString(file).contains("\"emoji_version\"") && !Files.readString(file).contains("\"year\""), "only one key is left out");
        int lines = Files.readAllLines(file).size();
        assertTrue(lines > 0 && lines < 1_914, "only what meets the filter: " + lines);
        migrate.undo().waitForState("Undone");
        assertFalse(Files.exists(file));
    }

    @Test
    void stopsForAWhileAndGoesOnWhereItWas(RunningProgram program) throws Exception {
        MigratePage migrate = planFromSample(program).choose("to", "moved", NEW).lookAtEverything().limit(300);
        migrate.press("start").waitForState("Running");
        program.bot().waitUntil("some of it is done", () -> !migrate.done().getText().startsWith("0 "));
        migrate.press("pause").waitForState("Paused");
        program.picture("84-migrate-paused");
        migrate.press("pause").waitForState("Running").press("stop").waitForState("Stopped");
        long kept = target(program).count(MOVED, Optional.empty()).records();
        assertTrue(kept > 0 && kept < 1_914, kept + " records are there");
        program.picture("85-migrate-stopped");
        migrate.press("resume").waitForState("Complete");
        assertEquals(1_914, target(program).count(MOVED, Optional.empty()).records());
    }

    @Test
    void asksBeforeItReplacesInProduction(RunningProgram program) throws Exception {
        program.profiles().save(List.of(ConnectionProfile.of("Live", MemoryProvider.ID, new ConnectionSettings(Map.of("store", "migrate-live")))
                .withRules(new ConnectionRules(Environment.PRODUCTION, false))));
        MigratePage migrate = planFromSample(program).clickThrough("to", "Open Live", "New: Live > emoji").lookAtEverything();
        migrate.press("start");
        program.bot().shell("Change production?");
        program.picture("86-migrate-production");
        program.bot().button("Cancel").click();
        ManagedConnection live = program.connections().connections().stream().filter(known -> known.name().equals("Live")).findFirst().orElseThrow();
        assertEquals(List.of(), live.client().collections(), "nothing was written");
        migrate.press("start");
        program.bot().button("Do it").click();
        migrate.waitForState("Verified");
        assertEquals(1_914, live.client().count(CollectionName.of("emoji"), Optional.empty()).records());
        migrate.plan().choose("from", "Sample: emoji > emoji", "Sample: emoji > emoji").choose("to", "Live > emoji", "Live > emoji");
        migrate.existing("Replace them").lookAtEverything().accept();
        program.bot().waitUntil("what the collection says of itself may be lost", migrate::startable);
        migrate.press("start");
        program.bot().textWithId("typed.name").setText("emoj");
        assertFalse(program.bot().buttonWithId("typed.ok").isEnabled());
        program.picture("87-migrate-typed-name");
        program.bot().textWithId("typed.name").setText("emoji");
        program.bot().buttonWithId("typed.ok").click();
        program.bot().button("Do it").click();
        migrate.waitForState("Verified");
    }

    @Test
    void movesSeveralCollectionsAtOnce(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        ConnectionSettings shop = new ConnectionSettings(Map.of("store", "migrate-several"));
        VectorConnection source = program.connections().open(new OpenRequest(MemoryProvider.ID, "Shop", shop,
                Secrets.none())).client();
        for (String name : List.of("customers of the shop in all countries, north and south", "emoji", "orders")) {
            source.create(CollectionSpec.of(name, 4, Metric.COSINE));
            source.upsert(CollectionName.of(name), Records.numbered(0, 2_000, 4));
        }
        FirstStartTest.openConnections(program);
        MigratePage migrate = MigratePage.open(bot).plan().clickSeveral("Several collections of Shop…").waitForEnd("from", "3 collections");
        program.picture("88-migrate-several-chosen");
        migrate.click("to", "Into " + TARGET).waitForEnd("to", "3 collections");
        migrate.look(1).rename("moved").lookAtEverything();
        String customers = migrate.copies().getFirst().replaceFirst(": .*", "");
        migrate.waitForCopies(customers + ": Ready", "emoji  as moved: Ready", "orders: Ready");
        program.picture("89-migrate-several-planned");
        program.restyle();
        migrate.limit(1_500).press("start").waitForState("Running");
        program.picture("90-migrate-several-running");
        migrate.waitForCopies(customers + ": Verified", "emoji  as moved: Verified", "orders: Verified");
        program.picture("91-migrate-several-verified");
        for (String name : List.of(source.collections().getFirst().name(), "moved", "orders")) {
            assertEquals(2_000, target(program).count(CollectionName.of(name), Optional.empty()).records());
            if (!name.equals("moved")) {
                target(program).drop(CollectionName.of(name));
            }
        }
    }

    private static MigratePage planFromSample(RunningProgram program) {
        Bot bot = program.bot();
        FirstStartTest.openConnections(program);
        return MigratePage.open(bot).plan().waitForEnd("from", "1,914");
    }

    private static VectorConnection target(RunningProgram program) throws VectorStoreException {
        return program.connections().connections().stream().filter(known -> known.name().equals(TARGET)).findFirst().orElseThrow().client();
    }

    private static boolean contains(Path file, String part) {
        try {
            return Files.exists(file) && Files.readString(file).contains(part);
        } catch (IOException unreadable) {
            throw new AssertionError("The report cannot be read", unreadable);
        }
    }
}
