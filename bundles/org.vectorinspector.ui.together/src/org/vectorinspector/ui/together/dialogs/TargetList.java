package org.vectorinspector.ui.together.dialogs;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.together.messages.SummaryMessages;
import org.vectorinspector.ui.together.model.TargetChoices;
import org.vectorinspector.ui.together.model.TargetChoices.Choice;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The collections with a check box each. */
final class TargetList {
    private final TargetChoices choices;
    private final Table table;

    /**
     * Makes the list.
     *
     * @param changed hears that another line is selected or checked
     */
    TargetList(Composite parent, TargetChoices choices, Runnable changed) {
        this.choices = choices;
        table = WidgetKeys.mark(new Table(parent, SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER), "targets.table");
        Styles.paint(table, Role.PANEL, Role.TEXT);
        Styles.softSelection(table);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(620, 240).applyTo(table);
        column(SummaryMessages.Targets_connection, 180);
        column(SummaryMessages.Targets_collection, 180);
        column(SummaryMessages.Targets_model, 190);
        column(SummaryMessages.Targets_space, 80);
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                TableItem item = (TableItem) event.item;
                choices.choose(table.indexOf(item), item.getChecked());
            }
            changed.run();
        });
    }

    Table control() {
        return table;
    }

    /** Returns the place of the selected line, empty where none is. */
    Optional<Integer> selected() {
        return table.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(table.getSelectionIndex());
    }

    void refresh() {
        int selected = table.getSelectionIndex();
        table.setItemCount(choices.all().size());
        int row = 0;
        for (Choice choice : choices.all()) {
            TableItem item = table.getItem(row++);
            Target target = choice.target();
            item.setText(new String[] {target.connectionName(), target.collection().toString(),
                target.model().isEmpty() ? SummaryMessages.Targets_fitting : target.model(),
                target.space().isEmpty() ? SummaryMessages.Targets_firstSpace : target.space()});
            item.setChecked(choice.chosen());
        }
        if (selected >= 0 && selected < row) {
            table.setSelection(selected);
        }
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }
}
