package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.Vector;
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

    private static void assertWrong(String text, int offset, String part) {
        VectorTextException wrong = assertThrows(VectorTextException.class, () -> VectorText.parse(text));
        assertTrue(wrong.getMessage().contains(part), wrong.getMessage());
        assertEquals(offset, wrong.offset(), text);
    }
}
