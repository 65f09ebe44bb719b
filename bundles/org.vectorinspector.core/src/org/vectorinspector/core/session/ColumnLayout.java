package org.vectorinspector.core.session;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns of a table in a person's order. A table finds its columns little by little, so a layout may name columns that are not there
 * yet and lack others. Immutable.
 *
 * @param columns in their order, each once
 */
public record ColumnLayout(List<ColumnView> columns) {
    /** A layout that leaves everything as it is. */
    public static final ColumnLayout NONE = new ColumnLayout(List.of());

    public ColumnLayout {
        columns = List.copyOf(columns);
    }

    /** Returns how a column shall look, empty where nobody said. */
    public Optional<ColumnView> find(String column) {
        return columns.stream().filter(view -> view.column().equals(column)).findFirst();
    }

    /** Returns the columns that are there in the person's order; those that the layout lacks keep theirs, behind the others. */
    public List<String> order(List<String> present) {
        Set<String> there = new LinkedHashSet<>(present);
        List<String> order = new ArrayList<>(columns.stream().map(ColumnView::column).filter(there::contains).toList());
        present.stream().filter(column -> find(column).isEmpty()).forEach(order::add);
        return order;
    }

    /** Returns the layout of a table as it is now, followed by what this layout says of columns that are not there yet. */
    public ColumnLayout updated(List<ColumnView> now) {
        Set<String> there = now.stream().map(ColumnView::column).collect(Collectors.toSet());
        List<ColumnView> all = new ArrayList<>(now);
        columns.stream().filter(view -> !there.contains(view.column())).forEach(all::add);
        return new ColumnLayout(all);
    }
}
