package org.vectorinspector.ui.browse.record;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.core.search.VectorText;
import org.vectorinspector.core.search.VectorTextException;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.VectorJson;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.theme.Tone;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.VectorPicture;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The vector of a record: a picture, its numbers in short, and its text to be edited. */
final class VectorSection {
    private static final int TEXT_HEIGHT = 58;

    private final Label space;
    private final VectorPicture picture;
    private final Label numbers;
    private final StyledText text;
    private String spaceName = "";

    VectorSection(Composite parent, Consumer<String> typed) {
        Composite head = Styles.grid(parent, 2, 0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        Styles.heading(head, Messages.Record_vector);
        space = WidgetKeys.mark(Styles.secondary(head, ""), "record.space");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(space);
        picture = new VectorPicture(parent, "record.picture", Role.ACCENT);
        numbers = WidgetKeys.mark(Styles.note(parent, ""), "record.numbers");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(numbers);
        text = WidgetKeys.mark(Styles.field(parent, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER), "record.vector");
        text.setFont(Fonts.text());
        text.setForeground(Palette.color(Role.SECONDARY));
        GridDataFactory.fillDefaults().grab(true, false).hint(100, TEXT_HEIGHT).applyTo(text);
        text.addListener(SWT.Modify, event -> {
            typed.accept(text.getText());
            draw();
        });
    }

    /** Shows a vector, or that there is none. */
    void show(String name, Optional<Vector> vector) {
        spaceName = name;
        text.setEditable(vector.isEmpty() || vector.get() instanceof Vector.Dense);
        text.setText(vector.map(VectorSection::json).orElse(""));
        if (vector.isPresent() && !(vector.get() instanceof Vector.Dense)) {
            describe(vector.get());
        } else {
            draw();
        }
    }

    /** Returns the text of the vector. */
    String text() {
        return text.getText();
    }

    /** Puts other numbers in the place of the old ones. */
    void replace(Vector.Dense vector) {
        text.setText(json(vector));
    }

    private void draw() {
        try {
            describe(VectorText.parse(text.getText()));
        } catch (VectorTextException problem) {
            boolean empty = text.getText().isBlank();
            picture.show(new float[0], "");
            numbers.setText(empty ? Messages.Record_noVector : problem.getMessage());
            (empty ? Tone.SECONDARY : Tone.ERROR).applyTo(numbers);
            space.setText(spaceName);
            space.requestLayout();
        }
    }

    private void describe(Vector vector) {
        float[] values = switch (vector) {
            case Vector.Dense dense -> dense.values();
            case Vector.Sparse sparse -> sparse.values();
            case Vector.Multi multi -> multi.values();
        };
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        String words = NLS.bind(Messages.Record_numbers, new Object[] {
            "%.4f".formatted(vector.norm()), "%.3f".formatted(least), "%.3f".formatted(most)});
        numbers.setText(words);
        Tone.SECONDARY.applyTo(numbers);
        space.setText(NLS.bind(Messages.Record_space, spaceName, values.length));
        space.requestLayout();
        picture.show(values, words);
    }

    private static String json(Vector vector) {
        JsonOutput out = new JsonOutput();
        VectorJson.write(out, vector);
        return out.toString();
    }
}
