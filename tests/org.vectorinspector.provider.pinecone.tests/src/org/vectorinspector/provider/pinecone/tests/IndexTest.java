package org.vectorinspector.provider.pinecone.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchRequest.Query;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.provider.pinecone.internal.PineconeProvider;
import org.vectorinspector.standins.pinecone.PineconeStandIn.Behaviour;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Expect;

/** Indexes: making, describing and dropping them, with Pinecone's own settings, in each version of the API. */
class IndexTest {
    private static final CollectionName NAME = CollectionName.of("an-index");

    @Test
    void waitsUntilANewIndexIsReady() throws Exception {
        try (Project project = Project.start(new Behaviour(Behaviour.KEY, 0, 4)).recording(); VectorConnection connection = project.connect()) {
            connection.create(CollectionSpec.of(NAME.name(), 3, Metric.COSINE));
            assertTrue(project.seen("GET", "/indexes/an-index").size() >= 4);
            assertEquals("Ready", connection.describe(NAME).details().get("state"));
        }
    }

    @Test
    void stopsWaitingWhenInterrupted() throws Exception {
        try (Project project = Project.start(new Behaviour(Behaviour.KEY, 0, Integer.MAX_VALUE)).recording();
                VectorConnection connection = project.connect()) {
            Expect.cancelWithinASecond(begun -> {
                begun.countDown();
                connection.create(CollectionSpec.of(NAME.name(), 3, Metric.COSINE));
            });
        }
    }

    @Test
    void saysThatAnIndexIsNotReadyInTime() throws Exception {
        Duration patience = Duration.ofMillis(400);
        try (Project project = Project.start(new Behaviour(Behaviour.KEY, 0, Integer.MAX_VALUE));
                Secrets secrets = Project.key(Behaviour.KEY);
                VectorConnection connection = new PineconeProvider()
                        .connect(new ConnectRequest(Project.settings(project.port()), secrets, Duration.ofSeconds(5), patience))) {
            VectorStoreException failure = Expect.failure(Kind.TIMED_OUT,
                    () -> connection.create(CollectionSpec.of(NAME.name(), 3, Metric.COSINE)));
            assertTrue(failure.getMessage().contains("not ready yet"), failure.getMessage());
        }
    }

    @Test
    void makesIndexesWithPineconesOwnSettings() throws Exception {
        for (String version : List.of("2025-01", "2026-04", "2026-07")) {
            try (Project project = Project.start(); VectorConnection connection = project.connect("api_version", version)) {
                Metadata tags = Metadata.of("team", Value.of("search")).with("cost_centre", Value.of("12;34"));
                connection.create(new CollectionSpec(NAME, List.of(VectorSpace.dense(7, Metric.EUCLIDEAN)), tags,
                        Map.of("cloud", "gcp", "region", "europe-west4", "deletion_protection", "enabled", "vector_type", "dense")));
                CollectionInfo info = connection.describe(NAME);
                assertEquals(List.of(VectorSpace.dense(7, Metric.EUCLIDEAN)), info.spaces(), version);
                assertEquals(tags, info.metadata(), version);
                assertTrue(info.details().containsValue("gcp") && info.details().containsValue("europe-west4"), info.details()::toString);
                VectorStoreException failure = Expect.failure(Kind.NOT_ALLOWED, () -> connection.drop(NAME));
                assertTrue(failure.getMessage().contains("protected against deletion"), failure.getMessage());
                assertEquals(List.of(NAME), connection.collections());
            }
        }
    }

    @Test
    void refusesWhatIsNoIndexBeforeItIsSent() throws Exception {
        try (Project project = Project.start().recording(); VectorConnection connection = project.connect()) {
            VectorSpace dense = VectorSpace.dense(3, Metric.COSINE);
            VectorSpace sparse = new VectorSpace("sparse", VectorKind.SPARSE, 0, Metric.DOT);
            for (CollectionSpec spec : List.of(CollectionSpec.of("Capital", 3, Metric.COSINE), CollectionSpec.of("x".repeat(46), 3, Metric.COSINE),
                    CollectionSpec.of("a_b", 3, Metric.COSINE), CollectionSpec.of("no-dimension", 0, Metric.COSINE),
                    new CollectionSpec(NAME, List.of(dense, sparse), Metadata.EMPTY, Map.of()),
                    new CollectionSpec(NAME, List.of(dense, dense), Metadata.EMPTY, Map.of()),
                    new CollectionSpec(NAME, List.of(dense), Metadata.of("year", Value.of(2026)), Map.of()))) {
                Expect.failure(Kind.INVALID_REQUEST, () -> connection.create(spec));
            }
            assertEquals(List.of(), project.seen("POST", "/indexes"));
        }
    }

    @Test
    void saysThatPodsCannotListAndDoesTheRest() throws Exception {
        try (Project project = Project.start(); VectorConnection connection = project.connect()) {
            project.service().addPodIndex("old-pods", 2);
            CollectionName pods = CollectionName.of("old-pods");
            connection.upsert(pods, Records.aRecord("a").with("year", 2020).vector(1, 0).batch());
            connection.upsert(pods, Records.aRecord("b").with("year", 2021).vector(0, 1).batch());
            VectorStoreException failure = Expect.failure(Kind.INVALID_REQUEST,
                    () -> connection.page(pods, PageRequest.first(10, RecordFields.ALL)));
            assertTrue(failure.getMessage().contains("pods cannot list"), failure.getMessage());
            assertTrue(connection.describe(pods).details().containsKey("browsing"));
            assertEquals(2, connection.fetch(pods, List.of(RecordId.of("a"), RecordId.of("b")), RecordFields.ALL).size());
            Filter year = new Filter.Equals("year", Value.of(2021));
            assertEquals(1, connection.count(pods, Optional.of(year)).records());
            SearchRequest search = new SearchRequest(VectorSpace.DEFAULT, new Query.ByVector(new Vector.Dense(1, 1)), 5, Optional.of(year),
                    RecordFields.IDS);
            assertEquals(List.of(RecordId.of("b")), connection.search(pods, search).hits().stream().map(hit -> hit.item().id()).toList());
        }
    }

    @Test
    void readsTheTextsOfAnIndexWithAModelOfItsOwn() throws Exception {
        try (Project project = Project.start(); VectorConnection connection = project.connect("document_key", "page_content")) {
            connection.create(CollectionSpec.of(NAME.name(), 2, Metric.COSINE));
            assertEquals("page_content", connection.describe(NAME).details().get("document_key"));
            project.service().embed(NAME.name(), "chunk_text");
            assertEquals("chunk_text", connection.describe(NAME).details().get("document_key"));
            connection.upsert(NAME, Records.aRecord("a").document("hello").with("page_content", "not the document").vector(1, 0).batch());
            var found = connection.fetch(NAME, List.of(RecordId.of("a")), RecordFields.TEXTS).row(0);
            assertEquals(Optional.of("hello"), found.document());
            assertEquals(Metadata.of("page_content", Value.of("not the document")), found.metadata());
            assertTrue(connection.filterRefusal(NAME, new Filter.Exists("chunk_text")).isPresent());
        }
    }
}
