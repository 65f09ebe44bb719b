package org.vectorinspector.ui.compare.record;

import java.text.NumberFormat;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.core.compare.Difference;
import org.vectorinspector.ui.compare.messages.Messages;
import org.vectorinspector.ui.compare.model.RecordPair;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** One record on both sides: its document, metadata and vectors beside each other. */
public final class RecordView {
    private final ScrolledComposite control;
    private final Composite page;
    private final Label id;
    private final Label place;
    private final Button only;
    private final Label leftTitle;
    private final Label rightTitle;
    private final DocumentPair documents;
    private final MetadataPair metadata;
    private final VectorPair vectors;
    private Optional<RecordPair> shown = Optional.empty();

    /** Makes an empty view; {@code step} hears how many differences to go on by. */
    public RecordView(Composite parent, IntConsumer step) {
        control = new ScrolledComposite(parent, SWT.V_SCROLL);
        page = Styles.grid(control, 1, 0);
        control.setContent(page);
        control.setExpandHorizontal(true);
        control.setExpandVertical(true);
        GridLayoutFactory.fillDefaults().margins(12, 8).spacing(0, 8).applyTo(page);
        Composite head = Styles.grid(page, 5, 0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        id = WidgetKeys.mark(Styles.label(head, ""), "compare.id");
        id.setFont(Fonts.text());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(id);
        place = WidgetKeys.mark(Styles.filling(head), "compare.place");
        button(head, Messages.Record_previous, Messages.Record_previousTip, "compare.previous").addListener(SWT.Selection, event -> step.accept(-1));
        button(head, Messages.Record_next, Messages.Record_nextTip, "compare.next").addListener(SWT.Selection, event -> step.accept(1));
        only = WidgetKeys.mark(new Button(head, SWT.CHECK), "compare.onlyDiffering");
        only.setText(Messages.Record_only);
        only.addListener(SWT.Selection, event -> draw());
        Composite titles = Pairs.row(page, false);
        leftTitle = title(titles);
        rightTitle = title(titles);
        documents = new DocumentPair(page);
        metadata = new MetadataPair(page);
        vectors = new VectorPair(page);
    }

    /** Returns the widget. */
    public Control control() {
        return control;
    }

    /** Names the sides. */
    public void name(String left, String right) {
        leftTitle.setText(NLS.bind(Messages.Record_left, left));
        rightTitle.setText(NLS.bind(Messages.Record_right, right));
    }

    /** Says which difference is looked at, before its record has come. */
    public void announce(Optional<Difference> difference, int row, long rows) {
        NumberFormat numbers = NumberFormat.getIntegerInstance();
        id.setText(difference.map(RecordView::ids).orElse(""));
        id.setToolTipText(id.getText());
        place.setText(difference.isEmpty() ? Messages.Record_none : NLS.bind(Messages.Record_place, numbers.format(row + 1L), numbers.format(rows)));
        id.requestLayout();
    }

    /** Shows a record, or nothing. */
    public void show(Optional<RecordPair> pair) {
        shown = pair;
        draw();
    }

    private void draw() {
        RecordPair pair = shown.orElseGet(RecordPair::nothing);
        control.setRedraw(false);
        documents.show(pair, only.getSelection());
        metadata.show(pair, only.getSelection());
        vectors.show(pair, only.getSelection());
        control.setMinHeight(page.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        page.layout(true, true);
        control.setRedraw(true);
    }

    private static String ids(Difference difference) {
        String first = difference.id().text();
        return difference.right().map(right -> right.text()).filter(right -> !right.equals(first)).map(right -> first + " = " + right).orElse(first);
    }

    private static Label title(Composite row) {
        Label label = Styles.heading(row, "");
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private static Button button(Composite head, String text, String tip, String key) {
        Button button = WidgetKeys.mark(new Button(head, SWT.PUSH), key);
        button.setText(text);
        button.setToolTipText(tip);
        return button;
    }
}
