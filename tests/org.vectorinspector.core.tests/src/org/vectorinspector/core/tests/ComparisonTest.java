package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.SearchResult.ScoreScale;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.core.search.SearchOutcome;
import org.vectorinspector.core.together.AlignBy;
import org.vectorinspector.core.together.AlignedRow;
import org.vectorinspector.core.together.Comparison;
import org.vectorinspector.core.together.CosineSource;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetAnswer;
import org.vectorinspector.core.together.TargetHit;
import org.vectorinspector.core.together.TargetOutcome;
import org.vectorinspector.core.together.TargetState;
import org.vectorinspector.core.together.Timing;
import org.vectorinspector.core.together.TogetherQuery;
import org.vectorinspector.core.together.TogetherQuery.Input;
import org.vectorinspector.core.together.TogetherReport;
import org.vectorinspector.testkit.Records;

class ComparisonTest {
    private static final TargetState FAILED =
            new TargetState.Failed(new VectorStoreException(Kind.UNREACHABLE, "Nobody answers.", "Start it."), Duration.ofSeconds(2));

    @Test
    void saysHowEachRecordMovedAgainstTheBase() {
        Comparison comparison = compared(new AlignBy.Id(), 0, answer("a", "b", "c", "d"), answer("c", "b", "x", "a"));
        assertEquals(List.of("base", "base", "base", "base"), moves(comparison, 0, 4));
        assertEquals(List.of("+2", "same", "new", "-3"), moves(comparison, 1, 4));
        Comparison turned = compared(new AlignBy.Id(), 1, answer("a", "b", "c", "d"), answer("c", "b", "x", "a"));
        assertEquals(List.of("+3", "same", "-2", "new"), moves(turned, 0, 4));
    }

    @Test
    void hasNoMovesAgainstABaseThatFailed() {
        Comparison comparison = compared(new AlignBy.Id(), 0, FAILED, answer("a"));
        assertEquals(List.of(""), moves(comparison, 1, 1));
        assertEquals(Optional.empty(), comparison.overlap(0, 1));
        assertEquals(List.of("a"), comparison.rows().stream().map(row -> row.key().text()).toList());
    }

    @Test
    void measuresTheOverlapAtKOrOfWhatThereIs() {
        Comparison comparison = compared(new AlignBy.Id(), 0, answer("a", "b", "c", "d"), answer("d", "x", "a", "y"), answer("a"), answer());
        assertEquals(Optional.of(0.5), comparison.overlap(0, 1));
        assertEquals(Optional.of(0.5), comparison.overlap(1, 0));
        assertEquals(Optional.of(1.0), comparison.overlap(0, 0));
        assertEquals(Optional.of(0.25), comparison.overlap(0, 2), "one of four, though the other brought one only");
        assertEquals(Optional.of(0.0), comparison.overlap(0, 3));
        assertEquals(Optional.empty(), comparison.overlap(3, 3));
        Comparison few = Comparison.of(outcomes(answer("a", "b"), answer("b", "a")), new AlignBy.Id(), 0, 10);
        assertEquals(Optional.of(1.0), few.overlap(0, 1), "two collections of two records agree in all");
    }

    @Test
    void matchesByWhatAPersonReads() {
        TargetState numbers = answer(List.of(item(RecordId.parse(IdKind.NUMBER, "7"), Value.of(5)),
                item(RecordId.of("b"), Value.of(2.5))));
        TargetState texts = answer(List.of(item(RecordId.of("7"), Value.of("2.5")), item(RecordId.of("c"), Value.of(5.0))));
        assertEquals(List.of("same", "new"), moves(compared(new AlignBy.Id(), 0, numbers, texts), 1, 2));
        assertEquals(List.of("+1", "-1"), moves(compared(new AlignBy.MetadataKey("sku"), 0, numbers, texts), 1, 2));
    }

    @Test
    void matchesPiecesOfOneDocumentOneByOne() {
        TargetState one = answer(List.of(item(RecordId.of("1"), Value.of("doc")), item(RecordId.of("2"), Value.of("doc")),
                item(RecordId.of("3"), Value.of("other"))));
        TargetState two = answer(List.of(item(RecordId.of("9"), Value.of("doc")), item(RecordId.of("8"), Value.nothing()),
                item(RecordId.of("7"), Value.of("doc"))));
        Comparison comparison = compared(new AlignBy.MetadataKey("sku"), 0, one, two);
        assertEquals(List.of("same", "", "-1"), moves(comparison, 1, 3));
        assertEquals(2.0 / 3, comparison.overlap(0, 1).orElseThrow(), 1e-9);
    }

    @Test
    void setsRecordsSideBySideInTheOrderOfTheBase() {
        List<AlignedRow> rows = compared(new AlignBy.Id(), 1, answer("x", "a", "y"), answer("b", "a")).rows();
        assertEquals(List.of("b", "a", "x", "y"), rows.stream().map(row -> row.key().text()).toList());
        assertEquals(List.of(Optional.of(2), Optional.of(2)), rows.get(1).hits().stream().map(hit -> hit.map(TargetHit::rank)).toList());
        assertEquals(Optional.empty(), rows.getFirst().hits().getFirst());
    }

    @Test
    void offersTheKeysThatAllAnswersHave() {
        TargetState first = answer(List.of(Records.aRecord("a").with("sku", "1").with("year", 2020).build()));
        TargetState second = answer(List.of(Records.aRecord("b").with("sku", 1).with("tags", new Value.Items(List.of(Value.of("x")))).build()));
        assertEquals(List.of("sku"), Comparison.commonKeys(outcomes(first, second, FAILED, answer())));
        assertEquals(List.of(), Comparison.commonKeys(outcomes(FAILED)));
    }

    @Test
    void isExportedWithEverythingThatIsKnown() {
        TogetherQuery query = new TogetherQuery(new Input.ByText("boots"), 2, Optional.of(new Filter.Exists("sku")), Duration.ofSeconds(9));
        TogetherReport report = new TogetherReport(query, outcomes(answer("a", "b"), answer("b"), FAILED, new TargetState.LeftOut("Too wide.")),
                new AlignBy.Id(), 0);
        assertEquals(2, report.answered());
        assertTrue(report.json().contains("\"total_ms\":8.0"), report.json());
        JsonObject json = JsonParser.parseString(report.json()).getAsJsonObject();
        assertEquals("boots", json.get("text").getAsString());
        assertEquals("exists sku", json.get("filter").getAsString());
        JsonObject hit = json.getAsJsonArray("targets").get(1).getAsJsonObject().getAsJsonArray("hits").get(0).getAsJsonObject();
        assertEquals("+1", hit.get("move").getAsString());
        assertEquals("b", hit.getAsJsonObject("record").get("id").getAsString());
        JsonObject failed = json.getAsJsonArray("targets").get(2).getAsJsonObject();
        assertEquals("unreachable", failed.get("kind").getAsString());
        assertEquals(0.5, json.getAsJsonArray("overlap").get(0).getAsJsonArray().get(1).getAsDouble());
        assertTrue(json.getAsJsonArray("overlap").get(0).getAsJsonArray().get(2).isJsonNull());
        List<String> lines = report.csv().lines().toList();
        assertEquals(6, lines.size(), report.csv());
        assertEquals("t1/docs,done,1,+1,b,b,0.9,0.9,0.9,,,", lines.get(3));
        assertEquals("t3/docs,left out,,,,,,,,,,Too wide.", lines.get(5));
    }

    private static Comparison compared(AlignBy align, int base, TargetState... states) {
        return Comparison.of(outcomes(states), align, base, 4);
    }

    private static List<TargetOutcome> outcomes(TargetState... states) {
        return IntStream.range(0, states.length)
                .mapToObj(i -> new TargetOutcome(new Target("memory:" + i, "t" + i, CollectionName.of("docs"), "", ""), states[i])).toList();
    }

    private static List<String> moves(Comparison comparison, int place, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(rank -> comparison.move(place, rank).word()).toList();
    }

    private static VectorRecord item(RecordId id, Value sku) {
        return Records.aRecord(id).with("sku", sku).build();
    }

    private static TargetState answer(String... ids) {
        return answer(Arrays.stream(ids).map(id -> Records.aRecord(id).build()).toList());
    }

    private static TargetState answer(List<VectorRecord> items) {
        List<TargetHit> hits = new ArrayList<>();
        for (VectorRecord item : items) {
            double score = 0.9 - hits.size() / 10.0;
            hits.add(new TargetHit(hits.size() + 1, new SearchHit(item, score, score), Optional.of(score)));
        }
        SearchResult result = new SearchResult(hits.stream().map(TargetHit::hit).toList(), Metric.COSINE, ScoreScale.COSINE_SIMILARITY);
        SearchOutcome outcome = new SearchOutcome(result, FilterPlan.NONE, true, Optional.empty(), Duration.ZERO, Duration.ofMillis(5));
        Timing timing = new Timing(Duration.ZERO, Duration.ofMillis(2), Duration.ofMillis(5), Duration.ofMillis(1));
        return new TargetState.Done(new TargetAnswer(VectorSpace.dense(4, Metric.COSINE), Optional.of("letters-4"), outcome, hits, CosineSource.SERVER, timing));
    }
}
