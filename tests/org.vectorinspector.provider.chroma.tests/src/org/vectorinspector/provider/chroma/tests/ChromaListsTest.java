package org.vectorinspector.provider.chroma.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectorinspector.testkit.Records.aRecord;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.FilterMatcher;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.provider.chroma.internal.ChromaProvider;
import org.vectorinspector.testkit.contract.Expect;
import org.vectorinspector.testkit.server.ChromaServer;
import org.vectorinspector.testkit.server.ChromaServer.Version;

/** Lists in metadata, and conditions that join document and metadata, which only newer servers know. */
@TestInstance(Lifecycle.PER_CLASS)
class ChromaListsTest {
    private ChromaServer newest;

    @BeforeAll
    void start() throws IOException {
        newest = ChromaServer.start(Version.NEWEST);
    }

    @AfterAll
    void stop() {
        newest.close();
    }

    @Test
    void looksIntoListsAsFiltersMeanIt() throws VectorStoreException {
        List<VectorRecord> rows = List.of(
                aRecord("texts").with("k", list(Value.of("a"), Value.of("b"))).vector(1, 1).build(),
                aRecord("wholes").with("k", list(Value.of(2), Value.of((1L << 53) + 1))).vector(1, 2).build(),
                aRecord("decimals").with("k", list(Value.of(2.0), Value.of(0.1))).vector(1, 3).build(),
                aRecord("flags").with("k", list(Value.of(true))).vector(1, 4).build(),
                aRecord("text").with("k", Value.of("a")).vector(1, 5).build(),
                aRecord("number").with("k", Value.of(2)).vector(1, 6).build(),
                aRecord("without").vector(1, 7).build());
        List<Value> wanted = List.of(Value.of("a"), Value.of("b"), Value.of("c"), Value.of(2), Value.of(2.0), Value.of(0.1), Value.of(2.5),
                Value.of((1L << 53) + 1), Value.of(0x1p53), Value.of(true), Value.of(false), Value.of(Long.MAX_VALUE));
        try (VectorConnection connection = connect(newest.port())) {
            CollectionName collection = filled(connection, rows);
            for (Value value : wanted) {
                for (Filter filter : List.of(new Filter.Equals("k", value), new Filter.NotEquals("k", value),
                        new Filter.In("k", List.of(value, Value.of("b"))), new Filter.NotIn("k", List.of(value, Value.of("b"))))) {
                    List<RecordId> expected = rows.stream().filter(item -> FilterMatcher.matches(filter, item)).map(VectorRecord::id).toList();
                    assertEquals(expected, connection.page(collection, PageRequest.first(50, RecordFields.IDS).where(filter)).records().ids(),
                            filter::toString);
                }
            }
        }
    }

    @Test
    void joinsConditionsOnDocumentAndMetadataByOr() throws VectorStoreException {
        List<VectorRecord> rows = List.of(
                aRecord("both").document("the quick fox").with("k", 1).with("tags", list(Value.of("a"))).vector(1, 1).build(),
                aRecord("words").document("quick").with("k", 2).vector(1, 2).build(),
                aRecord("number").document("The Quick").with("k", 1).vector(1, 3).build(),
                aRecord("empty").document("").with("tags", list(Value.of("a"), Value.of("b"))).vector(1, 4).build(),
                aRecord("without").with("k", 3).vector(1, 5).build());
        Filter quick = new Filter.DocumentContains("quick");
        Filter one = new Filter.Equals("k", Value.of(1));
        Filter tagged = new Filter.Equals("tags", Value.of("a"));
        List<Filter> filters = List.of(new Filter.Or(List.of(quick, one)), new Filter.Or(List.of(new Filter.Not(quick), one)),
                new Filter.Or(List.of(new Filter.And(List.of(quick, one)), tagged)),
                new Filter.And(List.of(new Filter.Or(List.of(quick, tagged)), new Filter.NotEquals("k", Value.of(2)))),
                new Filter.And(List.of(new Filter.Or(List.of(quick, tagged)), new Filter.DocumentContains("fox"))));
        try (VectorConnection connection = connect(newest.port())) {
            CollectionName collection = filled(connection, rows);
            for (Filter filter : filters) {
                assertEquals(Optional.empty(), connection.filterRefusal(collection, filter));
                List<RecordId> expected = rows.stream().filter(item -> FilterMatcher.matches(filter, item)).map(VectorRecord::id).toList();
                assertEquals(expected, connection.page(collection, PageRequest.first(50, RecordFields.IDS).where(filter)).records().ids(),
                        filter::toString);
            }
        }
    }

    @Test
    void refusesListsThatTheServerWouldChange() throws VectorStoreException {
        try (VectorConnection connection = connect(newest.port())) {
            CollectionName collection = filled(connection, List.of());
            for (Value list : List.of(list(), list(Value.of(1), Value.of(1.5)), list(Value.of(-0.0)), list(Value.nothing()), list(list(Value.of(1))),
                    list(Value.of("a"), Value.of(true)))) {
                RecordBatch batch = aRecord("a").with("k", list).vector(1, 2).batch();
                assertEquals(1, connection.upsert(collection, batch).size(), list::toString);
            }
            assertTrue(connection.fetch(collection, List.of(RecordId.of("a")), RecordFields.IDS).isEmpty());
        }
    }

    @Test
    void refusesListsOfACollectionBeforeTheServerHangsUp() throws VectorStoreException {
        try (VectorConnection connection = connect(newest.port())) {
            CollectionSpec spec = new CollectionSpec(CollectionName.of("with-a-list"), List.of(VectorSpace.dense(2, Metric.COSINE)),
                    Metadata.of("k", list(Value.of("a"))), Map.of());
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.create(spec));
            connection.ping();
        }
    }

    @Test
    void keepsNoListsWhereTheServerDoesNotSayThatItDoes() throws Exception {
        try (FrontServer silent = FrontServer.silentBefore(newest.port()); VectorConnection connection = connect(silent.port())) {
            assertEquals("false", connection.serverInfo().details().get("metadata_lists"));
            CollectionName collection = filled(connection, List.of());
            List<RecordFailure> refused = connection.upsert(collection, aRecord("a").with("k", list(Value.of("a"))).vector(1, 2).batch());
            assertTrue(refused.getFirst().message().contains("cannot keep the list"), refused::toString);
        }
    }

    private static CollectionName filled(VectorConnection connection, List<VectorRecord> rows) throws VectorStoreException {
        CollectionName name = CollectionName.of("lists-" + java.util.UUID.randomUUID());
        connection.create(new CollectionSpec(name, List.of(VectorSpace.dense(2, Metric.COSINE)), Metadata.EMPTY, Map.of()));
        assertEquals(List.of(), connection.upsert(name, RecordBatch.of(rows)));
        assertEquals(rows.size(), connection.count(name, Optional.empty()).records());
        return name;
    }

    private static Value list(Value... values) {
        return new Value.Items(List.of(values));
    }

    private static VectorConnection connect(int port) throws VectorStoreException {
        return new ChromaProvider().connect(ConnectRequest.of(
                new ConnectionSettings(Map.of("host", "127.0.0.1", "port", Integer.toString(port))), Secrets.none()));
    }
}
