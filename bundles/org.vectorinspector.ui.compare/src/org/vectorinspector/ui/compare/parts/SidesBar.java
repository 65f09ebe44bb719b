package org.vectorinspector.ui.compare.parts;

import java.text.NumberFormat;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.ui.compare.messages.Messages;
import org.vectorinspector.ui.compare.model.Sides;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.PlaceCard;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Both sides, the button between them that swaps them, and the one that compares. */
final class SidesBar {
    private final CompareServices services;
    private final PlaceCard left;
    private final PlaceCard right;
    private final Button vectors;
    private final Button compare;
    private Sides sides = Sides.NONE;
    private Runnable changed = () -> { };

    SidesBar(Composite parent, CompareServices services, Runnable run) {
        this.services = services;
        Composite bar = Styles.grid(parent, 5, 0);
        GridLayoutFactory.fillDefaults().numColumns(5).margins(12, 12).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        left = new PlaceCard(bar, "compare.left", Messages.Side_left, nothing());
        Button swap = WidgetKeys.mark(new Button(bar, SWT.PUSH), "compare.swap");
        swap.setImage(Icons.get("swap", Role.TEXT));
        swap.setToolTipText(Messages.Side_swap);
        swap.addListener(SWT.Selection, event -> change(Sides::swapped));
        right = new PlaceCard(bar, "compare.right", Messages.Side_right, nothing());
        vectors = WidgetKeys.mark(new Button(bar, SWT.CHECK), "compare.vectors");
        vectors.setText(Messages.Side_vectors);
        vectors.setToolTipText(Messages.Side_vectorsTip);
        vectors.setSelection(true);
        compare = WidgetKeys.mark(new Button(bar, SWT.PUSH), "compare.run");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(136, SWT.DEFAULT).applyTo(compare);
        compare.addListener(SWT.Selection, event -> run.run());
        left.addListener(SWT.Selection, event -> pick(true));
        right.addListener(SWT.Selection, event -> pick(false));
        again(false);
        show();
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    Sides sides() {
        return sides;
    }

    boolean vectors() {
        return vectors.getSelection();
    }

    void change(UnaryOperator<Sides> change) {
        Sides before = sides;
        sides = change.apply(sides);
        if (!sides.equals(before)) {
            show();
            changed.run();
        }
    }

    /** Opens the choice of a side. */
    void pick(boolean leftSide) {
        new CollectionPicker(leftSide ? left : right, services, ref -> change(now -> leftSide ? now.left(ref) : now.right(ref))).open();
    }

    void focus() {
        (sides.left().isEmpty() ? left : right).setFocus();
    }

    /** Names the button by whether there is a comparison already. */
    void again(boolean yes) {
        compare.setText(yes ? Messages.Side_again : Messages.Side_compare);
    }

    void enable(boolean idle) {
        compare.setEnabled(idle && sides.comparable());
    }

    private void show() {
        show(left, sides.left());
        show(right, sides.right());
        compare.setEnabled(sides.comparable());
    }

    private void show(PlaceCard card, Optional<CollectionRef> side) {
        if (side.isEmpty()) {
            card.show(nothing());
            return;
        }
        card.show(face(side.get(), ""));
        BackgroundTask.of(Messages.Side_counting, card, progress -> services.catalog().count(side.get())).done(count -> {
            if (sides.left().equals(side) && card == left || sides.right().equals(side) && card == right) {
                card.show(face(side.get(), words(count)));
            }
        }).start();
    }

    private static PlaceCard.Face nothing() {
        return new PlaceCard.Face(Icons.get("coll"), "", Environment.NONE, Messages.Side_choose, "");
    }

    private PlaceCard.Face face(CollectionRef side, String remark) {
        String name = side.collection().toString();
        return services.connections().find(side.connection())
                .map(known -> new PlaceCard.Face(Icons.of(known.provider().icon(), Role.TEXT), known.name(), known.rules().environment(), name,
                        remark))
                .orElseGet(() -> new PlaceCard.Face(Icons.get("coll"), "", Environment.NONE, name, remark));
    }

    private static String words(Count count) {
        return NLS.bind(count.exact() ? Messages.Side_records : Messages.Side_about, NumberFormat.getIntegerInstance().format(count.records()));
    }
}
