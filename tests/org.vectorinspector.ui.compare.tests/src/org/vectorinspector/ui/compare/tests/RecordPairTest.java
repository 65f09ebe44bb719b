package org.vectorinspector.ui.compare.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectorinspector.testkit.Records.aRecord;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.compare.IdMatching;
import org.vectorinspector.core.compare.LineDifference;
import org.vectorinspector.ui.compare.model.RecordPair;

class RecordPairTest {
    @Test
    void putsKeysInOneOrderAndMarksTheLinesThatDiffer() {
        RecordPair pair = pair(aRecord("a").with("n", 1).with("lang", "en").with("same", 2).build(),
                aRecord("a").with("same", Value.of(2.0)).with("lang", "en-GB").with("n", 1).build());
        List<LineDifference.Row> rows = pair.metadata(false).rows();
        assertEquals(List.of("{", "  \"n\": 1,", "  \"lang\": \"en\",", "  \"same\": 2", "}"), rows.stream().map(row -> row.left().orElseThrow().text()).toList());
        assertEquals(List.of(2), differing(rows), "the order of keys and 2 beside 2.0 are no differences");
        assertEquals("  \"lang\": \"en-GB\",", rows.get(2).right().orElseThrow().text());
    }

    @Test
    void aNewKeyBehindTheLastOneLeavesItsLineAlone() {
        RecordPair pair = pair(aRecord("a").with("n", 1).build(), aRecord("a").with("n", 1).with("m", 2).build());
        List<LineDifference.Row> rows = pair.metadata(false).rows();
        assertEquals(List.of(2), differing(rows));
        assertEquals("  \"n\": 1", rows.get(1).left().orElseThrow().text());
        assertEquals("  \"n\": 1,", rows.get(1).right().orElseThrow().text());
    }

    @Test
    void showsOnlyTheKeysThatDifferWhenAsked() {
        RecordPair pair = pair(aRecord("a").with("n", 1).with("m", 1).build(), aRecord("a").with("n", 1).with("m", 2).build());
        assertEquals(List.of("{", "  \"m\": 1", "}"), pair.metadata(true).rows().stream().map(row -> row.left().orElseThrow().text()).toList());
    }

    @Test
    void leavesOutTheKeyThatOnlyMatches() {
        RecordPair pair = RecordPair.of(Optional.of(aRecord("a").with("n", 1).build()), Optional.of(aRecord("7").with("_vi_id", "a").with("n", 1).build()),
                IdMatching.by("_vi_id"));
        assertEquals(List.of(), differing(pair.metadata(false).rows()));
    }

    @Test
    void showsARecordBesideNothing() {
        RecordPair pair = RecordPair.of(Optional.of(aRecord("a").document("words").with("n", 1).build()), Optional.empty(), IdMatching.AS_THEY_ARE);
        assertTrue(pair.documentsDiffer());
        assertEquals("", pair.rightDocument());
        assertTrue(pair.alone());
        assertEquals(3, pair.metadata(true).rows().size());
        assertTrue(pair.metadata(true).rows().stream().allMatch(row -> !row.differs() && row.right().isEmpty()), "nothing is marked");
        assertEquals(List.of(), pair.documents().left());
        assertFalse(RecordPair.nothing().documentsDiffer());
    }

    @Test
    void pairsTheOnlyVectorsWhateverTheirSpaces() {
        VectorRecord left = aRecord("a").vector(1, 0).build();
        VectorRecord right = new VectorRecord(RecordId.of("a"), Optional.empty(), Metadata.EMPTY, Map.of("text", new Vector.Dense(0, 1)));
        RecordPair.Space only = pair(left, right).spaces().getFirst();
        assertTrue(only.left().isPresent() && only.right().isPresent());
        VectorRecord two = new VectorRecord(RecordId.of("a"), Optional.empty(), Metadata.EMPTY, Map.of("default", new Vector.Dense(0, 1), "b", new Vector.Dense(1)));
        assertEquals(2, pair(left, two).spaces().size());
    }

    private static RecordPair pair(VectorRecord left, VectorRecord right) {
        return RecordPair.of(Optional.of(left), Optional.of(right), IdMatching.AS_THEY_ARE);
    }

    private static List<Integer> differing(List<LineDifference.Row> rows) {
        return java.util.stream.IntStream.range(0, rows.size()).filter(row -> rows.get(row).differs()).boxed().toList();
    }
}
