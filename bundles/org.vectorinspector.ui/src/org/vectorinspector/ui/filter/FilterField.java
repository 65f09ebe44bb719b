package org.vectorinspector.ui.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.core.filter.FilterSyntaxException;
import org.vectorinspector.core.filter.FilterText;
import org.vectorinspector.core.filter.FilterTokens;
import org.vectorinspector.core.filter.Token;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.messages.UiMessages;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.theme.Tone;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** A filter as text: words in their colours, completion of keys, and what is wrong at the place where it is. */
public final class FilterField extends Composite {
    private final StyledText text;
    private final Label clear;
    private final Label message;
    private final FilterProposals proposals;
    private Runnable onRun = () -> { };
    private Optional<Filter> filter = Optional.empty();
    private Optional<FilterSyntaxException> problem = Optional.empty();

    /** Makes a field; the keys are asked for when a completion is. */
    public FilterField(Composite parent, String key, Supplier<List<String>> keys) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
        Styles.paint(this, Role.PANEL, Role.TEXT);
        Composite frame = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 7).spacing(8, 0).applyTo(frame);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(frame);
        Styles.paint(frame, Role.PANEL, Role.TEXT);
        frame.addListener(SWT.Paint, event -> paintFrame(frame, event.gc));
        Label icon = Styles.label(frame, "");
        icon.setImage(Icons.get("filter"));
        text = WidgetKeys.mark(Styles.field(frame, SWT.SINGLE), key);
        text.setFont(Fonts.text());
        text.setToolTipText(UiMessages.Filter_enter);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        clear = WidgetKeys.mark(Styles.label(frame, ""), key + ".clear");
        clear.setImage(Icons.get("close"));
        clear.setToolTipText(UiMessages.Filter_clear);
        clear.setVisible(false);
        message = WidgetKeys.mark(Styles.note(this, ""), key + ".message");
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(message);
        message.setVisible(false);
        listen(frame);
        proposals = new FilterProposals(text, keys);
    }

    /** Hears that the person wants the filter to run; it is one, or empty. */
    public void onRun(Runnable listener) {
        onRun = listener;
    }

    /** Returns the filter, empty where nothing is typed. */
    public Optional<Filter> filter() {
        return filter;
    }

    /** Tells whether what is typed is a filter or nothing. */
    public boolean valid() {
        return problem.isEmpty();
    }

    /** Returns what is typed. */
    public String text() {
        return text.getText();
    }

    /** Shows a filter without running it. */
    public void text(String typed) {
        if (!typed.equals(text.getText())) {
            text.setText(typed);
            proposals.close();
        }
    }

    /** Removes the filter and runs without one. */
    public void clear() {
        proposals.close();
        text.setText("");
        onRun.run();
    }

    @Override
    public boolean setFocus() {
        return text.setFocus();
    }

    private void listen(Composite frame) {
        text.addListener(SWT.Modify, event -> typed());
        text.addListener(SWT.FocusIn, event -> frame.redraw());
        text.addListener(SWT.FocusOut, event -> frame.redraw());
        text.addListener(SWT.Paint, event -> paintHint(event.gc));
        text.addListener(SWT.DefaultSelection, event -> run());
        text.addListener(SWT.Traverse, this::traverse);
        text.addListener(SWT.KeyDown, event -> {
            boolean enter = event.character == SWT.CR || event.character == SWT.LF;
            if (enter && !(proposals.open() && (proposals.chosen() || !valid()))) {
                event.type = SWT.None;
                proposals.close();
                run();
            }
        });
        clear.addListener(SWT.MouseDown, event -> clear());
    }

    private void traverse(Event event) {
        if (event.detail == SWT.TRAVERSE_ESCAPE && !text.getText().isEmpty() && !proposals.open()) {
            event.doit = false;
            clear();
        }
    }

    private void run() {
        if (valid()) {
            onRun.run();
        } else {
            text.setCaretOffset(Math.min(problem.get().offset(), text.getCharCount()));
        }
    }

    private void typed() {
        String typed = text.getText();
        problem = Optional.empty();
        filter = Optional.empty();
        try {
            filter = typed.isBlank() ? Optional.empty() : Optional.of(FilterText.parse(typed));
        } catch (FilterSyntaxException syntax) {
            problem = Optional.of(syntax);
        }
        text.setStyleRanges(ranges(typed));
        clear.setVisible(!typed.isEmpty());
        say(problem.map(FilterSyntaxException::getMessage).orElse(""));
        getChildren()[0].redraw();
    }

    private void say(String sentence) {
        message.setText(sentence);
        Tone.ERROR.applyTo(message);
        boolean shown = !sentence.isEmpty();
        if (shown != message.getVisible()) {
            message.setVisible(shown);
            ((org.eclipse.swt.layout.GridData) message.getLayoutData()).exclude = !shown;
            requestLayout();
        }
    }

    private StyleRange[] ranges(String typed) {
        List<StyleRange> ranges = new ArrayList<>();
        for (Token token : FilterTokens.of(typed)) {
            ranges.add(range(token.start(), token.end(), role(token.kind())));
        }
        problem.ifPresent(syntax -> underline(ranges, syntax, typed.length()));
        return ranges.toArray(StyleRange[]::new);
    }

    private static void underline(List<StyleRange> ranges, FilterSyntaxException syntax, int end) {
        int from = Math.min(syntax.offset(), Math.max(0, end - 1));
        int to = Math.min(end, from + Math.max(1, syntax.length()));
        ranges.removeIf(range -> range.start < to && range.start + range.length > from);
        StyleRange wrong = range(from, to, Role.ERROR);
        wrong.underline = true;
        wrong.underlineStyle = SWT.UNDERLINE_ERROR;
        wrong.underlineColor = Palette.color(Role.ERROR);
        ranges.add(wrong);
        ranges.sort(java.util.Comparator.comparingInt(range -> range.start));
    }

    private static StyleRange range(int start, int end, Role role) {
        return new StyleRange(start, end - start, Palette.color(role), null);
    }

    private static Role role(Token.Kind kind) {
        return switch (kind) {
            case KEYWORD, OPERATOR -> Role.ACCENT;
            case TEXT -> Role.GOOD;
            case NUMBER, FLAG -> Role.CAUTION;
            case ERROR -> Role.ERROR;
            case KEY, PUNCTUATION -> Role.TEXT;
        };
    }

    private void paintFrame(Composite frame, GC gc) {
        Rectangle area = frame.getClientArea();
        Role role = problem.isPresent() ? Role.ERROR : text.isFocusControl() ? Role.ACCENT : Role.LINE;
        gc.setAntialias(SWT.ON);
        gc.setForeground(Palette.color(role));
        gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, 6, 6);
    }

    private void paintHint(GC gc) {
        if (text.getCharCount() == 0) {
            gc.setFont(Fonts.system(0, false));
            gc.setForeground(Palette.color(Role.SECONDARY));
            gc.drawText(UiMessages.Filter_hint, 2, 0, true);
        }
    }
}
