package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vectorinspector.core.session.ColumnLayout;
import org.vectorinspector.core.session.ColumnView;

class ColumnLayoutTest {
    private static final ColumnView YEAR = new ColumnView("year", 90, true);
    private static final ColumnView ID = new ColumnView("id", 150, true);
    private static final ColumnView NAME = new ColumnView("name", 120, false);

    @Test
    void putsKnownColumnsFirstAndLeavesTheOthersAsTheyAre() {
        ColumnLayout layout = new ColumnLayout(List.of(YEAR, ID, NAME));
        assertEquals(List.of("year", "id"), layout.order(List.of("id", "year")));
        assertEquals(List.of("year", "id", "name", "new", "newer"), layout.order(List.of("id", "new", "name", "newer", "year")));
        assertEquals(List.of("a", "b"), ColumnLayout.NONE.order(List.of("a", "b")));
    }

    @Test
    void remembersColumnsThatAreNotThereYet() {
        ColumnLayout layout = new ColumnLayout(List.of(YEAR, ID, NAME)).updated(List.of(new ColumnView("id", 60, true)));
        assertEquals(List.of(new ColumnView("id", 60, true), YEAR, NAME), layout.columns());
        assertEquals(Optional.of(NAME), layout.find("name"));
        assertEquals(Optional.empty(), layout.find("other"));
    }
}
