package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.migrate.Conversion;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.CopyService;
import org.vectorinspector.core.migrate.DocumentRule;
import org.vectorinspector.core.migrate.IdRule;
import org.vectorinspector.core.migrate.KeyRule;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.PlanLine;
import org.vectorinspector.core.migrate.PlanLine.Part;
import org.vectorinspector.core.migrate.PlanLine.Verdict;
import org.vectorinspector.core.migrate.ValueShape;
import org.vectorinspector.testkit.Records;

class CopyPlanTest {
    @TempDir
    Path runs;
    private CopyWorld copy;

    @BeforeEach
    void open() throws VectorStoreException {
        copy = new CopyWorld(runs);
    }

    @AfterEach
    void close() {
        copy.close();
    }

    @Test
    void keepsEverythingWhereTheTargetDoes() throws VectorStoreException {
        copy.fill(Records.numbered(0, 300, 3), 3);
        CopyPlan plan = copy.plan();
        assertEquals(List.of(Part.SETTINGS), plan.lines().stream().filter(line -> line.verdict() != Verdict.KEPT).map(PlanLine::part).toList());
        assertEquals(Optional.of(CollectionSpec.of("docs", 3, Metric.COSINE)), plan.create());
        assertTrue(plan.complete());
        assertEquals(List.of("n", "group", "even"), plan.lines().stream().filter(line -> line.part() == Part.KEY).map(PlanLine::name).toList());
    }

    @Test
    void looksAtAThousandRecordsUnlessAskedForAll() throws VectorStoreException {
        copy.fill(Records.numbered(0, 3_000, 2), 2);
        CopyPlan sampled = copy.copies.plan(copy.request(), PlanDepth.SAMPLE, Progress.NONE);
        assertEquals(1_000, sampled.examined());
        assertEquals(3_000, sampled.total().records());
        assertEquals(3_000, copy.plan().examined());
    }

    /** Each of these questions is answered only when all of them were asked. */
    @Test
    void asksWhatItNeedsAtOnce() throws VectorStoreException {
        copy.fill(Records.numbered(0, 3_000, 2), 2);
        Set<String> questions = ConcurrentHashMap.newKeySet();
        questions.addAll(List.of("describe", "count", "page"));
        CountDownLatch all = new CountDownLatch(questions.size());
        CopyService waiting = copy.service(Overriding.clientCalls(copy.world.connections, method -> {
            if (questions.remove(method)) {
                all.countDown();
                assertTrue(await(all), "«" + method + "» waits for the others");
            }
        }));
        assertEquals(3_000, waiting.plan(copy.request(), PlanDepth.SAMPLE, Progress.NONE).total().records());
        assertEquals(0, all.getCount());
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void saysThatTheTargetIsGoneBeforeItReadsEverything() throws VectorStoreException {
        copy.fill(Records.numbered(0, 3_000, 2), 2);
        copy.world.connections.close(copy.to.id());
        AtomicInteger pages = new AtomicInteger();
        CopyService counting = copy.service(Overriding.clientCalls(copy.world.connections, method -> pages.addAndGet(method.equals("page") ? 1 : 0)));
        assertThrows(VectorStoreException.class, () -> counting.plan(copy.request(), PlanDepth.EVERYTHING, Progress.NONE));
        assertTrue(pages.get() <= 2, pages + " pages");
    }

    @Test
    void findsTheConversionThatChangesLeastForEachShape() throws VectorStoreException {
        Value nested = new Value.Fields(Map.of("name", Value.of("Ada"), "born", Value.of(1815)));
        Value numbers = new Value.Items(List.of(Value.of(1), Value.of(2)));
        copy.fill(RecordBatch.of(List.of(
                Records.aRecord("a").with("author", nested).with("sizes", numbers).with("large", Value.of(Long.MAX_VALUE)).with("gone", Value.nothing()).vector(1, 0).build(),
                Records.aRecord("b").with("author", nested).with("large", Value.of(5)).vector(0, 1).build())), 2);
        copy.world.memory.rules("to").refuse(CopyPlanTest::likePinecone);
        CopyPlan plan = copy.plan();
        Map<String, KeyRule> rules = plan.mapping().keys();
        assertEquals(Conversion.FLATTEN, rules.get("author").conversion(ValueShape.OBJECT));
        assertEquals(Conversion.LIST_OF_TEXTS, rules.get("sizes").conversion(ValueShape.WHOLES));
        assertEquals(Conversion.TEXT, rules.get("large").conversion(ValueShape.LARGE_WHOLE));
        assertEquals(Conversion.KEEP, rules.get("large").conversion(ValueShape.WHOLE));
        assertEquals(Conversion.OMIT, rules.get("gone").conversion(ValueShape.NOTHING));
        assertEquals(Set.of(ValueShape.LARGE_WHOLE, ValueShape.WHOLE), copy.copies.shapes(plan).get("large"));
        assertEquals(List.of("gone"), plan.losses().stream().map(PlanLine::name).toList());
        assertEquals(1, plan.losses().getFirst().records());
        PlanLine large = line(plan, Part.KEY, "large");
        assertEquals(Verdict.MAPPED, large.verdict());
        assertEquals(List.of(Long.toString(Long.MAX_VALUE)), large.examples());
    }

    /** Refuses what Pinecone does: objects, null, lists but of texts, whole numbers that a double does not hold. */
    private static Optional<String> likePinecone(RecordBatch batch, int row) {
        return batch.metadata().get(row).values().values().stream().filter(value -> switch (ValueShape.of(value)) {
            case TEXT, WHOLE, DECIMAL, FLAG, TEXTS -> false;
            default -> true;
        }).findFirst().map(value -> "No room for " + value);
    }

    @Test
    void makesTextsOfAKeyWhoseTypesDoNotGoTogether() throws VectorStoreException {
        copy.fill(RecordBatch.of(List.of(Records.aRecord("a").with("year", 1999).vector(1, 0).build(),
                Records.aRecord("b").with("year", "unknown").vector(0, 1).build())), 2);
        copy.world.memory.rules("to").refuse((batch, row) -> {
            Optional<Class<?>> first = batch.metadata().stream().flatMap(metadata -> metadata.get("year").stream()).findFirst().map(Object::getClass);
            return batch.metadata().get(row).get("year").filter(value -> value.getClass() != first.orElseThrow()).map(value -> "The column has one type.");
        });
        CopyPlan plan = copy.plan();
        assertEquals(Conversion.TEXT, plan.mapping().keys().get("year").conversion(ValueShape.WHOLE));
        assertEquals(Verdict.MAPPED, line(plan, Part.KEY, "year").verdict());
    }

    @Test
    void renamesKeysThatTheTargetCannotHave() throws VectorStoreException {
        copy.fill(RecordBatch.of(List.of(Records.aRecord("a").with("page count", 3).with("page_count", 4).vector(1, 0).build())), 2);
        copy.world.memory.rules("to").refuse((batch, row) -> batch.metadata().get(row).keys().stream()
                .filter(key -> !key.matches("[A-Za-z_][A-Za-z0-9_]*")).findFirst().map(key -> "No key " + key));
        CopyPlan plan = copy.plan();
        assertEquals("page_count_2", plan.mapping().keys().get("page count").name());
        assertEquals("page_count", plan.mapping().keys().get("page_count").name());
        assertEquals(Verdict.MAPPED, line(plan, Part.KEY, "page count").verdict());
    }

    @Test
    void keepsDocumentsAsMetadataWhereThereAreNone() throws VectorStoreException {
        copy.fill(Records.numbered(0, 5, 2), 2);
        copy.world.memory.rules("to").refuse((batch, row) -> batch.documents().get(row).map(text -> "No documents here."));
        CopyPlan plan = copy.plan();
        assertEquals(new DocumentRule.IntoKey("document"), plan.mapping().document());
        assertEquals(Verdict.MAPPED, line(plan, Part.DOCUMENT, "").verdict());
    }

    @Test
    void letsNoOddRecordDecideForAll() throws VectorStoreException {
        List<VectorRecord> records = new java.util.ArrayList<>(Records.numbered(0, 40, 2).rows());
        records.add(Records.aRecord("odd").document("NUL \0 in the longest of all documents").with("group", "NUL \0 in a text").vector(1, 0).build());
        copy.fill(RecordBatch.of(records), 2);
        copy.world.memory.rules("to").refuse((batch, row) -> batch.documents().get(row).orElse("").indexOf(0) >= 0
                || batch.metadata().get(row).toString().indexOf(0) >= 0 ? Optional.of("No NUL.") : Optional.empty());
        CopyPlan plan = copy.plan();
        assertEquals(new DocumentRule.Keep(), plan.mapping().document());
        assertEquals(Conversion.KEEP, plan.mapping().keys().get("group").conversion(ValueShape.TEXT));
        assertEquals(List.of(Part.RECORDS), plan.losses().stream().map(PlanLine::part).toList());
        assertEquals(1, plan.losses().getFirst().records());
        assertEquals(List.of("No NUL."), plan.losses().getFirst().examples());
    }

    @Test
    void leavesSpacesOutThatTheTargetCannotHaveAndCountsThem() throws VectorStoreException {
        VectorSpace dense = new VectorSpace("text", VectorKind.DENSE, 2, Metric.COSINE);
        VectorSpace image = new VectorSpace("image", VectorKind.DENSE, 3, Metric.COSINE);
        copy.from.client().create(new CollectionSpec(CopyWorld.DOCS, List.of(dense, image), Metadata.EMPTY, Map.of()));
        copy.from.client().upsert(CopyWorld.DOCS, RecordBatch.of(List.of(new VectorRecord(RecordId.of("a"), Optional.empty(), Metadata.EMPTY,
                Map.of("text", new Vector.Dense(1, 2), "image", new Vector.Dense(1, 2, 3))))));
        copy.world.memory.rules("to").refuseCollections(spec -> spec.spaces().size() == 1 && spec.spaces().getFirst().name().equals(VectorSpace.DEFAULT)
                ? Optional.empty() : Optional.of("One space, the default one."));
        CopyPlan plan = copy.plan();
        assertEquals(Map.of("text", VectorSpace.DEFAULT), plan.mapping().spaces());
        assertEquals(Verdict.MAPPED, line(plan, Part.SPACE, "text").verdict());
        assertEquals(Verdict.LOST, line(plan, Part.SPACE, "image").verdict());
        assertEquals(1, line(plan, Part.SPACE, "image").records());
    }

    @Test
    void hasAnObstacleWhereDimensionsDiffer() throws VectorStoreException {
        copy.fill(Records.numbered(0, 5, 2), 2);
        copy.to.client().create(CollectionSpec.of("docs", 7, Metric.COSINE));
        assertTrue(copy.plan().obstacle().orElseThrow().contains("of 7 dimensions"));
    }

    @Test
    void tellsThatAnotherMetricRanksOtherwise() throws VectorStoreException {
        copy.fill(Records.numbered(0, 5, 2), 2);
        copy.to.client().create(CollectionSpec.of("docs", 2, Metric.DOT));
        assertEquals(Verdict.LOST, line(copy.plan(), Part.METRIC, VectorSpace.DEFAULT).verdict());
    }

    @Test
    void saysWhichIdsChangeAndHow() throws VectorStoreException {
        String uuid = "00112233-4455-6677-8899-aabbccddeeff";
        copy.fill(RecordBatch.of(List.of(Records.aRecord("plain").vector(1, 0).build(), Records.aRecord(uuid).vector(0, 1).build())), 2);
        copy.to.client().create(CollectionSpec.of("docs", 2, Metric.COSINE));
        copy.world.memory.rules("to").idKinds(IdKind.UUID);
        CopyPlan plan = copy.plan();
        PlanLine ids = line(plan, Part.ID, "");
        assertEquals(Verdict.MAPPED, ids.verdict());
        assertEquals(1, ids.records());
        assertEquals(List.of("plain"), ids.examples());
        RecordBatch mapped = plan.mapping().apply(Records.numbered(0, 1, 2));
        assertEquals(Optional.of(Value.of("r-000000")), mapped.metadata().getFirst().get(IdRule.FIELD));
    }

    @Test
    void makesTheSameUuidAsOtherTools() throws VectorStoreException {
        copy.fill(Records.numbered(0, 1, 2), 2);
        copy.to.client().create(CollectionSpec.of("docs", 2, Metric.COSINE));
        copy.world.memory.rules("to").idKinds(IdKind.UUID);
        RecordBatch mapped = copy.plan().mapping().apply(RecordBatch.of(List.of(Records.aRecord("http://www.example.com/").vector(1, 0).build())));
        assertEquals(new RecordId.Uuid(UUID.fromString("fcde3c85-2270-590f-9e7c-ee003d65e0e2")), mapped.ids().getFirst());
    }

    @Test
    void worksItsLinesOutAgainForAnotherMapping() throws VectorStoreException {
        copy.fill(Records.numbered(0, 20, 2), 2);
        CopyPlan plan = copy.plan();
        CopyPlan changed = copy.copies.revise(plan, plan.mapping().with("group", KeyRule.keep("group").with(ValueShape.TEXT, Conversion.OMIT)));
        assertEquals(List.of("group"), changed.losses().stream().map(PlanLine::name).toList());
        assertEquals(20, changed.losses().getFirst().records());
    }

    private static PlanLine line(CopyPlan plan, Part part, String name) {
        return plan.lines().stream().filter(line -> line.part() == part && line.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(part + " " + name + " is not in " + plan.lines()));
    }
}
