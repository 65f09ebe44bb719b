package org.vectorinspector.provider.pgvector.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.FilterMatcher;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Sort;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.PartitionedCatalog;
import org.vectorinspector.api.spi.SortAccess;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.provider.pgvector.internal.PgvectorProvider;
import org.vectorinspector.testkit.contract.Batches;
import org.vectorinspector.testkit.contract.Expect;
import org.vectorinspector.testkit.server.PostgresServer;

/** Tables and views that other programs have made: the shapes of LangChain, LlamaIndex and of people. */
@TestInstance(Lifecycle.PER_CLASS)
class ForeignTablesTest {
    private PostgresServer server;
    private Database database;
    private VectorConnection connection;

    @BeforeAll
    void open() throws Exception {
        server = PostgresServer.start();
        database = Database.of(server);
        database.run("create schema extensions", "create extension vector schema extensions",
                "alter database postgres set search_path = public, extensions");
        connection = database.connect();
    }

    @AfterAll
    void close() {
        connection.close();
        server.close();
    }

    @Test
    void readsTheTableOfLangChain() throws Exception {
        database.run("""
                create table langchain_pg_embedding (id varchar primary key, collection_id uuid, embedding vector(3), document varchar,
                    cmetadata jsonb)""",
                "create index on langchain_pg_embedding using hnsw (embedding vector_l2_ops)",
                """
                insert into langchain_pg_embedding values ('a', '00112233-4455-6677-8899-aabbccddeeff', '[1,2,3]', 'the text',
                    '{"source": "x.pdf", "page": 3, "tags": ["p", "q"], "deep": {"er": [1, null]}}')""");
        CollectionName name = CollectionName.of("langchain_pg_embedding");
        CollectionInfo info = connection.describe(name);
        assertEquals(List.of(VectorSpace.dense(3, Metric.EUCLIDEAN)), info.spaces());
        assertEquals(List.of(IdKind.TEXT), info.idKinds());
        VectorRecord row = only(name);
        assertEquals(RecordId.of("a"), row.id());
        assertEquals(Optional.of("the text"), row.document());
        assertEquals(Metadata.of("collection_id", Value.of("00112233-4455-6677-8899-aabbccddeeff")).with("source", Value.of("x.pdf"))
                .with("page", Value.of(3)).with("tags", new Value.Items(List.of(Value.of("p"), Value.of("q"))))
                .with("deep", new Value.Fields(Map.of("er", new Value.Items(List.of(Value.of(1), Value.nothing()))))), row.metadata());
        VectorRecord changed = new VectorRecord(row.id(), Optional.of("new"), row.metadata().with("page", Value.of(4)), row.vectors());
        assertEquals(List.of(), connection.upsert(name, RecordBatch.of(List.of(changed))));
        assertEquals(changed, only(name));
    }

    @Test
    void readsTheTableOfLlamaIndexWithPlainJson() throws Exception {
        database.run("""
                create table data_llama (id bigserial primary key, text varchar not null, metadata_ json, node_id varchar,
                    embedding vector(2))""",
                "insert into data_llama (text, metadata_, node_id, embedding) values ('t', '{\"k\": 1.50}', 'n-1', '[1,0]')",
                "insert into data_llama (id, text, embedding) values (-5, 'negative', '[0,1]')");
        CollectionName name = CollectionName.of("data_llama");
        List<VectorRecord> rows = all(name);
        assertEquals(List.of(RecordId.of("-5"), new RecordId.Number(1)), rows.stream().map(VectorRecord::id).toList());
        assertEquals(Metadata.of("node_id", Value.of("n-1")).with("k", Value.of(1.5)), rows.get(1).metadata());
        assertEquals(List.of(RecordId.of("-5")), connection.fetch(name, List.of(RecordId.of("-5"), RecordId.of("x"), new RecordId.Number(-1)),
                RecordFields.IDS).ids());
        assertEquals(1, connection.count(name, Optional.of(new Filter.Equals("k", Value.of(1.5)))).records());
        VectorRecord added = new VectorRecord(new RecordId.Number(7), Optional.of("seven"), Metadata.of("k", Value.of("v")), Map.of());
        assertEquals(List.of(), connection.upsert(name, RecordBatch.of(List.of(added))));
        assertEquals(added, connection.fetch(name, List.of(added.id()), RecordFields.ALL).row(0));
    }

    @Test
    void givesTypedColumnsTheirKindsAndFiltersBySameMeaning() throws Exception {
        database.run("""
                create table typed (key uuid primary key, title text, year int, price numeric(10,2), rate float8, small real, ok boolean,
                    tags text[], made timestamptz, extra jsonb, more jsonb, twice int generated always as (year * 2) stored,
                    content text, vec vector(2))""", """
                insert into typed values
                 ('00000000-0000-0000-0000-000000000001', 'b', 2020, 9.50, 0.1, 0.1, true, '{x,y}', '2024-01-02T03:04:05Z', '{"a": 1}', '[1]',
                  default, 'the quick fox', '[1,0]'),
                 ('00000000-0000-0000-0000-000000000002', 'A', 2019, 'NaN', 'Infinity', 2, false, '{}', null, 'null', null, default, null, '[0,1]'),
                 ('00000000-0000-0000-0000-000000000003', null, null, null, null, null, null, null, null, null, null, default, '', null)""");
        CollectionName name = CollectionName.of("typed");
        assertEquals(List.of(new VectorSpace("vec", VectorKind.DENSE, 2, Metric.COSINE)), connection.describe(name).spaces());
        List<VectorRecord> rows = all(name);
        assertEquals(new RecordId.Uuid(UUID.fromString("00000000-0000-0000-0000-000000000001")), rows.getFirst().id());
        Metadata first = rows.getFirst().metadata();
        assertEquals(Optional.of(Value.of(2020)), first.get("year"));
        assertEquals(Optional.of(Value.of(9.5)), first.get("price"));
        assertEquals(Optional.of(Value.of(0.1)), first.get("small"));
        assertEquals(Optional.of(Value.of(4040)), first.get("twice"));
        assertEquals(Optional.of(new Value.Items(List.of(Value.of("x"), Value.of("y")))), first.get("tags"));
        assertEquals(Optional.of(Value.of("NaN")), rows.get(1).metadata().get("price"));
        assertEquals(Set.of(), rows.get(2).metadata().keys());
        for (Filter filter : typedFilters()) {
            Set<RecordId> expected = rows.stream().filter(row -> FilterMatcher.matches(filter, row)).map(VectorRecord::id).collect(Collectors.toSet());
            Set<RecordId> found = Batches.walk(connection, name, PageRequest.first(10, RecordFields.IDS).where(filter)).stream()
                    .map(VectorRecord::id).collect(Collectors.toSet());
            assertEquals(expected, found, filter::toString);
        }
    }

    private static List<Filter> typedFilters() {
        List<Filter> leaves = new ArrayList<>();
        for (String key : List.of("title", "year", "price", "rate", "small", "ok", "tags", "made", "extra", "more", "twice", "gone")) {
            leaves.add(new Filter.Exists(key));
            leaves.add(new Filter.Contains(key, "2024"));
            for (Value value : List.of(Value.of("b"), Value.of("x"), Value.of("NaN"), Value.of(2020), Value.of(2020.5), Value.of(0.1),
                    Value.of(9.5), Value.of(1), Value.of(1e300), Value.of("with \0 NUL"), new Value.Exact(new BigDecimal("1e30")))) {
                leaves.add(new Filter.Equals(key, value));
                leaves.add(new Filter.NotIn(key, List.of(value, Value.of("A"))));
                for (Filter.Comparison comparison : Filter.Comparison.values()) {
                    leaves.add(new Filter.Compare(key, comparison, value));
                    leaves.add(new Filter.Not(new Filter.Compare(key, comparison, value)));
                }
            }
            leaves.add(new Filter.NotEquals(key, Value.of(true)));
        }
        leaves.add(new Filter.And(List.of(new Filter.DocumentContains("quick"), new Filter.NotEquals("year", Value.of(1)))));
        leaves.add(new Filter.Not(new Filter.DocumentContains("quick")));
        return leaves;
    }

    @Test
    void refusesValuesThatAColumnWouldChange() throws Exception {
        database.run("create table strict (id text primary key, n int, word text not null, b bigint unique, small real, embedding vector(2))");
        CollectionName name = CollectionName.of("strict");
        RecordBatch batch = RecordBatch.of(List.of(strict("ok", Map.of("n", Value.of(1), "word", Value.of("w"), "b", Value.of(1))),
                strict("text for number", Map.of("n", Value.of("1"), "word", Value.of("w"))),
                strict("number for text", Map.of("word", Value.of(1))), strict("no such column", Map.of("word", Value.of("w"), "x", Value.of(1))),
                strict("too large", Map.of("n", Value.of(1L << 40), "word", Value.of("w"))), strict("not null", Map.of()),
                strict("taken", Map.of("word", Value.of("w"), "b", Value.of(1))),
                strict("inexact", Map.of("word", Value.of("w"), "small", Value.of(0.123456789012))),
                strict("also ok", Map.of("word", Value.of("w"), "small", Value.of(0.1)))));
        Set<String> refused = connection.upsert(name, batch).stream().map(failure -> failure.id().text()).collect(Collectors.toSet());
        assertEquals(Set.of("text for number", "number for text", "no such column", "too large", "not null", "taken", "inexact"), refused);
        assertEquals(List.of("also ok", "ok"), all(name).stream().map(row -> row.id().text()).toList());
    }

    private static VectorRecord strict(String id, Map<String, Value> metadata) {
        return new VectorRecord(RecordId.of(id), Optional.empty(), new Metadata(metadata), Map.of(VectorSpace.DEFAULT, new Vector.Dense(1, 2)));
    }

    @Test
    void showsKeysOfSeveralColumnsAsAList() throws Exception {
        database.run("create table composite (tenant text, nr bigint, body text, embedding vector(2), primary key (tenant, nr))",
                "insert into composite select t, n, t || n, '[1,2]' from unnest(array['a', 'B\"x', 'é']) t, generate_series(1, 30) n");
        CollectionName name = CollectionName.of("composite");
        List<RecordId> ids = Batches.walk(connection, name, PageRequest.first(7, RecordFields.IDS)).stream().map(VectorRecord::id).toList();
        assertEquals(90, Set.copyOf(ids).size());
        assertTrue(ids.contains(RecordId.of("[\"B\\\"x\",17]")), ids::toString);
        RecordId wanted = RecordId.of("[\"B\\\"x\",17]");
        assertEquals(Metadata.of("body", Value.of("B\"x17")), connection.fetch(name, List.of(wanted), RecordFields.ALL).row(0).metadata());
        VectorRecord changed = new VectorRecord(wanted, Optional.empty(), Metadata.of("body", Value.of("new")), Map.of());
        assertEquals(List.of(), connection.upsert(name, RecordBatch.of(List.of(changed))));
        connection.delete(name, List.of(RecordId.of("[\"a\",1]"), RecordId.of("[\"a\"]"), RecordId.of("[\"a\",\"x\"]"), RecordId.of("nonsense")));
        assertEquals(89, connection.count(name, Optional.empty()).records());
        assertEquals(changed, connection.fetch(name, List.of(wanted), RecordFields.ALL).row(0));
    }

    @Test
    void givesAnEmptyKeyAnIdOfItsOwn() throws Exception {
        database.run("create table quotes (id text primary key, n int, embedding vector(2))",
                "insert into quotes select repeat('\"', n), n, '[1,2]' from generate_series(0, 5) n");
        CollectionName name = CollectionName.of("quotes");
        List<RecordId> ids = Batches.ids(connection, name);
        assertEquals(Set.of("\"", "\"\"", "\"\"\"", "\"\"\"\"", "\"\"\"\"\"", "\"\"\"\"\"\""), ids.stream().map(RecordId::text).collect(Collectors.toSet()));
        for (RecordId id : ids) {
            RecordBatch found = connection.fetch(name, List.of(id), RecordFields.ALL);
            assertEquals(List.of(id), found.ids());
            long quotes = id.text().length() % 2 == 0 ? id.text().length() - 2 : id.text().length();
            assertEquals(Optional.of(Value.of(quotes)), found.metadata().getFirst().get("n"), "the row of " + id.text());
        }
        RecordId empty = RecordId.of("\"\"");
        assertEquals(List.of(), connection.upsert(name, RecordBatch.of(List.of(new VectorRecord(empty, Optional.empty(), Metadata.of("n", Value.of(9)), Map.of())))));
        connection.delete(name, List.of(RecordId.of("\"\"\"\"")));
        assertEquals("9,1,3,4,5", database.text("select string_agg(n::text, ',' order by id collate \"C\") from quotes"));
    }

    @Test
    void readsTablesWithoutAKeyAndViewsButWritesNothing() throws Exception {
        database.run("create table keyless (content text, embedding vector(2))",
                "insert into keyless select 'row ' || n, array[n, 1]::real[]::vector from generate_series(1, 50) n",
                "create view looking as select content, embedding from keyless where content <> 'row 7'",
                "create materialized view kept as select * from keyless",
                "create table parts (content text, nr int, embedding vector(2)) partition by range (nr)",
                "create table parts_low partition of parts for values from (0) to (25)",
                "create table parts_high partition of parts for values from (25) to (100)",
                "insert into parts select 'row ' || n, n, array[n, 1]::real[]::vector from generate_series(1, 50) n");
        for (Map.Entry<String, Integer> table : Map.of("keyless", 50, "looking", 49, "kept", 50, "parts", 50).entrySet()) {
            CollectionName name = CollectionName.of(table.getKey());
            List<VectorRecord> rows = Batches.walk(connection, name, PageRequest.first(8, RecordFields.ALL));
            assertEquals(table.getValue(), rows.stream().map(VectorRecord::document).collect(Collectors.toSet()).size(), table.getKey());
            assertEquals(table.getValue(), rows.size(), table.getKey());
            RecordId one = rows.get(3).id();
            assertEquals(rows.get(3).document(), connection.fetch(name, List.of(one), RecordFields.TEXTS).row(0).document(), table.getKey());
            VectorStoreException refusal = Expect.failure(Kind.INVALID_REQUEST, () -> connection.delete(name, List.of(one)));
            assertTrue(refusal.getMessage().contains("can only be read"), refusal.getMessage());
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.upsert(name, RecordBatch.of(List.of(rows.get(3)))));
            assertTrue(connection.describe(name).details().containsKey("read only"));
        }
        connection.drop(CollectionName.of("looking"));
        connection.drop(CollectionName.of("kept"));
        assertFalse(connection.collections().stream().anyMatch(other -> Set.of("looking", "kept", "parts_low").contains(other.name())));
    }

    @Test
    void takesHostileNamesAsNames() throws Exception {
        String evil = "x\"; drop table \"victim\" -- ' $1 ? \\";
        String quoted = '"' + evil.replace("\"", "\"\"") + '"';
        database.run("create table victim (id int)", "create schema " + quoted,
                "create table " + quoted + "." + quoted + " (" + quoted + " text primary key, \"se'?lect\" int, \"metadata\" jsonb, \"v\"\"ec\" vector(2))",
                "create function public.strpos(text, text) returns int language sql as 'select 1/0'");
        CollectionName name = new CollectionName(evil, evil);
        PartitionedCatalog catalog = connection.capability(PartitionedCatalog.class).orElseThrow();
        assertTrue(catalog.partitions().contains(evil));
        assertEquals(List.of(name), catalog.collections(evil));
        VectorRecord row = new VectorRecord(RecordId.of(evil), Optional.empty(), Metadata.of("se'?lect", Value.of(1)).with(evil, Value.of(evil)),
                Map.of("v\"ec", new Vector.Dense(1, 2)));
        assertEquals(List.of(), connection.upsert(name, RecordBatch.of(List.of(row))));
        for (Filter filter : List.of(new Filter.Equals(evil, Value.of(evil)), new Filter.Contains(evil, "' $1 ?"), new Filter.Exists(evil),
                new Filter.Compare(evil, Filter.Comparison.AT_LEAST, Value.of("x")), new Filter.Equals("se'?lect", Value.of(1)))) {
            PageRequest request = PageRequest.first(5, RecordFields.ALL).where(filter).sortedBy(new Sort(evil, true));
            assertEquals(List.of(row), Batches.walk(connection, name, request), filter::toString);
        }
        connection.drop(name);
        database.run("select * from victim");
    }

    @Test
    void showsACommentAndAKeyThatBothColumnAndBagHave() throws Exception {
        database.run("create table doubled (id int primary key, year int, metadata jsonb, embedding vector(2))",
                "comment on table doubled is 'Made by hand'", "insert into doubled values (1, 2020, '{\"year\": 1999, \"x\": 1}', '[1,2]')",
                "insert into doubled values (2, 2021, '[1, 2]', '[1,2]')");
        CollectionName name = CollectionName.of("doubled");
        assertEquals(Metadata.of("comment", Value.of("Made by hand")), connection.describe(name).metadata());
        List<VectorRecord> rows = all(name);
        assertEquals(Metadata.of("year", Value.of(2020)).with("metadata.year", Value.of(1999)).with("x", Value.of(1)), rows.getFirst().metadata());
        assertEquals(Optional.of(new Value.Items(List.of(Value.of(1), Value.of(2)))), rows.get(1).metadata().get("metadata"));
        assertEquals(1, connection.count(name, Optional.of(new Filter.Equals("metadata.year", Value.of(1999)))).records());
        assertEquals(List.of(), connection.upsert(name, RecordBatch.of(List.of(rows.getFirst()))));
        assertEquals(rows.getFirst(), all(name).getFirst());
    }

    @Test
    void seesAColumnThatSomebodyAddsLater() throws Exception {
        database.run("create table growing (id text primary key, embedding vector(2))", "insert into growing values ('a', '[1,2]')");
        CollectionName name = CollectionName.of("growing");
        assertEquals(Metadata.EMPTY, only(name).metadata());
        database.run("alter table growing add column year int default 7, drop column embedding, add column embedding vector(3) default '[1,2,3]'");
        connection.describe(name);
        assertEquals(Metadata.of("year", Value.of(7)), only(name).metadata());
        assertEquals(Optional.of(new Vector.Dense(1, 2, 3)), only(name).vector(VectorSpace.DEFAULT));
    }

    @Test
    void sortsByColumnsAndByKeysOfTheBagAcrossPages() throws Exception {
        database.run("create table sorted (id int primary key, word text, metadata jsonb, embedding vector(2))", """
                insert into sorted select n, case when n % 5 > 0 then chr(65 + n % 7 * 5) end,
                    case n % 6 when 0 then '{}' when 1 then jsonb_build_object('k', n) when 2 then jsonb_build_object('k', 'é' || n)
                        when 3 then jsonb_build_object('k', n % 4 = 3) when 4 then '{"k": null}' else '{"k": [1]}' end, '[1,2]'
                from generate_series(1, 60) n""");
        CollectionName name = CollectionName.of("sorted");
        assertTrue(connection.capability(SortAccess.class).orElseThrow().sortable(name, "k"));
        for (boolean descending : new boolean[] {false, true}) {
            for (String key : List.of("k", "word")) {
                List<VectorRecord> rows = Batches.walk(connection, name, PageRequest.first(7, RecordFields.TEXTS).sortedBy(new Sort(key, descending)));
                assertEquals(60, rows.stream().map(VectorRecord::id).distinct().count());
                assertInOrder(rows.stream().map(row -> row.metadata().get(key).filter(value -> !(value instanceof Value.Nothing))).toList(), descending);
            }
        }
        PageRequest byWord = PageRequest.first(7, RecordFields.IDS).sortedBy(new Sort("word", false));
        Cursor other = connection.page(name, byWord).next().orElseThrow();
        Expect.failure(Kind.INVALID_REQUEST, () -> connection.page(name, PageRequest.first(7, RecordFields.IDS).from(other)));
    }

    private static void assertInOrder(List<Optional<Value>> values, boolean descending) {
        for (int i = 1; i < values.size(); i++) {
            Optional<Value> before = values.get(i - 1);
            Optional<Value> after = values.get(i);
            assertTrue(before.isPresent() || after.isEmpty(), "records without a value come last");
            if (before.isPresent() && after.isPresent()) {
                int sign = FilterMatcher.compare(before.get(), after.get()).orElse(0);
                assertTrue(descending ? sign >= 0 : sign <= 0, before + " before " + after);
            }
        }
    }

    @Test
    void marksAnEstimateWhenCountingTakesTooLong() throws Exception {
        database.run("create table slow (id int primary key, embedding vector(2))",
                "insert into slow select n, '[1,2]' from generate_series(1, 300) n", "analyze slow",
                "create view sleeping as select * from slow where extensions.vector_dims(embedding) = 2 and pg_sleep(0.05 + id * 0) is not null");
        assertEquals(Count.exactly(300), connection.count(CollectionName.of("slow"), Optional.empty()));
        try (VectorConnection hasty = new PgvectorProvider().connect(database.request(Duration.ofSeconds(10), Duration.ofSeconds(2)))) {
            Count estimate = hasty.count(CollectionName.of("sleeping"), Optional.empty());
            assertFalse(estimate.exact());
            assertTrue(estimate.records() <= 300);
        }
    }

    private VectorRecord only(CollectionName name) throws VectorStoreException {
        List<VectorRecord> rows = all(name);
        assertEquals(1, rows.size());
        return rows.getFirst();
    }

    private List<VectorRecord> all(CollectionName name) throws VectorStoreException {
        return connection.page(name, PageRequest.first(1_000, RecordFields.ALL)).records().rows();
    }
}
