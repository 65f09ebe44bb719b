package org.vectorinspector.provider.weaviate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.json.ValueJson;
import org.vectorinspector.provider.weaviate.internal.WeaviateProvider;
import org.vectorinspector.testkit.contract.Expect;

/** The settings of a new collection reach the server, and what a collection says about itself comes back. */
class CollectionSettingsTest extends StandInTest {
    @Test
    void createsAPlainCollectionForEveryClient() throws Exception {
        connection.create(spec("Plain", Map.of()));
        JsonNode schema = server.schema("Plain");
        assertEquals("none", schema.path("vectorizer").asText());
        assertEquals("hnsw", schema.path("vectorIndexType").asText());
        assertEquals("manhattan", schema.path("vectorIndexConfig").path("distance").asText());
        assertEquals("none", schema.path("invertedIndexConfig").path("stopwords").path("preset").asText());
        assertEquals("document", schema.path("properties").path(0).path("name").asText());
        assertEquals("word", schema.path("properties").path(0).path("tokenization").asText());
    }

    @Test
    void sendsEverySetting() throws Exception {
        connection.create(spec("Tuned", Map.of("index_type", "hnsw", "compression", "sq", "multi_tenancy", "true", "hnsw.ef_construction",
                "256",
                "hnsw.max_connections", "48", "replication_factor", "3")));
        JsonNode schema = server.schema("Tuned");
        assertEquals(256, schema.path("vectorIndexConfig").path("efConstruction").asInt());
        assertEquals(48, schema.path("vectorIndexConfig").path("maxConnections").asInt());
        assertTrue(schema.path("vectorIndexConfig").path("sq").path("enabled").asBoolean());
        assertTrue(schema.path("multiTenancyConfig").path("enabled").asBoolean());
        assertEquals(3, schema.path("replicationConfig").path("factor").asInt());
        assertEquals("3", connection.describe(CollectionName.of("Tuned")).details().get("replication.factor"));
        connection.create(spec("Flat", Map.of("index_type", "flat", "compression", "server default", "hnsw.ef_construction", "256")));
        assertEquals("flat", server.schema("Flat").path("vectorIndexType").asText());
        assertTrue(server.schema("Flat").path("vectorIndexConfig").path("efConstruction").isMissingNode(), "hnsw's alone");
    }

    @Test
    void offersOnlySettingsThatItReads() {
        List<SettingField> options = new WeaviateProvider().descriptor().collections().options();
        assertEquals(List.of("index_type", "compression", "multi_tenancy", "hnsw.ef_construction", "hnsw.max_connections",
                "replication_factor"),
                options.stream().map(SettingField::key).toList());
        Expect.failure(Kind.INVALID_REQUEST, () -> connection.create(spec("Odd", Map.of("replication_factor", "many"))));
    }

    @Test
    void refusesNamesThatTheServerWouldChange() throws VectorStoreException {
        for (String name : List.of("lower", "With space", "With-hyphen", "Ümlaut", "9bad", "_under")) {
            VectorStoreException failure = Expect.failure(Kind.INVALID_REQUEST, () -> connection.create(spec(name, Map.of())));
            assertTrue(failure.advice().contains("capital letter"), failure.advice());
        }
        assertEquals(List.of(), connection.collections());
    }

    @Test
    void keepsWhatACollectionSaysAboutItself() throws Exception {
        List<Metadata> all = List.of(Metadata.EMPTY, Metadata.of("description", Value.of("plain words")),
                Metadata.of("description", Value.of("{\"looks\": \"like JSON\"}")), Metadata.of("description", Value.of("")),
                Metadata.of("description", Value.of(5)), ValueJson.parseMetadata("{\"a\": [1, 2.0, null], \"description\": \"x\"}"));
        for (int n = 0; n < all.size(); n++) {
            String name = "About" + n;
            connection.create(new CollectionSpec(CollectionName.of(name), List.of(VectorSpace.dense(2, Metric.DOT)), all.get(n), Map.of()));
            assertEquals(all.get(n), connection.describe(CollectionName.of(name)).metadata());
        }
        assertEquals("plain words", server.schema("About1").path("description").asText(), "for other programs to read");
    }

    private static CollectionSpec spec(String name, Map<String, String> options) {
        return new CollectionSpec(CollectionName.of(name), List.of(VectorSpace.dense(2, Metric.MANHATTAN)), Metadata.EMPTY, options);
    }
}
