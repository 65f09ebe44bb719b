package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.app.bot.pages.MigratePage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.standins.StandInServer;
import org.vectorinspector.standins.pinecone.PineconeStandIn.Behaviour;
import org.vectorinspector.standins.pinecone.PineconeVendor;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.memory.MemoryProvider;
import org.vectorinspector.testkit.swt.Bot;

/** Somebody takes an index with all of its namespaces to a database that has none, and brings it back. */
@WindowTest
class MoveNamespacesTest {
    private static final Map<String, Integer> NAMESPACES = Map.of("asia", 200, "europe", 300);

    private StandInServer server;
    private VectorConnection cloud;
    private VectorConnection plain;

    @BeforeEach
    void open(RunningProgram program) throws Exception {
        server = StandInServer.start(0, new PineconeVendor().service(Map.of()));
        cloud = program.connections().open(new OpenRequest(new ProviderId("pinecone"), "Cloud",
                new ConnectionSettings(Map.of("base_url", "http://127.0.0.1:" + server.port())),
                new Secrets(Map.of("api_key", new Secret(Behaviour.KEY.toCharArray()))))).client();
        plain = program.connections().open(new OpenRequest(MemoryProvider.ID, "Plain", new ConnectionSettings(Map.of("store", "namespaces")),
                Secrets.none())).client();
        cloud.create(CollectionSpec.of("docs", 4, Metric.COSINE));
        for (Map.Entry<String, Integer> namespace : NAMESPACES.entrySet()) {
            cloud.upsert(new CollectionName("docs", namespace.getKey()), Records.numbered(0, namespace.getValue(), 4));
        }
    }

    @AfterEach
    void leave(RunningProgram program) throws Exception {
        MigratePage.leave(program.bot());
        server.close();
    }

    @Test
    void goIntoAFieldAndComeHome(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        MigratePage migrate = MigratePage.open(bot).plan().choose("from", "docs", "Cloud > docs, all partitions").waitForEnd("from", "500");
        migrate.choose("to", "Plain", "New: Plain > docs").waitForEnd("to", "new collection").lookAtEverything();
        program.picture("92-migrate-namespaces-planned");
        migrate.press("start").waitForState("Verified");
        assertEquals(500, plain.count(CollectionName.of("docs"), Optional.empty()).records());
        program.picture("93-migrate-namespaces-verified");

        migrate.plan().choose("from", "Plain > docs", "Plain > docs").choose("to", "home@*", "New: Cloud > home@*").lookAtEverything();
        migrate.press("start").waitForState("Verified");
        for (String namespace : NAMESPACES.keySet()) {
            RecordBatch before = records("docs", namespace);
            RecordBatch home = records("home", namespace);
            assertEquals(NAMESPACES.get(namespace), home.ids().size());
            assertEquals(before.ids(), home.ids());
            assertEquals(before.documents(), home.documents());
            assertEquals(before.metadata(), home.metadata());
        }
    }

    private RecordBatch records(String collection, String namespace) throws VectorStoreException {
        return cloud.fetch(new CollectionName(collection, namespace), Records.numbered(0, 1_000, 4).ids(), RecordFields.ALL);
    }
}
