package org.vectorinspector.provider.weaviate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;
import org.vectorinspector.testkit.Records;

/** Values of every type of the schema are shown, written back and refused as their property wants. */
class PropertiesTest extends StandInTest {
    private static final CollectionName THINGS = CollectionName.of("Things");
    private static final String TYPED = """
            {"class": "Things", "vectorizer": "none", "description": "Made elsewhere", "properties": [
              {"name": "body", "dataType": ["text"]}, {"name": "tag", "dataType": ["text"], "tokenization": "field"},
              {"name": "count", "dataType": ["int"]}, {"name": "price", "dataType": ["number"]}, {"name": "sold", "dataType": ["boolean"]},
              {"name": "since", "dataType": ["date"]}, {"name": "code", "dataType": ["uuid"]},
              {"name": "place", "dataType": ["geoCoordinates"]},
              {"name": "phone", "dataType": ["phoneNumber"]}, {"name": "picture", "dataType": ["blob"]},
              {"name": "sizes", "dataType": ["int[]"]},
              {"name": "prices", "dataType": ["number[]"]}, {"name": "tags", "dataType": ["text[]"]},
              {"name": "other", "dataType": ["Things"]},
              {"name": "maker", "dataType": ["object"], "nestedProperties": [{"name": "name", "dataType": ["text"]},
                {"name": "year", "dataType": ["int"]}, {"name": "rate", "dataType": ["number"]}]},
              {"name": "parts", "dataType": ["object[]"], "nestedProperties": [{"name": "n", "dataType": ["int"]}]}]}
            """;


    @BeforeEach
    void start() throws Exception {
        server.create(TYPED);
    }

    @Test
    void keepsValuesOfEveryType() throws Exception {
        Metadata all = metadata("""
                {"tag": "a b", "count": 9007199254740992, "price": 2.0, "sold": false, "since": "2024-02-29T12:00:00.5+02:00",
                 "code": "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "place": {"latitude": 52.5, "longitude": 13.25}, "picture": "aGVsbG8=",
                 "sizes": [1, -2], "prices": [1.0, 2.5], "tags": ["x", ""], "other": [{"beacon": "weaviate://localhost/Things/%s"}],
                 "maker": {"name": "Zoë", "year": 1999, "rate": 3.0}, "parts": [{"n": 1}, {"n": 2}]}
                """.formatted(new UUID(7, 7)));
        write(new VectorRecord(id(1), Optional.of("the body"), all, Map.of()));
        VectorRecord back = read(1);
        assertEquals(all, back.metadata());
        assertEquals(Optional.of("the body"), back.document());
        write(new VectorRecord(id(1), back.document(), back.metadata(), Map.of()));
        assertEquals(back, read(1), "what was read can be written back");
    }

    @Test
    void showsWhatTheServerMakesOfATelephoneNumber() throws Exception {
        write(record(2, metadata("{\"phone\": {\"input\": \"+49 30 1234567890\"}}")));
        Value.Fields phone = (Value.Fields) read(2).metadata().get("phone").orElseThrow();
        assertEquals(Value.of(49301234567890L), phone.values().get("national"), "beyond 32 bits, which GraphQL brings as null");
        write(record(2, read(2).metadata()));
        assertEquals(Value.of("+49 30 1234567890"), ((Value.Fields) read(2).metadata().get("phone").orElseThrow()).values().get("input"));
    }

    @Test
    void turnsWholeNumbersIntoDecimalOnesWhereThePropertyIs() throws Exception {
        write(record(3, metadata("{\"price\": 7, \"prices\": [1, 2.5]}")));
        assertEquals(metadata("{\"price\": 7.0, \"prices\": [1.0, 2.5]}"), read(3).metadata());
    }

    @Test
    void refusesValuesThatAPropertyCannotKeep() throws Exception {
        List<String> wrong = List.of("{\"count\": \"1\"}", "{\"count\": 1.5}", "{\"count\": 1.0}", "{\"count\": 9007199254740993}",
                "{\"count\": [1]}",
                "{\"price\": \"x\"}", "{\"price\": 18446744073709551617}", "{\"sold\": 1}", "{\"tag\": 5}", "{\"tag\": null}",
                "{\"tags\": \"x\"}",
                "{\"tags\": [1]}", "{\"place\": \"here\"}", "{\"maker\": {\"name\": 5}}", "{\"maker\": {\"unknown\": 1}}", "{\"maker\": 5}",
                "{\"other\": {\"beacon\": \"x\"}}", "{\"fresh\": []}", "{\"fresh\": [1, \"a\"]}", "{\"fresh\": {}}", "{\"fresh\": [[1]]}",
                "{\"id\": \"x\"}", "{\"body\": \"the document\"}", "{\"Upper\": 1}", "{\"with space\": 1}", "{\"\": 1}",
                "{\"a_nullState\": 1}");
        for (int n = 0; n < wrong.size(); n++) {
            List<RecordFailure> failures = connection.upsert(THINGS, RecordBatch.of(List.of(record(n, metadata(wrong.get(n))),
                    record(1_000 + n, Metadata.EMPTY))));
            assertEquals(List.of(id(n)), failures.stream().map(RecordFailure::id).toList(), wrong.get(n));
            assertTrue(failures.getFirst().message().endsWith("."), failures.getFirst().message());
            assertFalse(failures.getFirst().message().startsWith("Weaviate says"), () -> "seen before it is sent: " + failures.getFirst()
                    .message());
            assertTrue(connection.fetch(THINGS, List.of(id(n)), RecordFields.TEXTS).isEmpty(), wrong.get(n));
            assertEquals(1, connection.fetch(THINGS, List.of(id(1_000 + n)), RecordFields.TEXTS).size(),
                    "the others of the batch are written");
        }
    }

    @Test
    void namesTheRecordsThatTheServerRefuses() throws Exception {
        List<RecordFailure> failures = connection.upsert(THINGS, RecordBatch.of(List.of(record(1, metadata("{\"since\": \"yesterday\"}")),
                record(2, metadata("{\"code\": \"no uuid\"}")), record(3, metadata("{\"count\": 3}")))));
        assertEquals(List.of(id(1), id(2)), failures.stream().map(RecordFailure::id).toList());
        assertTrue(failures.getFirst().message().startsWith("Weaviate says: ") && failures.getFirst().message().contains("yesterday"),
                failures.getFirst().message());
        assertEquals(3, ((Value.Whole) read(3).metadata().get("count").orElseThrow()).number());
    }

    @Test
    void makesPropertiesBeforeTheServerCanGuess() throws Exception {
        CollectionName fresh = CollectionName.of("Fresh");
        connection.create(CollectionSpec.of("Fresh", 2, Metric.COSINE));
        Metadata first = metadata("{\"word\": \"a b\", \"n\": 1, \"mixed\": 1, \"list\": [\"x\"], "
                + "\"deep\": {\"inner\": {\"n\": 1}, \"s\": \"t\"}}");
        Metadata second = metadata("{\"mixed\": 2.5, \"deep\": {\"more\": true}, \"late\": true}");
        connection.upsert(fresh, RecordBatch.of(List.of(record(1, first), record(2, second),
                Records.aRecord(id(3)).document("text").vector(1, 2).build())));
        Map<String, String> details = connection.describe(fresh).details();
        assertEquals("text, tokenization field", details.get("property word"));
        assertEquals("int", details.get("property n"));
        assertEquals("number", details.get("property mixed"));
        assertEquals("text[], tokenization field", details.get("property list"));
        assertEquals("object", details.get("property deep"));
        assertEquals("text, tokenization word", details.get("property document"));
        assertEquals(first.with("mixed", Value.of(1.0)), connection.fetch(fresh, List.of(id(1)), RecordFields.TEXTS).row(0).metadata());
        assertEquals(second, connection.fetch(fresh, List.of(id(2)), RecordFields.TEXTS).row(0).metadata());
    }

    @Test
    void findsTheDocumentUnderTheConfiguredNames() throws Exception {
        write(new VectorRecord(id(1), Optional.of("in body"), metadata("{\"tag\": \"in tag\"}"), Map.of()));
        for (Map.Entry<String, String> name : Map.of("tag, body", "in tag", "missing, count, body", "in body").entrySet()) {
            try (VectorConnection other = server.connect(Map.of("documents", name.getKey()))) {
                VectorRecord item = other.fetch(THINGS, List.of(id(1)), RecordFields.TEXTS).row(0);
                assertEquals(Optional.of(name.getValue()), item.document(), name.getKey());
                assertEquals(1, item.metadata().values().size(), "the other one is metadata");
            }
        }
        try (VectorConnection other = server.connect(Map.of("documents", "count, sold"))) {
            RecordBatch batch = Records.aRecord(id(2)).document("nowhere to go").vector(1, 0).batch();
            assertEquals(1, other.upsert(THINGS, batch).size(), "a document that has no place is refused");
        }
    }

    @Test
    void showsWhatACollectionSaysAboutItself() throws VectorStoreException {
        assertEquals(Metadata.of("description", Value.of("Made elsewhere")), connection.describe(THINGS).metadata());
        assertEquals("Things", connection.describe(THINGS).details().get("property other"));
    }

    private static RecordId id(int n) {
        return new RecordId.Uuid(new UUID(0, n));
    }

    private static VectorRecord record(int n, Metadata metadata) {
        return new VectorRecord(id(n), Optional.empty(), metadata, Map.of());
    }

    private static Metadata metadata(String json) throws JsonProblem {
        return ValueJson.parseMetadata(json);
    }

    private void write(VectorRecord item) throws VectorStoreException {
        assertEquals(List.of(), connection.upsert(THINGS, RecordBatch.of(List.of(item))));
    }

    private VectorRecord read(int n) throws VectorStoreException {
        return connection.fetch(THINGS, List.of(id(n)), RecordFields.ALL).row(0);
    }
}
