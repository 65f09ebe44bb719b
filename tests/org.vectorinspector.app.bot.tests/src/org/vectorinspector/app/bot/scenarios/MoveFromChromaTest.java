package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.app.bot.pages.MigratePage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.server.ChromaServer;
import org.vectorinspector.testkit.swt.Bot;

/** Somebody moves a collection out of Chroma with the mouse alone, and the server dies in the middle. */
@WindowTest
class MoveFromChromaTest {
    private static final ProviderId CHROMA = new ProviderId("chroma");
    private static final ProviderId LOCAL = new ProviderId("local");
    private static final int RECORDS = 6_000;
    private static final CollectionName PRODUCTS = CollectionName.of("products");

    /** In the build's folder, because the database is closed beside and may still write when a temporary folder is removed. */
    private final Path folder = Path.of(System.getProperty("vectorinspector.pictures")).resolveSibling("move-" + System.nanoTime());

    @AfterEach
    void leave(RunningProgram program) {
        MigratePage.leave(program.bot());
        program.connections().connections().stream().filter(known -> known.name().equals("Archive")).map(ManagedConnection::id).toList()
                .forEach(program.connections()::close);
    }

    @Test
    void losesNothingWhenTheServerDies(RunningProgram program) throws Exception {
        ChromaServer chroma = ChromaServer.start();
        try {
            ConnectionSettings server = new ConnectionSettings(Map.of("host", "127.0.0.1", "port", Integer.toString(chroma.port())));
            fill(program, server);
            ConnectionSettings archive = new ConnectionSettings(Map.of("path", folder.resolve("archive").toString()));
            program.profiles().save(List.of(ConnectionProfile.of("Shop", CHROMA, server), ConnectionProfile.of("Archive", LOCAL, archive)));
            Bot bot = program.bot();
            bot.click(bot.withId(Control.class, "header.perspective.migrate"));
            MigratePage migrate = MigratePage.await(bot).plan();
            migrate.clickThrough("from", "Open Shop", "Shop > products@default_database").waitForEnd("from", "6,000");
            migrate.clickThrough("to", "Open Archive", "New: Archive > products").waitForEnd("to", "new collection");
            bot.click(bot.withId(Control.class, "copy.sample"));
            bot.waitUntil("there is a plan", () -> bot.sees("plan.table"));
            migrate.count("lost").waitForText("0 lost");
            migrate.limit(1_000);
            bot.click(bot.withId(Control.class, "run.start"));
            bot.waitUntil("some of it is done", () -> bot.sees("run.done") && migrate.done().getText().matches("[1-9],.*"));
            chroma.kill();
            assertNotEquals("6,000 of 6,000", migrate.done().getText(), "the server died in the middle");
            program.picture("92-move-server-gone");
            chroma = chroma.startAgain();
            bot.waitUntil("it goes on by itself until all is copied", () -> migrate.done().getText().equals("6,000 of 6,000"));
            migrate.waitForState("Verified");
            assertEquals("6,000 equal", migrate.found("ids").getText());
            assertEquals("6,000 equal", migrate.found("documents").getText());
            program.picture("93-move-verified");
            assertArrived(program);
        } finally {
            chroma.close();
        }
    }

    private static void fill(RunningProgram program, ConnectionSettings server) throws Exception {
        ManagedConnection connection = program.connections().open(new OpenRequest(CHROMA, "filler", server, Secrets.none()));
        VectorConnection client = connection.client();
        client.create(new CollectionSpec(PRODUCTS, CollectionSpec.of("products", 4, Metric.COSINE).spaces(), Metadata.EMPTY, Map.of()));
        assertEquals(List.of(), client.upsert(PRODUCTS, Records.numbered(0, RECORDS, 4)));
        program.connections().close(connection.id());
    }

    private static void assertArrived(RunningProgram program) throws Exception {
        VectorConnection archive = program.connections().connections().stream().filter(known -> known.name().equals("Archive")).findFirst()
                .orElseThrow().client();
        assertEquals(RECORDS, archive.count(PRODUCTS, Optional.empty()).records());
        RecordBatch some = Records.numbered(2_990, 20, 4);
        RecordBatch found = archive.fetch(PRODUCTS, some.ids(), RecordFields.ALL);
        assertEquals(some.ids(), found.ids());
        assertEquals(some.documents(), found.documents());
        assertEquals(some.metadata(), found.metadata());
    }
}
