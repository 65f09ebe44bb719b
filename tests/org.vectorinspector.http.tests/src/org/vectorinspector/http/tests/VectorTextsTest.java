package org.vectorinspector.http.tests;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.http.VectorRules;

/** Vectors as text are checked as their numbers would be. */
class VectorTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"[1,-2.5,0.125]", "[1.5e3,2E-7,3]", "[340282346638528859811704183484516925440,0,1]", "[ 1, 2, 3 ]"})
    void takesFiniteNumbersHoweverTheyAreWritten(String vector) {
        assertDoesNotThrow(() -> check(3, vector));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,1e39,2]", "[1,2,400000000000000000000000000000000000000]"})
    void refusesNumbersThatAreTooLarge(String vector) {
        VectorStoreException refusal = assertThrows(VectorStoreException.class, () -> check(3, vector));
        assertEquals(Kind.INVALID_REQUEST, refusal.kind());
        assertTrue(refusal.getMessage().contains("Infinity"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1,2]", "[1,2,3,4]", "[1e1,2]"})
    void refusesOtherDimensions(String vector) {
        VectorStoreException refusal = assertThrows(VectorStoreException.class, () -> check(3, vector));
        assertTrue(refusal.getMessage().contains("the collection has 3"), refusal.getMessage());
    }

    @Test
    void letsTheFirstVectorDecideWhereTheCollectionDoesNot() {
        assertDoesNotThrow(() -> check(0, "[1,2]", "", "[3,4]"));
        assertThrows(VectorStoreException.class, () -> check(0, "[1,2]", "[3,4,5]"));
    }

    private static void check(int dimension, String... vectors) throws VectorStoreException {
        int[] starts = new int[vectors.length + 1];
        for (int i = 0; i < vectors.length; i++) {
            starts[i + 1] = starts[i] + vectors[i].length();
        }
        List<Integer> rows = IntStream.range(0, vectors.length).boxed().toList();
        VectorRules.check(new TextBlock(String.join("", vectors).getBytes(StandardCharsets.UTF_8), starts), rows, dimension);
    }
}
