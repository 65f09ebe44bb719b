package org.vectorinspector.ui.compare.record;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.core.compare.VectorComparison;
import org.vectorinspector.ui.compare.messages.Messages;
import org.vectorinspector.ui.compare.model.RecordPair;
import org.vectorinspector.ui.compare.model.RecordPair.Space;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.VectorPicture;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Both vectors as pictures of one scale, the picture of their difference, and how far they are apart in numbers. */
final class VectorPair {
    private final Combo space;
    private final Composite pictures;
    private final Composite apart;
    private final VectorPicture left;
    private final VectorPicture right;
    private final VectorPicture difference;
    private final Label leftNumbers;
    private final Label rightNumbers;
    private final Label numbers;
    private List<Space> spaces = List.of();

    VectorPair(Composite parent) {
        space = WidgetKeys.mark(new Combo(parent, SWT.READ_ONLY), "compare.space");
        space.addListener(SWT.Selection, event -> show(space.getSelectionIndex()));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).exclude(true).applyTo(space);
        pictures = Pairs.row(parent, false);
        left = new VectorPicture(pictures, "compare.picture.left", Role.ACCENT);
        right = new VectorPicture(pictures, "compare.picture.right", Role.ACCENT);
        leftNumbers = words(pictures, "compare.vector.left");
        rightNumbers = words(pictures, "compare.vector.right");
        apart = Pairs.row(parent, false);
        Styles.secondary(apart, Messages.Vector_difference);
        numbers = words(apart, "compare.vector.apart");
        difference = new VectorPicture(apart, "compare.picture.difference", Role.CAUTION);
    }

    void show(RecordPair pair, boolean onlyDiffering) {
        spaces = pair.spaces();
        boolean shown = spaces.stream().anyMatch(known -> !onlyDiffering || !known.left().equals(known.right()));
        Pairs.include(pictures, shown);
        Pairs.include(apart, shown && !pair.alone());
        space.setItems(spaces.stream().map(Space::name).toArray(String[]::new));
        space.setVisible(shown && spaces.size() > 1);
        ((GridData) space.getLayoutData()).exclude = !space.getVisible();
        space.requestLayout();
        if (shown) {
            int first = spaces.stream().filter(known -> !known.left().equals(known.right())).findFirst().map(spaces::indexOf).orElse(0);
            space.select(first);
            show(first);
        }
    }

    private void show(int index) {
        Space shown = spaces.get(index);
        float[] a = shown.left().map(VectorPair::values).orElse(new float[0]);
        float[] b = shown.right().map(VectorPair::values).orElse(new float[0]);
        float scale = Math.max(VectorPicture.highest(a), VectorPicture.highest(b));
        left.show(a, scale, show(leftNumbers, shown.left()));
        right.show(b, scale, show(rightNumbers, shown.right()));
        Optional<VectorComparison> measured = shown.left().isPresent() && shown.right().isPresent()
                ? VectorComparison.of(shown.left().get(), shown.right().get()) : Optional.empty();
        numbers.setText(measured.map(VectorPair::words).orElse(Messages.Vector_notComparable));
        boolean drawable = measured.isPresent() && !(shown.left().get() instanceof Vector.Sparse);
        difference.show(drawable ? minus(a, b) : new float[0], numbers.getText());
        numbers.requestLayout();
    }

    private static String show(Label label, Optional<Vector> vector) {
        String words = vector.map(known -> NLS.bind(Messages.Vector_numbers, "%.4f".formatted(known.norm()), shape(known))).orElse(Messages.Vector_none);
        label.setText(words);
        return words;
    }

    private static String words(VectorComparison measured) {
        return NLS.bind(Messages.Vector_apart, new Object[] {"%.6f".formatted(measured.cosine()), "%.6f".formatted(measured.euclidean()),
            "%.6f".formatted(measured.largest()), Integer.toString(measured.place())});
    }

    private static String shape(Vector vector) {
        return switch (vector) {
            case Vector.Dense dense -> dense.dimension() + " × float32";
            case Vector.Sparse sparse -> NLS.bind(Messages.Vector_sparse, sparse.indices().length);
            case Vector.Multi multi -> multi.rows() + " × " + multi.dimension() + " × float32";
        };
    }

    private static float[] values(Vector vector) {
        return switch (vector) {
            case Vector.Dense dense -> dense.values();
            case Vector.Sparse sparse -> sparse.values();
            case Vector.Multi multi -> multi.values();
        };
    }

    private static float[] minus(float[] left, float[] right) {
        float[] difference = new float[left.length];
        for (int i = 0; i < left.length; i++) {
            difference[i] = left[i] - right[i];
        }
        return difference;
    }

    private static Label words(Composite row, String key) {
        Label label = WidgetKeys.mark(Styles.secondary(row, ""), key);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(label);
        return label;
    }
}
