package org.vectorinspector.ui.widgets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.ui.theme.Fonts;

/**
 * Chooses one of a few: buttons side by side, of which one is down.
 *
 * @param <E> what is chosen
 */
public final class Segments<E> {
    private final Map<E, Button> items = new LinkedHashMap<>();
    private final Runnable changed;
    private E selected;

    /**
     * Makes the buttons with the first one down.
     *
     * @param key names the widgets of the choices, each followed by its own name in lower case
     * @param choices from the left
     * @param title what stands on a button
     * @param changed hears that another one is down
     */
    public Segments(Composite parent, String key, List<E> choices, Function<E, String> title, Runnable changed) {
        this.changed = changed;
        this.selected = choices.getFirst();
        Composite bar = Styles.grid(parent, choices.size(), 0);
        GridLayoutFactory.fillDefaults().numColumns(choices.size()).spacing(0, 0).applyTo(bar);
        for (E choice : choices) {
            Button item = WidgetKeys.mark(new Button(bar, SWT.TOGGLE), key + "." + choice.toString().toLowerCase(Locale.ROOT));
            item.setText(title.apply(choice));
            show(choice, item);
            item.setLayoutData(new GridData());
            item.addListener(SWT.Selection, event -> select(choice));
            items.put(choice, item);
        }
    }

    /** Offers some of the choices only; where the chosen one is not among them, the first of them is chosen. */
    public void offer(Set<E> offered) {
        items.forEach((choice, item) -> {
            item.setVisible(offered.contains(choice));
            ((GridData) item.getLayoutData()).exclude = !offered.contains(choice);
        });
        if (!offered.contains(selected)) {
            items.keySet().stream().filter(offered::contains).findFirst().ifPresent(this::select);
        }
        items.values().iterator().next().requestLayout();
    }

    /** Returns what is chosen. */
    public E selected() {
        return selected;
    }

    /** Chooses and tells. */
    public void select(E choice) {
        selected = choice;
        items.forEach(this::show);
        changed.run();
    }

    private void show(E choice, Button item) {
        item.setSelection(choice.equals(selected));
        item.setFont(choice.equals(selected) ? Fonts.bold() : Fonts.system(0, false));
    }
}
