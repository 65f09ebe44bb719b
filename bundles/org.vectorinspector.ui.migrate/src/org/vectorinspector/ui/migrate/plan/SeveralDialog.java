package org.vectorinspector.ui.migrate.plan;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.vectorinspector.core.migrate.CopyPlace.InCollection;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.migrate.messages.SeveralMessages;
import org.vectorinspector.ui.migrate.model.PlaceChoice;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.FieldsDialog;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Lets collections of a connection be ticked. */
final class SeveralDialog extends FieldsDialog {
    private final List<InCollection> places;
    private Table list;
    private List<InCollection> ticked = List.of();

    SeveralDialog(Shell parent, PlaceChoice.Several several) {
        super(parent, new Words("several", SeveralMessages.Several_window, NLS.bind(SeveralMessages.Several_title, several.host().name()),
                SeveralMessages.Several_message, SeveralMessages.Several_go));
        this.places = several.places();
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Returns what was ticked, once the dialog has closed with OK. */
    List<InCollection> ticked() {
        return ticked;
    }

    @Override
    protected void createFields(Composite area) {
        list = WidgetKeys.mark(new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL), "several.list");
        Styles.paint(list, Role.PANEL, Role.TEXT);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(420, 260).applyTo(list);
        for (InCollection place : places) {
            TableItem item = new TableItem(list, SWT.NONE);
            item.setText(place.whole() ? NLS.bind(SeveralMessages.Several_whole, place.collection().name()) : place.collection().toString());
            item.setImage(Icons.get("coll"));
        }
        list.addListener(SWT.Selection, event -> check());
        Composite buttons = Styles.grid(area, 2, 0);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(buttons);
        button(buttons, SeveralMessages.Several_all, "several.all", true);
        button(buttons, SeveralMessages.Several_none, "several.none", false);
    }

    private void button(Composite parent, String text, String key, boolean tick) {
        Button button = WidgetKeys.mark(new Button(parent, SWT.PUSH), key);
        button.setText(text);
        button.addListener(SWT.Selection, event -> {
            for (int row = 0; row < places.size(); row++) {
                list.getItem(row).setChecked(tick && !partOfWhole(places.get(row)));
            }
            check();
        });
    }

    /** Tells whether a place is a partition of a collection that stands in the list as a whole. */
    private boolean partOfWhole(InCollection place) {
        return !place.whole() && places.stream().anyMatch(other -> other.whole() && other.collection().name().equals(place.collection().name()));
    }

    @Override
    protected void check() {
        List<InCollection> now = new ArrayList<>();
        for (int row = 0; row < places.size(); row++) {
            if (list.getItem(row).getChecked()) {
                now.add(places.get(row));
            }
        }
        ticked = List.copyOf(now);
        allow(!ticked.isEmpty());
    }
}
