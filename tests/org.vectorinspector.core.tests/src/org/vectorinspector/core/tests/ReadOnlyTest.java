package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.spi.IndexCatalog;
import org.vectorinspector.api.spi.IndexMaking;
import org.vectorinspector.api.spi.RowAccess;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.api.spi.WritingCapability;
import org.vectorinspector.core.connection.ConnectionRules;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.edit.internal.DefaultRecordEditor;
import org.vectorinspector.testkit.Records;

/** A read-only connection refuses every change, whoever asks. */
class ReadOnlyTest {
    private static final CollectionName DOCS = CollectionName.of("docs");

    private final World world = new World();
    private ManagedConnection readOnly;

    @BeforeEach
    void open() throws VectorStoreException {
        world.collection(Records.numbered(0, 5, 4), 4);
        OpenRequest free = world.request("store-0", java.util.Map.of());
        readOnly = world.connections.open(new OpenRequest(free.provider(), "careful", free.settings(), free.secrets(),
                new ConnectionRules(Environment.PRODUCTION, true), Optional.empty()));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void refusesEveryChange() throws VectorStoreException {
        VectorConnection client = readOnly.client();
        RecordId first = Records.numbered(0, 4).id();
        refused(() -> client.create(CollectionSpec.of("more", 4, Metric.COSINE)));
        refused(() -> client.drop(DOCS));
        refused(() -> client.upsert(DOCS, Records.numbered(9, 1, 4)));
        refused(() -> client.delete(DOCS, List.of(first)));
        assertEquals(5, client.count(DOCS, Optional.empty()).records());
        assertEquals(1, client.fetch(DOCS, List.of(first), RecordFields.ALL).size());
    }

    @Test
    void refusesEditsAndHandsOutNoAbilityToWrite() throws VectorStoreException {
        DefaultRecordEditor editor = new DefaultRecordEditor(world.connections, world.events);
        refused(() -> editor.add(new CollectionRef(readOnly.id(), DOCS), Records.numbered(9, 4)));
        refused(() -> editor.delete(new CollectionRef(readOnly.id(), DOCS), List.of(Records.numbered(0, 4).id())));
        assertTrue(readOnly.client().capability(RowAccess.class).isPresent());
        assertTrue(readOnly.client().capability(WritingCapability.class).isEmpty());
        assertTrue(readOnly.client().capability(IndexCatalog.class).isPresent(), "what is there may be seen");
        assertTrue(readOnly.client().capability(IndexMaking.class).isEmpty());
    }

    @Test
    void staysReadOnlyOverAReconnect() throws VectorStoreException {
        world.connections.reconnect(readOnly.id());
        refused(() -> readOnly.client().drop(DOCS));
    }

    private static void refused(Executable change) {
        VectorStoreException refusal = assertThrows(VectorStoreException.class, change);
        assertEquals(Kind.NOT_ALLOWED, refusal.kind());
        assertTrue(refusal.getMessage().contains("read-only"), refusal.getMessage());
    }
}
