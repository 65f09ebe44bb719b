package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.core.search.VectorPair;
import org.vectorinspector.core.search.VectorText;
import org.vectorinspector.core.search.VectorTextException;

class VectorTextTest {
    @Test
    void readsWhatPeoplePaste() throws VectorTextException {
        Vector.Dense expected = new Vector.Dense(0.1f, -2, 3e-4f);
        for (String text : new String[] {"[0.1, -2, 3e-4]", "0.1 -2 3e-4", "0.1;-2;3e-4", " [0.1,\n -2,\n 3e-4\n]\n", "0.1\t-2\t3e-4"}) {
            assertEquals(expected, VectorText.parse(text), text);
        }
    }

    @Test
    void namesThePlaceOfWhatIsNoNumber() {
        assertWrong("[1, two, 3]", 4, "«two»");
        assertWrong("[1, NaN]", 4, "finite");
        assertWrong("1, 1e99", 3, "finite");
        assertWrong("[[1, 2]]", 1, "One list");
        assertWrong("  ", 0, "no number");
    }

    @Test
    void readsSparseVectorsAndPairs() throws VectorTextException {
        Vector.Sparse sparse = new Vector.Sparse(new int[] {7, 42}, new float[] {0.5f, 1});
        String text = "{\"indices\":[7, 42], \"values\":[0.5, 1]}";
        assertEquals(sparse, VectorText.parseAny(" " + text + "\n"));
        assertEquals(new Vector.Dense(1, 2), VectorText.parseAny("1 2"));
        VectorPair expected = new VectorPair(new Vector.Dense(1, 2), sparse);
        for (String pair : new String[] {"[1, 2] " + text, text + "1 2"}) {
            assertEquals(expected, VectorPair.parse(pair), pair);
        }
    }

    @Test
    void saysWhatIsNoSparseVectorOrPair() {
        for (String text : new String[] {"{}", "{\"indices\":[],\"values\":[]}", "{\"indices\":[1],\"values\":[1,2]}", "[1]", "{\"indices\":[2,1],\"values\":[1,2]}"}) {
            assertThrows(VectorTextException.class, () -> VectorText.parseSparse(text), text);
        }
        VectorTextException number = assertThrows(VectorTextException.class, () -> VectorPair.parse("[1, two] {\"indices\":[1],\"values\":[1]}"));
        assertEquals(4, number.offset());
        VectorTextException alone = assertThrows(VectorTextException.class, () -> VectorPair.parse("[1, 2]"));
        assertTrue(alone.getMessage().contains("indices"), alone.getMessage());
        VectorTextException sparse = assertThrows(VectorTextException.class, () -> VectorPair.parse("[1] {\"indices\":[1]}"));
        assertEquals(4, sparse.offset(), "the place in the whole text");
        assertThrows(VectorTextException.class, () -> VectorPair.parse("{\"indices\":[1],\"values\":[1]}"), "the dense one is missing");
    }

    private static void assertWrong(String text, int offset, String part) {
        VectorTextException wrong = assertThrows(VectorTextException.class, () -> VectorText.parse(text));
        assertTrue(wrong.getMessage().contains(part), wrong.getMessage());
        assertEquals(offset, wrong.offset(), text);
    }
}
