package org.vectorinspector.api.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordId;

class RecordIdTest {
    @Test
    void tellsTheKindsApart() {
        assertNotEquals(RecordId.of("7"), RecordId.parse(IdKind.NUMBER, "7"));
        assertEquals("7", RecordId.parse(IdKind.NUMBER, "7").text());
    }

    @Test
    void readsUnsignedNumbersUpToTheLast() {
        RecordId last = RecordId.parse(IdKind.NUMBER, "18446744073709551615");
        assertEquals(new RecordId.Number(-1), last);
        assertEquals("18446744073709551615", last.text());
        assertThrows(IllegalArgumentException.class, () -> RecordId.parse(IdKind.NUMBER, "18446744073709551616"));
        assertThrows(IllegalArgumentException.class, () -> RecordId.parse(IdKind.NUMBER, "-1"));
    }

    @Test
    void readsUuidsInAnyCase() {
        RecordId id = RecordId.parse(IdKind.UUID, "00112233-4455-6677-8899-AABBCCDDEEFF");
        assertEquals("00112233-4455-6677-8899-aabbccddeeff", id.text());
        assertThrows(IllegalArgumentException.class, () -> RecordId.parse(IdKind.UUID, "not-a-uuid"));
    }

    @Test
    void refusesEmptyTexts() {
        assertThrows(IllegalArgumentException.class, () -> RecordId.of(""));
    }
}
