package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.search.internal.DefaultSearchService;
import org.vectorinspector.core.together.CosineSource;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetAccess;
import org.vectorinspector.core.together.TargetAnswer;
import org.vectorinspector.core.together.TargetOutcome;
import org.vectorinspector.core.together.TargetState;
import org.vectorinspector.core.together.TogetherListener;
import org.vectorinspector.core.together.TogetherQuery;
import org.vectorinspector.core.together.TogetherQuery.Input;
import org.vectorinspector.core.together.TogetherRun;
import org.vectorinspector.core.together.internal.DefaultTogetherSearch;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.Wait;
import org.vectorinspector.testkit.memory.MemoryProvider;

class TogetherSearchTest {
    private static final CollectionName DOCS = CollectionName.of("docs");
    private static final TogetherListener NOBODY = (place, outcome) -> {
    };

    @TempDir
    private Path home;
    private final World world = new World();
    private final LetterModel model = new LetterModel(4);
    private Vaults vaults;
    private DefaultTogetherSearch together;

    @BeforeEach
    void open() {
        vaults = new Vaults(world, home);
        together = new DefaultTogetherSearch(world.connections, new DefaultSearchService(world.connections, Optional.empty()), vaults.profiles,
                vaults.connections);
        together.addEmbedder(model);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void asksAllTargetsAtTheSameTime() throws Exception {
        List<Target> targets = targets(5);
        CyclicBarrier allAreThere = new CyclicBarrier(5);
        TargetAccess meeting = target -> {
            try {
                allAreThere.await();
            } catch (InterruptedException | BrokenBarrierException alone) {
                throw VectorStoreException.cancelled(alone);
            }
            return together.open().reach(target);
        };
        List<TargetOutcome> outcomes = together.start(text("abcd"), targets, meeting, NOBODY).await();
        assertEquals(targets, outcomes.stream().map(TargetOutcome::target).toList());
        outcomes.forEach(outcome -> assertEquals(5, answer(outcome).hits().size()));
    }

    @Test
    void turnsTheTextIntoAVectorOnceForEachModel() throws Exception {
        LetterModel other = new LetterModel(3);
        together.addEmbedder(other);
        List<Target> targets = new ArrayList<>(targets(3));
        targets.add(target("small", 3, Metric.COSINE));
        List<TargetOutcome> outcomes = together.start(text("abcd"), targets, together.open(), NOBODY).await();
        assertEquals(List.of("letters-4", "letters-4", "letters-4", "letters-3"),
                outcomes.stream().map(outcome -> answer(outcome).model().orElseThrow()).toList());
        assertEquals(1, model.calls.get());
        assertEquals(1, other.calls.get());
    }

    @Test
    void leavesOutWhatTheQueryDoesNotFitAndSaysWhy() throws Exception {
        Target fits = target("fits", 4, Metric.COSINE);
        Target wide = target("wide", 5, Metric.COSINE);
        List<TargetOutcome> outcomes = together.start(text("abcde"), List.of(fits, wide, fits.embeddedBy("bge"), fits.inSpace("title")),
                together.open(), NOBODY).await();
        assertInstanceOf(TargetState.Done.class, outcomes.get(0).state());
        assertEquals("letters-4 makes vectors of 4 numbers; this collection has 5.", reason(outcomes.get(1)));
        assertEquals("The model «bge» is not installed.", reason(outcomes.get(2)));
        assertEquals("The collection has no vector space «title».", reason(outcomes.get(3)));
        TogetherQuery vector = new TogetherQuery(new Input.ByVector(new Vector.Dense(1, 2, 3, 4, 5)), 3, Optional.empty(), Duration.ofSeconds(30));
        List<TargetOutcome> byVector = together.start(vector, List.of(fits, wide), together.open(), NOBODY).await();
        assertEquals("The vector has 5 numbers, this collection has 4.", reason(byVector.get(0)));
        assertInstanceOf(TargetState.Done.class, byVector.get(1).state());
    }

    @Test
    void showsWhatComesWhileAnotherTargetHangs() throws Exception {
        List<Target> targets = targets(2);
        world.memory.faults("store-0").hang();
        TogetherRun run = together.start(text("abcd"), targets, together.open(), NOBODY);
        Wait.until(() -> run.outcomes().get(1).state() instanceof TargetState.Done);
        assertInstanceOf(TargetState.Running.class, run.outcomes().get(0).state());
        assertFalse(run.ended());
        world.memory.faults("store-0").release();
        assertInstanceOf(TargetState.Done.class, run.await().get(0).state());
    }

    @Test
    void givesUpATargetAtTheDeadline() throws Exception {
        List<Target> targets = targets(2);
        world.memory.faults("store-0").hang();
        TogetherQuery query = new TogetherQuery(new Input.ByText("abcd"), 5, Optional.empty(), Duration.ofSeconds(2));
        List<TargetOutcome> outcomes = together.start(query, targets, together.open(), NOBODY).await();
        assertEquals(Kind.TIMED_OUT, failure(outcomes.get(0)).kind());
        assertTrue(failure(outcomes.get(0)).getMessage().contains("within 2 s"), failure(outcomes.get(0)).getMessage());
        assertInstanceOf(TargetState.Done.class, outcomes.get(1).state());
    }

    @Test
    void letsOneFailWithoutTheOthersAndAsksItAgain() throws Exception {
        List<Target> targets = targets(2);
        world.memory.faults("store-0").fail(Kind.UNREACHABLE);
        TogetherRun run = together.start(text("abcd"), targets, together.open(), NOBODY);
        List<TargetOutcome> outcomes = run.await();
        assertEquals(Kind.UNREACHABLE, failure(outcomes.get(0)).kind());
        assertInstanceOf(TargetState.Done.class, outcomes.get(1).state());
        assertEquals(ConnectionState.ERROR, world.connections.connections().getFirst().state());
        run.again(0, together.open());
        assertEquals("The memory store was told to fail.", failure(run.await().get(0)).getMessage(), "the connection keeps its reason");
        world.memory.faults("store-0").heal();
        run.again(0, together.connecting());
        assertInstanceOf(TargetState.Done.class, run.await().get(0).state());
        assertEquals(1, model.calls.get(), "the vector was there already");
    }

    @Test
    void asksByARecordOfAnotherCollection() throws Exception {
        Target one = target("one", 4, Metric.COSINE);
        Target two = target("two", 4, Metric.DOT);
        TogetherQuery query = new TogetherQuery(new Input.ByRecord(one, RecordId.of("r-000003")), 5, Optional.empty(), Duration.ofSeconds(30));
        List<TargetOutcome> outcomes = together.start(query, List.of(two, one), together.open(), NOBODY).await();
        assertEquals("r-000003", answer(outcomes.get(1)).hits().getFirst().hit().item().id().text(), "the record finds itself first");
        assertEquals(5, answer(outcomes.get(0)).hits().size());
        TogetherQuery missing = new TogetherQuery(new Input.ByRecord(one, RecordId.of("nobody")), 5, Optional.empty(), Duration.ofSeconds(30));
        together.start(missing, List.of(two, one), together.open(), NOBODY).await()
                .forEach(outcome -> assertEquals(Kind.NOT_FOUND, failure(outcome).kind()));
    }

    @Test
    void givesEveryHitTheCosineWhateverTheServerMeasures() throws Exception {
        List<Target> targets = List.of(target("cosine", 4, Metric.COSINE), target("dot", 4, Metric.DOT), target("far", 4, Metric.EUCLIDEAN));
        TogetherQuery query = new TogetherQuery(new Input.ByVector(new Vector.Dense(2, 0, 0, 1)), 20, Optional.empty(), Duration.ofSeconds(30));
        List<TargetOutcome> outcomes = together.start(query, targets, together.open(), NOBODY).await();
        assertEquals(List.of(CosineSource.SERVER, CosineSource.COMPUTED, CosineSource.COMPUTED),
                outcomes.stream().map(outcome -> answer(outcome).cosines()).toList());
        List<Map<String, Double>> cosines = outcomes.stream().map(TogetherSearchTest::cosines).toList();
        assertEquals(20, cosines.get(0).size());
        cosines.get(0).forEach((id, cosine) -> {
            assertEquals(cosine, cosines.get(1).get(id), 1e-6, id);
            assertEquals(cosine, cosines.get(2).get(id), 1e-6, id);
        });
    }

    @Test
    void considersOnlyWhatMeetsTheFilter() throws Exception {
        Filter group = new Filter.Equals("group", Value.of("g3"));
        TogetherQuery query = new TogetherQuery(new Input.ByText("abcd"), 50, Optional.of(group), Duration.ofSeconds(30));
        for (TargetOutcome outcome : together.start(query, targets(2), together.open(), NOBODY).await()) {
            assertEquals(3, answer(outcome).hits().size());
            assertTrue(answer(outcome).hits().stream().allMatch(hit -> hit.hit().item().metadata().get("group").equals(Optional.of(Value.of("g3")))));
        }
    }

    @Test
    void reachesOnlyWhatIsConnectedUnlessItShallConnect() throws Exception {
        ConnectionProfile profile = ConnectionProfile.of("notes", MemoryProvider.ID, world.request("notes", Map.of()).settings());
        vaults.profiles.save(List.of(profile));
        ManagedConnection connection = vaults.connections.open(profile.id());
        Target notes = fill(connection, 4, Metric.COSINE);
        world.connections.disconnect(connection.id());
        assertEquals("«notes» is not connected.", failure(together.start(text("abcd"), List.of(notes), together.open(), NOBODY).await().get(0)).getMessage());
        world.connections.close(connection.id());
        assertEquals("«notes» is not open.", failure(together.start(text("abcd"), List.of(notes), together.open(), NOBODY).await().get(0)).getMessage());
        List<TargetOutcome> twice = together.start(text("abcd"), List.of(notes, notes), together.connecting(), NOBODY).await();
        twice.forEach(outcome -> assertInstanceOf(TargetState.Done.class, outcome.state()));
        assertEquals(1, world.connections.connections().size(), "one connection serves both targets");
    }

    @Test
    void endsAsCancelledWhatThePersonStops() throws Exception {
        List<Target> targets = targets(2);
        world.memory.faults("store-0").hang();
        TogetherRun run = together.start(text("abcd"), targets, together.open(), NOBODY);
        Wait.until(() -> run.outcomes().get(1).state().ended());
        run.cancel();
        assertEquals(Kind.CANCELLED, failure(run.await().get(0)).kind());
        assertInstanceOf(TargetState.Done.class, run.outcomes().get(1).state());
    }

    @Test
    void tellsEachStepInItsOrder() throws Exception {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        together.start(text("abcd"), List.of(target("dot", 4, Metric.DOT)), together.open(), (place, outcome) -> told.add(place + " "
                + (outcome.state() instanceof TargetState.Running(var phase) ? phase.name() : outcome.state().getClass().getSimpleName()))).await();
        assertEquals(List.of("0 REACHING", "0 EMBEDDING", "0 SEARCHING", "0 COMPARING", "0 Done"), told);
    }

    private List<Target> targets(int count) throws VectorStoreException {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            targets.add(target("store-" + i, 4, Metric.COSINE));
        }
        return targets;
    }

    private Target target(String store, int dimension, Metric metric) throws VectorStoreException {
        return fill(world.open(store), dimension, metric);
    }

    private static Target fill(ManagedConnection connection, int dimension, Metric metric) throws VectorStoreException {
        connection.client().create(CollectionSpec.of("docs", dimension, metric));
        connection.client().upsert(DOCS, Records.numbered(0, 20, dimension));
        return Target.of(connection, DOCS);
    }

    private static TogetherQuery text(String text) {
        return new TogetherQuery(new Input.ByText(text), 5, Optional.empty(), Duration.ofSeconds(30));
    }

    private static TargetAnswer answer(TargetOutcome outcome) {
        return outcome.state().answer().orElseThrow(() -> new AssertionError(outcome.state().toString()));
    }

    private static VectorStoreException failure(TargetOutcome outcome) {
        return assertInstanceOf(TargetState.Failed.class, outcome.state()).failure();
    }

    private static String reason(TargetOutcome outcome) {
        return assertInstanceOf(TargetState.LeftOut.class, outcome.state()).reason();
    }

    private static Map<String, Double> cosines(TargetOutcome outcome) {
        Map<String, Double> cosines = new HashMap<>();
        answer(outcome).hits().forEach(hit -> cosines.put(hit.hit().item().id().text(), hit.cosine().orElseThrow()));
        return cosines;
    }
}
