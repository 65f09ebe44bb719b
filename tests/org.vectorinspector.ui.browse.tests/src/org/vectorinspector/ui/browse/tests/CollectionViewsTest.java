package org.vectorinspector.ui.browse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.core.session.CollectionView;
import org.vectorinspector.core.session.ColumnLayout;
import org.vectorinspector.core.session.ColumnView;
import org.vectorinspector.ui.browse.model.CollectionViews;

class CollectionViewsTest {
    private static final CollectionName BOOKS = CollectionName.of("books");
    private static final ColumnLayout LAYOUT = new ColumnLayout(List.of(new ColumnView("id", 99, true)));

    private final CollectionViews views = new CollectionViews();

    @Test
    void remembersEachCollectionOfEachConnection() {
        CollectionView first = CollectionView.fresh("a", "A", BOOKS).with(LAYOUT);
        CollectionView second = CollectionView.fresh("b", "B", BOOKS);
        views.remember(first);
        views.remember(second);
        assertEquals(Optional.of(first), views.find("a", BOOKS));
        assertEquals(Optional.of(second), views.find("b", BOOKS));
        assertEquals(Optional.empty(), views.find("a", new CollectionName("books", "other")));
    }

    @Test
    void tellsOnlyWhatIsNew() {
        AtomicInteger heard = new AtomicInteger();
        views.onChange(heard::incrementAndGet);
        views.remember(CollectionView.fresh("a", "A", BOOKS));
        views.remember(CollectionView.fresh("a", "A", BOOKS));
        assertEquals(1, heard.get());
        views.remember(CollectionView.fresh("a", "A", BOOKS).with(LAYOUT));
        assertEquals(2, heard.get());
    }

    @Test
    void forgetsTheOldestBeyondMeasure() {
        for (int i = 0; i <= 500; i++) {
            views.remember(CollectionView.fresh("a", "A", CollectionName.of("c" + i)));
        }
        assertEquals(Optional.empty(), views.find("a", CollectionName.of("c0")));
        assertEquals(true, views.find("a", CollectionName.of("c1")).isPresent());
        assertEquals(true, views.find("a", CollectionName.of("c500")).isPresent());
    }
}
