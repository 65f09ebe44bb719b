package org.vectorinspector.ui.widgets;

import java.util.List;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.theme.Role;

/**
 * A field and a list of choices that narrows while the person types; the arrow keys move in the list, Enter and a click choose.
 *
 * @param <T> what can be chosen
 */
public abstract class ChoicePopup<T> extends PopupDialog {
    /** The icon and the margins beside the words of a choice. */
    private static final int BESIDE_LABEL = 30;

    private final String key;
    private final String hint;
    private List<T> shown = List.of();
    private Text field;
    private Table list;

    /**
     * Makes a popup.
     *
     * @param key of its widgets, before {@code .field} and {@code .list}
     * @param hint what the empty field says
     */
    protected ChoicePopup(Shell parent, String key, String hint) {
        super(parent, SWT.NO_TRIM, true, false, false, false, false, null, null);
        this.key = key;
        this.hint = hint;
    }

    /** Begins to gather choices, once the list is there. */
    protected abstract void gather();

    /** Returns the choices for what was typed, the best one first. */
    protected abstract List<T> matching(String typed);

    /** Returns what a person reads. */
    protected abstract String label(T choice);

    /** Returns the name of an icon. */
    protected abstract String icon(T choice);

    /** Does what was chosen. */
    protected abstract void chosen(T choice);

    @Override
    protected final Control createDialogArea(Composite parent) {
        Composite area = Styles.grid(parent, 1, 8);
        field = WidgetKeys.mark(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH), key + ".field");
        field.setMessage(hint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        list = WidgetKeys.mark(new Table(area, SWT.SINGLE | SWT.FULL_SELECTION), key + ".list");
        Styles.paint(list, Role.PANEL, Role.TEXT);
        Styles.softSelection(list);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list);
        field.addListener(SWT.Modify, event -> narrow());
        field.addListener(SWT.KeyDown, this::move);
        field.addListener(SWT.DefaultSelection, event -> choose());
        list.addListener(SWT.DefaultSelection, event -> choose());
        list.addListener(SWT.MouseUp, event -> {
            if (list.getItem(new Point(event.x, event.y)) != null) {
                choose();
            }
        });
        list.addListener(SWT.Resize, event -> shorten());
        gather();
        narrow();
        return area;
    }

    @Override
    protected final Control getFocusControl() {
        return field;
    }

    /** Returns the widget for which choices are gathered: when it is gone, nobody waits for them. */
    protected final Control list() {
        return list;
    }

    /** Forgets what was typed and shows all choices. */
    protected final void clear() {
        field.setText("");
        narrow();
    }

    /** Shows the choices that match now. */
    protected final void narrow() {
        shown = matching(field.getText().strip());
        list.removeAll();
        for (T choice : shown) {
            TableItem item = new TableItem(list, SWT.NONE);
            item.setText(label(choice));
            item.setImage(Icons.get(icon(choice)));
        }
        list.select(0);
        shorten();
    }

    /** A name that is too long keeps its end: that is where the collections of one connection differ. */
    private void shorten() {
        int room = list.getClientArea().width - BESIDE_LABEL;
        if (room <= 0) {
            return;
        }
        GC gc = new GC(list);
        for (int i = 0; i < shown.size(); i++) {
            list.getItem(i).setText(Elided.middle(gc, label(shown.get(i)), room));
        }
        gc.dispose();
    }

    private void move(Event event) {
        int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
        if (step != 0 && !shown.isEmpty()) {
            list.setSelection(Math.clamp(list.getSelectionIndex() + step, 0, shown.size() - 1));
            event.doit = false;
        }
    }

    private void choose() {
        int index = list.getSelectionIndex();
        if (index >= 0) {
            chosen(shown.get(index));
        }
    }
}
