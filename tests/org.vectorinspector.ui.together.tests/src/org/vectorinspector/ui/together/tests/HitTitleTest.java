package org.vectorinspector.ui.together.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.ui.together.model.HitTitle;

class HitTitleTest {
    @Test
    void takesTheFirstLineThatSaysSomething() {
        assertEquals("A red fox", title(Optional.of("\n  \n  A red fox  \nand more"), Metadata.EMPTY));
        assertEquals(200, title(Optional.of("x".repeat(5_000)), Metadata.EMPTY).length());
    }

    @Test
    void fallsBackToTextsAndToTheId() {
        Metadata metadata = Metadata.of("year", Value.of(2020)).with("empty", Value.of("")).with("title", Value.of("Fox"));
        assertEquals("Fox", title(Optional.of("  "), metadata));
        assertEquals("r-1", title(Optional.empty(), Metadata.of("year", Value.of(2020))));
    }

    private static String title(Optional<String> document, Metadata metadata) {
        return HitTitle.of(new VectorRecord(RecordId.of("r-1"), document, metadata, Map.of()));
    }
}
