package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.app.bot.pages.CollectionPage;
import org.vectorinspector.app.bot.pages.ConnectionsPage;
import org.vectorinspector.app.bot.pages.RecordPage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.swt.Bot;

/** Somebody has a record open and chooses another connection by the keys: commands are about what the window shows as active. */
@WindowTest
class ActiveCollectionTest {
    private static final CollectionName DOCS = CollectionName.of("docs");

    @Test
    void changesNoCollectionThatIsNotTheActiveOne(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        ManagedConnection notes = open(program, "Notes");
        open(program, "Orders");
        CollectionPage docs = new ConnectionsPage(program).open("Notes", "docs").waitForRows("of 3");
        RecordPage record = docs.selectRow(1).waitForId(Records.numbered(0, 4).id().text());
        record.document().setText("changed by hand");
        choose(program, '2', "Orders");
        bot.buttonWithId("record.save").click();
        bot.labelWithId("notification.sentence").waitForText("nothing was changed");
        program.picture("90-not-the-active-collection");
        assertEquals(Records.numbered(0, 4), stored(notes));
        bot.waitUntil("the window shows whose record it is", () -> active(program).equals("Notes > docs"));
        bot.buttonWithId("notification.close").click();
        record.save();
        assertEquals(Optional.of("changed by hand"), stored(notes).document());
    }

    @Test
    void takesBackInTheActiveCollectionOnly(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        ManagedConnection notes = open(program, "Notes");
        open(program, "Orders");
        ConnectionsPage connections = new ConnectionsPage(program);
        RecordPage record = connections.open("Notes", "docs").waitForRows("of 3").selectRow(1).waitForId(Records.numbered(0, 4).id().text());
        record.document().setText("changed by hand");
        record.save();
        connections.open("Orders", "docs").waitForRows("of 3");
        bot.toolbarButtonWithId("header.undo").click();
        bot.settle();
        assertEquals(Optional.of("changed by hand"), stored(notes).document(), "nothing was edited in the collection that is shown");
        connections.open("Notes", "docs");
        bot.toolbarButtonWithId("header.undo").click();
        bot.waitUntil("the edit is taken back", () -> stored(notes).equals(Records.numbered(0, 4)));
    }

    private static ManagedConnection open(RunningProgram program, String name) throws VectorStoreException {
        ConnectionSettings settings = new ConnectionSettings(Map.of("store", "active-" + name));
        ManagedConnection connection = program.connections().open(new OpenRequest(new ProviderId("memory"), name, settings, Secrets.none()));
        if (connection.client().collections().isEmpty()) {
            connection.client().create(CollectionSpec.of("docs", 4, Metric.COSINE));
        }
        connection.client().upsert(DOCS, Records.numbered(0, 3, 4));
        program.connections().reconnect(connection.id());
        return connection;
    }

    private static void choose(RunningProgram program, char place, String name) {
        program.bot().shell("Vector Inspector").activate();
        program.bot().pressShortcut(SWT.MOD1, place, place);
        program.bot().waitUntil("the keys chose another connection", () -> active(program).startsWith(name));
    }

    private static String active(RunningProgram program) {
        ManagedConnection active = program.connections().active().orElseThrow();
        return active.name() + active.activeCollection().map(collection -> " > " + collection.name()).orElse("");
    }

    private static VectorRecord stored(ManagedConnection connection) {
        try {
            return connection.client().fetch(DOCS, List.of(Records.numbered(0, 4).id()), RecordFields.ALL).row(0);
        } catch (VectorStoreException failed) {
            throw new AssertionError(failed);
        }
    }
}
