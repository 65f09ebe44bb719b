package org.vectorinspector.ui.compare.parts;

import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.core.compare.CollectionComparison;
import org.vectorinspector.core.compare.CompareCounts;
import org.vectorinspector.core.compare.Difference.Kind;
import org.vectorinspector.ui.compare.messages.Messages;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The four counts, of which one is looked at, and what can be done with what was found. */
final class KindsBar {
    private final Map<Kind, Button> items = new EnumMap<>(Kind.class);
    private final Label how;
    private final Button copyMissing;
    private final Button copyDifferent;

    /** What the buttons do. */
    interface Actions {
        void save();

        void copy(Kind kind);
    }

    KindsBar(Composite parent, Consumer<Kind> chosen, Actions actions) {
        Composite bar = Styles.grid(parent, 5, 0);
        GridLayoutFactory.fillDefaults().numColumns(5).margins(12, 8).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        Composite kinds = Styles.grid(bar, Kind.values().length, 0);
        GridLayoutFactory.fillDefaults().numColumns(Kind.values().length).spacing(2, 0).applyTo(kinds);
        for (Kind kind : Kind.values()) {
            Button item = WidgetKeys.mark(new Button(kinds, SWT.TOGGLE), "compare.kind." + kind);
            item.addListener(SWT.Selection, event -> chosen.accept(kind));
            items.put(kind, item);
        }
        how = WidgetKeys.mark(Styles.filling(bar), "compare.how");
        Button save = button(bar, Messages.Kinds_save, "compare.save");
        save.setImage(Icons.get("export"));
        save.addListener(SWT.Selection, event -> actions.save());
        copyMissing = button(bar, Messages.Kinds_copyMissing, "compare.copyMissing");
        copyMissing.addListener(SWT.Selection, event -> actions.copy(Kind.ONLY_LEFT));
        copyDifferent = button(bar, Messages.Kinds_copyDifferent, "compare.copyDifferent");
        copyDifferent.addListener(SWT.Selection, event -> actions.copy(Kind.DIFFERENT));
    }

    void show(CollectionComparison comparison, Kind kind) {
        CompareCounts counts = comparison.counts();
        items.forEach((each, item) -> {
            item.setText(NLS.bind(word(each), NumberFormat.getIntegerInstance().format(counts.of(each))));
            item.setSelection(each == kind);
            item.setFont(each == kind ? Fonts.bold() : Fonts.system(0, false));
        });
        how.setText(NLS.bind(Messages.Kinds_how, comparison.matching().field().orElse("id"), vectors(comparison)));
        how.setToolTipText(how.getText());
        copyMissing.setEnabled(counts.onlyLeft() > 0);
        copyDifferent.setEnabled(counts.different() > 0);
        how.requestLayout();
    }

    private static String vectors(CollectionComparison comparison) {
        return comparison.tolerance().map(tolerance -> switch (tolerance) {
            case EXACT -> Messages.Kinds_exact;
            case ROUNDED -> Messages.Kinds_rounded;
            case DIRECTION -> Messages.Kinds_direction;
        }).orElse(Messages.Kinds_noVectors);
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case DIFFERENT -> Messages.Kinds_different;
            case ONLY_LEFT -> Messages.Kinds_onlyLeft;
            case ONLY_RIGHT -> Messages.Kinds_onlyRight;
            case EQUAL -> Messages.Kinds_equal;
        };
    }

    private static Button button(Composite bar, String text, String key) {
        Button button = WidgetKeys.mark(new Button(bar, SWT.PUSH), key);
        button.setText(text);
        return button;
    }
}
