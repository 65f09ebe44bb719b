package org.vectorinspector.ui.together.parts;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.core.search.VectorText;
import org.vectorinspector.core.search.VectorTextException;
import org.vectorinspector.core.together.Comparison;
import org.vectorinspector.ui.filter.FilterField;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.together.messages.Messages;
import org.vectorinspector.ui.together.model.QueryKind;
import org.vectorinspector.ui.together.model.TogetherModel;
import org.vectorinspector.ui.widgets.Segments;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** What is asked: a text, a record or a vector, how many, under which filter. */
final class QueryBar {
    private static final int TOP_K = 10;
    private static final int MOST = 1_000;

    private final TogetherModel model;
    private final Segments<QueryKind> kinds;
    private final Text input;
    private final Spinner topK;
    private final Button ask;
    private final FilterField filter;
    private final Label message;
    private final Runnable onAsk;
    private final Runnable onStop;

    QueryBar(Composite parent, TogetherModel model, Runnable onAsk, Runnable onStop) {
        this.model = model;
        this.onAsk = onAsk;
        this.onStop = onStop;
        Composite line = Styles.grid(parent, 5, 0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        kinds = new Segments<>(line, "together.by", List.of(QueryKind.values()), QueryBar::title, this::refresh);
        input = WidgetKeys.mark(new Text(line, SWT.SEARCH | SWT.ICON_SEARCH), "together.input");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.FILL).hint(80, SWT.DEFAULT).applyTo(input);
        Styles.secondary(line, Messages.Query_topK);
        topK = WidgetKeys.mark(new Spinner(line, SWT.BORDER), "together.k");
        topK.setValues(TOP_K, 1, MOST, 0, 1, 10);
        ask = WidgetKeys.mark(new Button(line, SWT.PUSH), "together.ask");
        filter = new FilterField(parent, "together.filter", () -> Comparison.commonKeys(model.columns()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        message = WidgetKeys.mark(Styles.note(parent, ""), "together.message");
        message.setForeground(Palette.color(Role.ERROR));
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(message);
        message.setVisible(false);
        input.addListener(SWT.DefaultSelection, event -> onAsk.run());
        input.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                onStop.run();
            }
        });
        ask.addListener(SWT.Selection, event -> pressed());
        filter.onRun(onAsk);
        refresh();
    }

    void focus() {
        input.setFocus();
    }

    QueryKind kind() {
        return kinds.selected();
    }

    String typed() {
        return input.getText().strip();
    }

    int topK() {
        return topK.getSelection();
    }

    Optional<Filter> filter() {
        return filter.filter();
    }

    /** Tells whether everything that was typed can be asked; says what cannot. */
    boolean complete() {
        if (!filter.valid()) {
            filter.setFocus();
            return false;
        }
        say(switch (kind()) {
            case TEXT -> typed().isEmpty() ? Messages.Query_needsText : "";
            case RECORD -> typed().isEmpty() ? Messages.Query_needsRecord : "";
            case VECTOR -> vectorProblem();
        });
        return !message.getVisible();
    }

    void say(String sentence) {
        message.setText(sentence);
        boolean shown = !sentence.isEmpty();
        if (shown != message.getVisible()) {
            message.setVisible(shown);
            ((GridData) message.getLayoutData()).exclude = !shown;
            message.requestLayout();
        }
    }

    void refresh() {
        input.setMessage(switch (kind()) {
            case TEXT -> Messages.Query_hintText;
            case RECORD -> NLS.bind(Messages.Query_hintRecord, model.baseTarget().map(base -> base.label()).orElse("–"));
            case VECTOR -> Messages.Query_hintVector;
        });
        int count = model.targets().size();
        String words = count == 1 ? Messages.Query_askOne : NLS.bind(Messages.Query_ask, count);
        String shown = model.running() ? Messages.Query_stop : words;
        ask.setEnabled(count > 0);
        if (!shown.equals(ask.getText())) {
            ask.setText(shown);
            ask.requestLayout();
        }
    }

    private void pressed() {
        if (model.running()) {
            onStop.run();
        } else {
            onAsk.run();
        }
    }

    private String vectorProblem() {
        try {
            VectorText.parse(typed());
            return "";
        } catch (VectorTextException wrong) {
            input.setSelection(wrong.offset(), wrong.offset() + wrong.length());
            return wrong.getMessage();
        }
    }

    private static String title(QueryKind kind) {
        return switch (kind) {
            case TEXT -> Messages.Query_text;
            case RECORD -> Messages.Query_record;
            case VECTOR -> Messages.Query_vector;
        };
    }
}
