package org.vectorinspector.provider.pgvector.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Expect;
import org.vectorinspector.testkit.server.PostgresServer;

/** Every type of vectors, several columns of them, and the indexes and ids that new tables can have. */
@TestInstance(Lifecycle.PER_CLASS)
class VectorTypesTest {
    private PostgresServer server;
    private Database database;
    private VectorConnection connection;

    @BeforeAll
    void open() throws Exception {
        server = PostgresServer.start();
        database = Database.of(server);
        database.run("create extension vector");
        connection = database.connect();
    }

    @AfterAll
    void close() {
        connection.close();
        server.close();
    }

    @Test
    void keepsSeveralVectorsOfEveryTypeInOneRecord() throws Exception {
        database.run("""
                create table every_type (id text primary key, title_vec vector(3), half halfvec(2), sparse sparsevec(1000), loose sparsevec,
                    bits bit(10), embedding vector(2))""",
                "create index on every_type using hnsw (bits bit_hamming_ops)",
                "create index on every_type using hnsw (title_vec vector_ip_ops)",
                "create index on every_type using hnsw (half halfvec_l1_ops)",
                "create index on every_type using hnsw (sparse sparsevec_l2_ops)");
        CollectionName name = CollectionName.of("every_type");
        assertEquals(List.of(new VectorSpace("title_vec", VectorKind.DENSE, 3, Metric.DOT), new VectorSpace("half", VectorKind.DENSE, 2, Metric.MANHATTAN),
                new VectorSpace("sparse", VectorKind.SPARSE, 1000, Metric.EUCLIDEAN), new VectorSpace("loose", VectorKind.SPARSE, 0, Metric.COSINE),
                new VectorSpace("bits", VectorKind.DENSE, 10, Metric.HAMMING), VectorSpace.dense(2, Metric.COSINE)), connection.describe(name).spaces());
        VectorRecord full = new VectorRecord(RecordId.of("full"), Optional.empty(), Metadata.EMPTY, Map.of(
                "title_vec", new Vector.Dense(1, -0.5f, 1e-30f), "half", new Vector.Dense(0.5f, -65504), "sparse",
                new Vector.Sparse(new int[] {0, 7, 999}, new float[] {1.5f, -2, 0.1f}), "loose",
                new Vector.Sparse(new int[] {3, 999_999_999}, new float[] {1, 2}), "bits", new Vector.Dense(1, 0, 1, 0, 0, 0, 0, 0, 0, 1),
                VectorSpace.DEFAULT, new Vector.Dense(3, 4)));
        VectorRecord bare = new VectorRecord(RecordId.of("bare"), Optional.empty(), Metadata.EMPTY, Map.of());
        assertEquals(List.of(), connection.upsert(name, RecordBatch.of(List.of(full, bare))));
        assertEquals(List.of(bare, full), connection.page(name, PageRequest.first(5, RecordFields.ALL)).records().rows());
        RecordFields one = new RecordFields(false, false, Set.of("bits"));
        assertEquals(Set.of("bits"), connection.fetch(name, List.of(full.id()), one).vectors().keySet());
        for (String space : full.vectors().keySet()) {
            SearchResult found = search(name, space, full.vector(space).orElseThrow());
            assertEquals(List.of("full"), found.hits().stream().map(hit -> hit.item().id().text()).toList(), space);
        }
    }

    @Test
    void measuresBitsAndSparseVectors() throws Exception {
        database.run("create table flags (id int primary key, bits bit(4))", "comment on column flags.bits is 'metric=jaccard'",
                "insert into flags values (1, '1100'), (2, '1111'), (3, '0011')",
                "create table words (id int primary key, sparse sparsevec(10))", "comment on column words.sparse is 'metric=ip'",
                "insert into words values (1, '{1:1,3:2}/10'), (2, '{3:5}/10'), (3, '{10:1}/10')");
        SearchResult near = search(CollectionName.of("flags"), "bits", new Vector.Dense(1, 1, 0, 0));
        assertEquals(Metric.OTHER, near.metric());
        assertEquals(List.of(0.0, 0.5, 1.0), near.hits().stream().map(hit -> hit.score()).toList());
        SearchResult alike = search(CollectionName.of("words"), "sparse", new Vector.Sparse(new int[] {2}, new float[] {1}));
        assertEquals(List.of("2", "1", "3"), alike.hits().stream().map(hit -> hit.item().id().text()).toList());
        assertEquals(List.of(5.0, 2.0, 0.0), alike.hits().stream().map(hit -> hit.similarity()).toList());
        SearchRequest like = new SearchRequest("sparse", new SearchRequest.Query.ByRecord(new RecordId.Number(1)), 1, Optional.empty(), RecordFields.IDS);
        assertEquals(new RecordId.Number(2), connection.search(CollectionName.of("words"), like).hits().getFirst().item().id());
    }

    @Test
    void refusesVectorsOfAnotherKind() throws Exception {
        database.run("create table picky (id text primary key, bits bit(2), sparse sparsevec(5), embedding vector(2))",
                "comment on column picky.bits is 'metric=hamming'");
        CollectionName name = CollectionName.of("picky");
        for (Map.Entry<String, Vector> wrong : Map.of("bits", (Vector) new Vector.Dense(1, 0.5f), "sparse", new Vector.Dense(1, 2),
                VectorSpace.DEFAULT, new Vector.Sparse(new int[] {1}, new float[] {1}))
                .entrySet()) {
            VectorRecord row = new VectorRecord(RecordId.of("x"), Optional.empty(), Metadata.EMPTY, Map.of(wrong.getKey(), wrong.getValue()));
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.upsert(name, RecordBatch.of(List.of(row))));
            Expect.failure(Kind.INVALID_REQUEST, () -> search(name, wrong.getKey(), wrong.getValue()));
        }
        Vector outside = new Vector.Sparse(new int[] {5}, new float[] {1});
        Expect.failure(Kind.INVALID_REQUEST, () -> search(name, "sparse", outside));
        VectorRecord stranger = new VectorRecord(RecordId.of("x"), Optional.empty(), Metadata.EMPTY, Map.of("nobody", new Vector.Dense(1, 2)));
        assertEquals(1, connection.upsert(name, RecordBatch.of(List.of(stranger))).size());
        assertEquals(0, connection.count(name, Optional.empty()).records());
    }

    @Test
    void readsAColumnWhoseVectorsDifferInLength() throws Exception {
        database.run("create table loose (id int primary key, embedding vector)", "insert into loose values (1, '[1,2]'), (2, '[1,2,3]'), (3, null)");
        RecordBatch rows = connection.page(CollectionName.of("loose"), PageRequest.first(5, RecordFields.ALL)).records();
        assertEquals(Optional.of(new Vector.Dense(1, 2, 3)), rows.row(1).vector(VectorSpace.DEFAULT));
        assertEquals(Optional.empty(), rows.row(2).vector(VectorSpace.DEFAULT));
    }

    @Test
    void keepsWholePagesInOneArray() throws Exception {
        database.run("create table paged (id int primary key, embedding vector(4))",
                "insert into paged select n, case when n % 3 > 0 then array[n, 0.5, -n, 1]::real[]::vector end from generate_series(1, 30) n");
        RecordBatch rows = connection.page(CollectionName.of("paged"), PageRequest.first(100, RecordFields.ALL)).records();
        DenseBlock block = (DenseBlock) rows.vectors().get(VectorSpace.DEFAULT);
        assertEquals(30 * 4, block.values().length);
        assertArrayEquals(new float[] {5, 0.5f, -5, 1}, ((Vector.Dense) block.vector(4).orElseThrow()).values());
        assertTrue(!block.has(2) && block.has(3));
    }

    @Test
    void makesTablesOfEveryIdTypeAndIndex() throws Exception {
        List<RecordId> ids = List.of(RecordId.of("a"), new RecordId.Uuid(new UUID(1, 2)), new RecordId.Number(-1));
        for (int i = 0; i < 3; i++) {
            String type = List.of("text", "uuid", "number").get(i);
            String index = List.of("none", "hnsw", "ivfflat").get(i);
            CollectionName name = CollectionName.of("made " + type);
            create(name, List.of(VectorSpace.dense(3, Metric.DOT)), Map.of("id_type", type, "index", index, "ivfflat.lists", "1", "hnsw.m", "8"));
            assertEquals(List.of(VectorSpace.dense(3, Metric.DOT)), connection.describe(name).spaces());
            assertEquals(ids.get(i).kind(), connection.describe(name).idKinds().getFirst());
            boolean listed = connection.describe(name).details().values().stream().anyMatch(line -> line.contains("USING " + index));
            assertEquals(!index.equals("none"), listed, index);
            List<String> refused = connection.upsert(name, RecordBatch.of(ids.stream().map(id -> Records.aRecord(id).vector(1, 2, 3).build()).toList()))
                    .stream().map(failure -> failure.id().text()).toList();
            assertEquals(2, refused.size());
            assertEquals(List.of(ids.get(i)), connection.page(name, PageRequest.first(5, RecordFields.IDS)).records().ids());
            assertEquals(List.of(ids.get(i)), search(name, VectorSpace.DEFAULT, new Vector.Dense(1, 2, 3)).hits().stream()
                    .map(hit -> hit.item().id()).toList());
        }
    }

    @Test
    void makesSeveralSpacesOrSaysWhyNot() throws Exception {
        CollectionName name = CollectionName.of("several");
        List<VectorSpace> spaces = List.of(VectorSpace.dense(3, Metric.COSINE), new VectorSpace("words", VectorKind.SPARSE, 0, Metric.DOT),
                new VectorSpace("title", VectorKind.DENSE, 2, Metric.MANHATTAN));
        create(name, spaces, Map.of());
        assertEquals(spaces, connection.describe(name).spaces());
        create(CollectionName.of("halves"), List.of(VectorSpace.dense(3, Metric.EUCLIDEAN)), Map.of("vector_type", "halfvec", "index", "hnsw"));
        create(CollectionName.of("bits"), List.of(VectorSpace.dense(16, Metric.HAMMING)), Map.of("vector_type", "bit"));
        assertEquals(List.of(VectorSpace.dense(16, Metric.HAMMING)), connection.describe(CollectionName.of("bits")).spaces());
        assertTrue(connection.collections().contains(new CollectionName("bits", "public")));
        for (VectorSpace wrong : List.of(VectorSpace.dense(0, Metric.COSINE), VectorSpace.dense(16_001, Metric.COSINE),
                new VectorSpace("many", VectorKind.MULTI, 3, Metric.COSINE), new VectorSpace("metadata", VectorKind.DENSE, 3, Metric.COSINE))) {
            Expect.failure(Kind.INVALID_REQUEST, () -> create(CollectionName.of("wrong"), List.of(wrong), Map.of()));
        }
        Expect.failure(Kind.INVALID_REQUEST, () -> create(CollectionName.of("wrong"), List.of(VectorSpace.dense(2001, Metric.COSINE)), Map.of("index", "hnsw")));
        Expect.failure(Kind.INVALID_REQUEST, () -> create(CollectionName.of("w".repeat(64)), List.of(VectorSpace.dense(3, Metric.COSINE)), Map.of()));
        Expect.failure(Kind.NOT_FOUND, () -> create(new CollectionName("x", "no such schema"), List.of(VectorSpace.dense(3, Metric.COSINE)), Map.of()));
        Expect.failure(Kind.NOT_FOUND, () -> connection.describe(CollectionName.of("wrong")));
    }

    @Test
    void findsAsManyAsAskedThroughAnIndex() throws Exception {
        CollectionName name = CollectionName.of("indexed");
        create(name, List.of(VectorSpace.dense(8, Metric.EUCLIDEAN)), Map.of("index", "hnsw"));
        assertEquals(List.of(), connection.upsert(name, Records.numbered(0, 2_000, 8)));
        database.run("analyze indexed", "alter table indexed alter column embedding set not null");
        for (Optional<Filter> filter : List.of(Optional.<Filter>empty(), Optional.<Filter>of(new Filter.Equals("group", Value.of("g3"))))) {
            SearchRequest request = new SearchRequest(VectorSpace.DEFAULT, new SearchRequest.Query.ByVector(new Vector.Dense(Records.randomVector(5, 8))),
                    150, filter, RecordFields.IDS);
            SearchResult found = connection.search(name, request);
            assertEquals(150, found.hits().size());
            assertEquals(found.hits().stream().map(hit -> hit.score()).sorted().toList(), found.hits().stream().map(hit -> hit.score()).toList());
        }
    }

    private void create(CollectionName name, List<VectorSpace> spaces, Map<String, String> options) throws VectorStoreException {
        connection.create(new CollectionSpec(name, spaces, Metadata.EMPTY, options));
    }

    private SearchResult search(CollectionName name, String space, Vector near) throws VectorStoreException {
        return connection.search(name, new SearchRequest(space, new SearchRequest.Query.ByVector(near), 10, Optional.empty(), RecordFields.ALL));
    }
}
