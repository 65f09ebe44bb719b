package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.app.bot.pages.CollectionPage;
import org.vectorinspector.app.bot.pages.ConnectionsPage;
import org.vectorinspector.app.bot.pages.RecordPage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.fault.FaultyLine;
import org.vectorinspector.testkit.server.ChromaServer;

/** Somebody connects to a real Chroma server, browses, edits and meets its troubles. */
@WindowTest
@TestInstance(Lifecycle.PER_CLASS)
class RealChromaTest {
    private static final String NAME = "Shop";

    private ChromaServer chroma;

    @BeforeAll
    void start() throws IOException {
        chroma = ChromaServer.start();
    }

    @AfterAll
    void stop() {
        chroma.close();
    }

    @BeforeEach
    void fill(RunningProgram program) throws VectorStoreException {
        ManagedConnection connection = program.connections().open(request(chroma.port(), "filler"));
        VectorConnection client = connection.client();
        CollectionName name = CollectionName.of("products");
        if (client.collections().stream().anyMatch(other -> other.name().equals("products"))) {
            client.drop(name);
        }
        client.create(new CollectionSpec(name, CollectionSpec.of("products", 4, Metric.COSINE).spaces(), org.vectorinspector.api.model.Metadata.EMPTY, Map.of()));
        List<VectorRecord> records = java.util.stream.IntStream.range(0, 300).mapToObj(n -> Records.numbered(n, 4)).toList();
        client.upsert(name, RecordBatch.of(records));
        program.connections().close(connection.id());
    }

    @Test
    void asksForAConnectionAndSaysWhatIsWrong(RunningProgram program) throws Exception {
        ConnectionsPage connections = new ConnectionsPage(program);
        var dialog = connections.connect().provider("chroma").field("host", "127.0.0.1").field("port", "seven").name(NAME);
        assertFalse(dialog.complete());
        assertTrue(dialog.message("port").contains("number"), dialog.message("port"));
        program.picture("10-connect-wrong-port");
        dialog.field("port", "1").testSays("Nothing listens at 127.0.0.1:1");
        program.picture("11-connect-test-failed");
        dialog.field("port", Integer.toString(chroma.port())).testSays("works");
        program.picture("12-connect-test-works");
        dialog.connect();
        connections.waitForState(NAME, "Connected");
        connections.waitForCollection(NAME, "products");
    }

    @Test
    void editsARecordAndTakesItBack(RunningProgram program) throws Exception {
        CollectionPage products = open(program);
        RecordPage record = products.selectRow(2).waitForId(Records.numbered(1, 4).id().text());
        String before = record.document().getText();
        record.metadata().setText("{\"broken\": ");
        assertTrue(record.verdict().contains("line 1"), record.verdict());
        assertFalse(record.canSave());
        program.picture("13-invalid-json");
        record.metadata().setText("{\"stars\": 5}");
        record.document().setText("a better text");
        record.save();
        assertEquals("a better text", stored(program, Records.numbered(1, 4).id()).document().orElseThrow());
        assertEquals(java.util.Set.of("stars"), stored(program, Records.numbered(1, 4).id()).metadata().keys());
        program.picture("14-edited");
        program.bot().toolbarButtonWithId("header.undo").click();
        program.bot().waitUntil("the old text is back", () -> record.document().getText().equals(before));
        assertEquals(Records.numbered(1, 4).metadata(), stored(program, Records.numbered(1, 4).id()).metadata());
    }

    /** What is made in the window and what the tree lists are the same collection. */
    @Test
    void makesACollectionThatTheTreeKnows(RunningProgram program) throws Exception {
        open(program);
        ConnectionsPage connections = new ConnectionsPage(program);
        connections.menu(NAME).choose("New collection…");
        program.bot().textWithId("newcollection.name").setText("orders");
        program.bot().buttonWithId("newcollection.ok").click();
        new CollectionPage(program.bot()).waitForActive("orders");
        program.bot().waitUntil("the tree marks it", () -> connections.tree().cell(1, NAME, "orders").contains("✓"));
        Optional<CollectionRef> made = program.connections().active().flatMap(ManagedConnection::activeRef);
        connections.open(NAME, "orders");
        assertEquals(made, program.connections().active().flatMap(ManagedConnection::activeRef));
        program.connections().active().orElseThrow().client().drop(made.orElseThrow().collection());
    }

    @Test
    void addsAndDeletesARecord(RunningProgram program) throws Exception {
        CollectionPage products = open(program);
        RecordPage record = products.add().id("new-1");
        record.vector().setText("[1, 2, 3]");
        record.document().setText("made by hand");
        program.bot().buttonWithId("record.save").click();
        program.bot().labelWithId("notification.sentence").waitForText("3 dimensions");
        program.picture("15-wrong-dimension");
        program.bot().buttonWithId("notification.close").click();
        record.vector().setText("[1, 2, 3, 4]");
        record.save();
        products.waitForRows("of 301");
        record.waitForId("new-1").delete();
        products.waitForRows("of 300");
    }

    @Test
    void goesOnWhenTheServerHangs(RunningProgram program) throws Exception {
        try (FaultyLine line = FaultyLine.to(chroma.address())) {
            ManagedConnection connection = program.connections().open(request(line.port(), NAME));
            ConnectionsPage connections = new ConnectionsPage(program);
            CollectionPage products = connections.open(NAME, "products").waitForRows("of 300");
            line.hang();
            products.filter("n >= 5");
            program.bot().toolbarButtonWithId("status.stop");
            long before = System.nanoTime();
            program.bot().settle();
            program.bot().cTabItem("Info").activate();
            program.bot().cTabItem("Data").activate();
            assertTrue(Duration.ofNanos(System.nanoTime() - before).toSeconds() < 5, "the window answers while the server hangs");
            program.connections().disconnect(connection.id());
            program.bot().labelWithId("collection.disconnected").waitForText("not open");
            program.picture("16-disconnected");
            line.heal();
            program.bot().buttonWithId("collection.connect").click();
            connections.waitForState(NAME, "Connected");
            products.waitForRows("that match");
        }
    }

    @Test
    void saysThatSomebodyElseDroppedTheCollection(RunningProgram program) throws Exception {
        CollectionPage products = open(program);
        program.connections().active().orElseThrow().client().drop(CollectionName.of("products"));
        program.bot().pressShortcut(0, SWT.F5, '\0');
        products.waitForState("The records cannot be read");
        assertTrue(products.stateSentence().contains("no collection «products»"), products.stateSentence());
        program.picture("17-dropped");
    }

    private CollectionPage open(RunningProgram program) throws VectorStoreException {
        program.connections().open(request(chroma.port(), NAME));
        ConnectionsPage connections = new ConnectionsPage(program);
        connections.waitForState(NAME, "Connected");
        return connections.open(NAME, "products").waitForRows("of 300");
    }

    private static VectorRecord stored(RunningProgram program, RecordId id) throws VectorStoreException {
        return program.connections().active().orElseThrow().client().fetch(CollectionName.of("products"), List.of(id), RecordFields.ALL).row(0);
    }

    private static OpenRequest request(int port, String name) {
        Map<String, String> settings = Map.of("host", "127.0.0.1", "port", Integer.toString(port));
        return new OpenRequest(new ProviderId("chroma"), name, new ConnectionSettings(settings), Secrets.none());
    }
}
