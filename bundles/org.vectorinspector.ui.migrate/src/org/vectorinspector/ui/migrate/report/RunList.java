package org.vectorinspector.ui.migrate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.vectorinspector.core.migrate.RunId;
import org.vectorinspector.ui.migrate.model.RunsModel.Entry;
import org.vectorinspector.ui.migrate.model.RunsModel;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** A list of runs, two lines each; one of them is selected. UI thread only. */
public final class RunList {
    private final Table table;
    private final TableColumn column;
    private final RunsModel runs;
    private List<Entry> shown = List.of();

    /**
     * Makes a list.
     *
     * @param open hears that a run shall be looked at
     */
    public RunList(Composite parent, RunsModel runs, Consumer<RunId> open) {
        this.runs = runs;
        table = WidgetKeys.mark(new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), "runs.list");
        column = new TableColumn(table, SWT.NONE);
        Styles.paint(table, Role.PANEL, Role.TEXT);
        Styles.softSelection(table);
        RunPainter painter = new RunPainter(table);
        table.addListener(SWT.MeasureItem, event -> event.height = painter.height());
        table.addListener(SWT.EraseItem, event -> event.detail &= ~SWT.FOREGROUND);
        table.addListener(SWT.PaintItem, event -> entry(event).ifPresent(entry -> painter.paint(event.gc, entry, event.y, column.getWidth())));
        table.addListener(SWT.Resize, event -> column.setWidth(table.getClientArea().width));
        table.addListener(SWT.Selection, event -> runs.select(selected().map(entry -> entry.status().id())));
        table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(entry -> open.accept(entry.status().id())));
        table.addListener(SWT.MouseMove, event -> tooltip(event));
    }

    /** Returns the list itself. */
    public Table control() {
        return table;
    }

    /** Shows the runs as they are now. */
    public void refresh() {
        List<Entry> now = runs.all();
        boolean same = ids(now).equals(ids(shown));
        List<Entry> before = shown;
        shown = now;
        if (same) {
            repaint(before);
        } else {
            fill();
        }
        select();
    }

    private void repaint(List<Entry> before) {
        for (int row = 0; row < shown.size(); row++) {
            if (!shown.get(row).equals(before.get(row))) {
                table.getItem(row).setText(RunPainter.words(shown.get(row)));
            }
        }
    }

    private void fill() {
        table.setItemCount(shown.size());
        for (int row = 0; row < shown.size(); row++) {
            table.getItem(row).setText(RunPainter.words(shown.get(row)));
        }
        table.redraw();
    }

    private void select() {
        int row = runs.selected().map(entry -> ids(shown).indexOf(entry.status().id())).orElse(-1);
        if (row != table.getSelectionIndex()) {
            table.setSelection(row < 0 ? new int[0] : new int[] {row});
        }
    }

    private Optional<Entry> selected() {
        int row = table.getSelectionIndex();
        return row >= 0 && row < shown.size() ? Optional.of(shown.get(row)) : Optional.empty();
    }

    private Optional<Entry> entry(Event event) {
        int row = table.indexOf((TableItem) event.item);
        return row >= 0 && row < shown.size() ? Optional.of(shown.get(row)) : Optional.empty();
    }

    private void tooltip(Event event) {
        TableItem item = table.getItem(new org.eclipse.swt.graphics.Point(event.x, event.y));
        String words = item == null ? null : item.getText();
        if (!java.util.Objects.equals(words, table.getToolTipText())) {
            table.setToolTipText(words);
        }
    }

    private static List<RunId> ids(List<Entry> entries) {
        return new ArrayList<>(entries.stream().map(entry -> entry.status().id()).toList());
    }
}
