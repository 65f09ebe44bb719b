package org.vectorinspector.ui.browse.search;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Chooses what to search by. */
final class SearchKindBar {
    private final Map<SearchKind, Button> items = new EnumMap<>(SearchKind.class);
    private final Runnable changed;
    private SearchKind selected = SearchKind.TEXT;

    SearchKindBar(Composite parent, Runnable changed) {
        this.changed = changed;
        Composite bar = Styles.grid(parent, SearchKind.values().length, 0);
        GridLayoutFactory.fillDefaults().numColumns(SearchKind.values().length).spacing(0, 0).applyTo(bar);
        for (SearchKind kind : SearchKind.values()) {
            Button item = WidgetKeys.mark(new Button(bar, SWT.TOGGLE), "search.by." + kind.name().toLowerCase(Locale.ROOT));
            item.setText(kind.title());
            show(kind, item);
            item.addListener(SWT.Selection, event -> {
                select(kind);
            });
            items.put(kind, item);
        }
    }

    SearchKind selected() {
        return selected;
    }

    void select(SearchKind kind) {
        selected = kind;
        items.forEach(this::show);
        changed.run();
    }

    private void show(SearchKind kind, Button item) {
        item.setSelection(kind == selected);
        item.setFont(kind == selected ? Fonts.bold() : Fonts.system(0, false));
    }
}
