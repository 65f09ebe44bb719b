package org.vectorinspector.ui.compare.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.ui.compare.model.Choice;
import org.vectorinspector.ui.compare.model.Sides;

class SidesTest {
    private final CollectionRef docs = new CollectionRef(ConnectionId.random(), CollectionName.of("docs"));
    private final CollectionRef copy = new CollectionRef(ConnectionId.random(), CollectionName.of("copy"));

    @Test
    void comparesTwoCollectionsThatAreNotTheSame() {
        assertFalse(Sides.NONE.comparable());
        assertFalse(Sides.NONE.left(docs).comparable());
        assertFalse(Sides.NONE.left(docs).right(docs).comparable());
        assertTrue(Sides.NONE.left(docs).right(copy).comparable());
        assertEquals(Sides.NONE.left(copy).right(docs), Sides.NONE.left(docs).right(copy).swapped());
    }

    @Test
    void forgetsWhatBelongedToAClosedConnection() {
        assertEquals(Sides.NONE.right(copy), Sides.NONE.left(docs).right(copy).without(docs.connection()));
    }

    @Test
    void findsChoicesByAnyOfTheirWords() {
        Choice first = new Choice.OfCollection("Production Chroma", docs);
        Choice second = new Choice.OfCollection("Dev Qdrant", copy);
        Choice third = new Choice.OfProfile("Chroma at home", new ProfileId("p"));
        List<Choice> all = List.of(first, second, third);
        assertEquals(List.of(second, first, third), Choice.matching(all, " "), "by their names, profiles last");
        assertEquals(List.of(first, third), Choice.matching(all, "chroma"));
        assertEquals(List.of(third), Choice.matching(all, "chroma at"));
        assertEquals(List.of(second, first), Choice.matching(List.of(first, second), ""));
        assertEquals(List.of(first), Choice.matching(all, "docs CHROMA"));
        assertEquals(List.of(), Choice.matching(all, "weaviate"));
    }
}
