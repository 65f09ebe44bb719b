package org.vectorinspector.provider.pinecone.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchRequest.Query;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Request;
import org.vectorinspector.standins.fault.Fault;
import org.vectorinspector.standins.pinecone.PineconeStandIn.Behaviour;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Expect;

/** Pages, fetches, searches and counts within the limits of Pinecone's answers. */
class ReadingTest {
    private static final CollectionName NAME = CollectionName.of("an-index");
    private static final Filter GROUP = new Filter.Equals("group", Value.of("g3"));

    @Test
    void fetchesAsManyIdsAtOnceAsAUrlHolds() throws Exception {
        try (Project project = opened(2, Behaviour.USUAL); VectorConnection connection = project.connect()) {
            List<RecordId> ids = IntStream.range(0, 300).mapToObj(n -> RecordId.of("%03d".formatted(n) + " /?&#%+".repeat(60))).toList();
            connection.upsert(NAME, RecordBatch.of(ids.stream().map(id -> Records.aRecord(id).vector(1, 2).build()).toList()));
            assertEquals(ids, connection.fetch(NAME, ids, RecordFields.ALL).ids());
            for (Request request : project.seen("GET", "/vectors/fetch")) {
                int length = request.query().get("ids").stream().mapToInt(id -> URLEncoder.encode(id, StandardCharsets.UTF_8).length()).sum();
                assertTrue(length <= 7_000, length + " characters");
            }
            project.forget();
            connection.fetch(NAME, IntStream.range(0, 250).mapToObj(Records::numberedId).toList(), RecordFields.IDS);
            assertEquals(3, project.seen("GET", "/vectors/fetch").size());
        }
    }

    @Test
    void listsIdsWithoutFetchingTheirRecords() throws Exception {
        try (Project project = opened(2, Behaviour.USUAL); VectorConnection connection = project.connect()) {
            connection.upsert(NAME, Records.numbered(0, 250, 2));
            RecordPage page = connection.page(NAME, PageRequest.first(230, RecordFields.IDS));
            assertEquals(IntStream.range(0, 230).mapToObj(Records::numberedId).toList(), page.records().ids());
            assertEquals(List.of(), project.seen("GET", "/vectors/fetch"));
            assertEquals(3, project.seen("GET", "/vectors/list").size());
        }
    }

    @Test
    void failsAsAWholeWhenOneOfSeveralCallsFails() throws Exception {
        try (Project project = opened(2, Behaviour.USUAL); VectorConnection connection = project.connect()) {
            connection.upsert(NAME, Records.numbered(0, 900, 2));
            project.faults().once("GET", ".*/vectors/fetch", Fault.refuse(500, "Out of order"));
            Expect.failure(Kind.SERVER_FAULT, () -> connection.page(NAME, PageRequest.first(900, RecordFields.ALL)));
            RecordBatch page = connection.page(NAME, PageRequest.first(900, RecordFields.ALL)).records();
            assertEquals(Records.numbered(0, 900, 2).rows(), page.rows());
        }
    }

    @Test
    void findsFirstAndFetchesAfterwardsWhatOneAnswerCannotHold() throws Exception {
        try (Project project = opened(1_500, Behaviour.USUAL); VectorConnection connection = project.connect()) {
            connection.upsert(NAME, Records.numbered(0, 300, 1_500));
            List<SearchHit> hits = connection.search(NAME, search(Records.randomVector(1, 1_500), 250, Optional.empty())).hits();
            assertEquals(250, hits.size());
            assertEquals(Records.numberedId(1), hits.getFirst().item().id());
            assertTrue(hits.stream().allMatch(hit -> hit.item().vectors().size() == 1 && hit.item().document().isPresent()));
            assertEquals(1, project.seen("POST", "/query").size());
            assertEquals(3, project.seen("GET", "/vectors/fetch").size());
        }
    }

    @Test
    void fetchesAfterwardsWhenTheAnswerTurnsOutTooLong() throws Exception {
        try (Project project = opened(2, Behaviour.USUAL); VectorConnection connection = project.connect()) {
            List<VectorRecord> records = IntStream.range(0, 200).mapToObj(Records::numberedId)
                    .map(id -> Records.aRecord(id).document("y".repeat(30_000)).vector(1, 2).build()).toList();
            assertEquals(List.of(), connection.upsert(NAME, RecordBatch.of(records)));
            assertEquals(200, connection.search(NAME, search(new float[] {1, 1}, 200, Optional.empty())).hits().size());
            assertEquals(2, project.seen("POST", "/query").size());
        }
    }

    @Test
    void findsNoMoreThanPineconeDoes() throws Exception {
        try (Project project = opened(2, Behaviour.USUAL); VectorConnection connection = project.connect()) {
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.search(NAME, search(new float[] {1, 1}, 10_001, Optional.empty())));
        }
    }

    @Test
    void marksCountsAsLate() throws Exception {
        try (Project project = opened(2, new Behaviour(Behaviour.KEY, 2, 0)); VectorConnection connection = project.connect()) {
            connection.upsert(NAME, Records.numbered(0, 10, 2));
            assertEquals(new Count(0, false), connection.count(NAME, Optional.empty()));
            assertEquals(new Count(0, false), connection.count(NAME, Optional.empty()));
            assertEquals(new Count(10, false), connection.count(NAME, Optional.empty()));
        }
    }

    @Test
    void countsWhatMeetsAFilterByOneQueryOrByPages() throws Exception {
        try (Project project = opened(2, Behaviour.USUAL); VectorConnection connection = project.connect()) {
            connection.upsert(NAME, Records.numbered(0, 10_400, 2));
            assertEquals(new Count(1_486, false), connection.count(NAME, Optional.of(GROUP)));
            assertEquals(1, project.seen("POST", "/query").size());
            assertEquals(List.of(), project.seen("POST", "/vectors/fetch_by_metadata"));
            assertEquals(new Count(10_400, false), connection.count(NAME, Optional.of(new Filter.Exists("group"))));
            assertEquals(104, project.seen("POST", "/vectors/fetch_by_metadata").size());
        }
    }

    @Test
    void leavesFiltersToTheProgramWhereTheServerHasNoFilteredPages() throws Exception {
        try (Project project = opened(2, Behaviour.USUAL); VectorConnection connection = project.connect("api_version", "2025-01")) {
            assertTrue(connection.filterRefusal(NAME, GROUP).orElseThrow().contains("no pages"));
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.page(NAME, PageRequest.first(10, RecordFields.IDS).where(GROUP)));
        }
        try (Project project = opened(2, Behaviour.USUAL); VectorConnection connection = project.connect()) {
            assertFalse(connection.filterRefusal(NAME, GROUP).isPresent());
            project.faults().once("POST", ".*/fetch_by_metadata", new Fault.Refuse(Answer.text(404, "").undescribed()));
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.page(NAME, PageRequest.first(10, RecordFields.IDS).where(GROUP)));
            assertTrue(connection.filterRefusal(NAME, GROUP).isPresent(), "it has learned that");
        }
    }

    @Test
    void doesNotTakeALostIndexForAnOldServer() throws Exception {
        try (Project project = opened(2, Behaviour.USUAL); VectorConnection connection = project.connect()) {
            connection.count(NAME, Optional.empty());
            for (String call : List.of(".*/fetch_by_metadata", ".*/describe_index_stats")) {
                project.faults().once("POST", call, new Fault.Refuse(Answer.text(404, "").undescribed()));
            }
            Expect.failure(Kind.NOT_FOUND, () -> connection.page(NAME, PageRequest.first(10, RecordFields.IDS).where(GROUP)));
            assertFalse(connection.filterRefusal(NAME, GROUP).isPresent());
        }
    }

    @Test
    void neverTakesTheCursorOfAFilterForAnother() throws Exception {
        try (Project project = opened(2, Behaviour.USUAL); VectorConnection connection = project.connect()) {
            connection.upsert(NAME, Records.numbered(0, 50, 2));
            PageRequest plain = PageRequest.first(5, RecordFields.IDS);
            RecordPage filtered = connection.page(NAME, plain.where(GROUP));
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.page(NAME, plain.from(filtered.next().orElseThrow())));
        }
    }

    private static Project opened(int dimension, Behaviour behaviour) throws Exception {
        Project project = Project.start(behaviour).recording();
        try (VectorConnection connection = project.connect()) {
            connection.create(CollectionSpec.of(NAME.name(), dimension, Metric.COSINE));
        }
        return project;
    }

    private static SearchRequest search(float[] near, int topK, Optional<Filter> filter) {
        return new SearchRequest(VectorSpace.DEFAULT, new Query.ByVector(new Vector.Dense(near)), topK, filter, RecordFields.ALL);
    }
}
