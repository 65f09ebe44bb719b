package org.vectorinspector.ui.connections.dialogs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.api.spi.SettingProblem;
import org.vectorinspector.api.spi.SettingTemplate;
import org.vectorinspector.ui.connections.messages.Messages;
import org.vectorinspector.ui.connections.messages.ProfileMessages;
import org.vectorinspector.ui.connections.model.ConnectionForm;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.theme.Tone;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The fields of one provider with their messages, and its help beside them; drawn from the form's descriptor alone. */
final class ConnectionFields extends Composite {
    private static final int LABELS = 120;
    private static final int HELP = 250;
    private static final int WHEEL = 12;

    private final ConnectionForm form;
    private final ProfileRows profile;
    private final Runnable edited;
    private final Runnable checked;
    private final Map<String, Label> messages = new LinkedHashMap<>();
    private final List<Label> names = new ArrayList<>();
    private final List<Label> notes = new ArrayList<>();
    private final ScrolledComposite scroller;
    private Composite rows;
    private Label help;

    /**
     * Draws the fields.
     *
     * @param edited hears that something else would be connected to now
     * @param checked hears, after that too, that the form says anew what is wrong
     */
    ConnectionFields(Composite parent, ConnectionForm form, ProfileRows profile, Runnable edited, Runnable checked) {
        super(parent, SWT.NONE);
        this.form = form;
        this.profile = profile;
        this.edited = edited;
        this.checked = checked;
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(this);
        Styles.paint(this, Role.PANEL, Role.TEXT);
        scroller = new ScrolledComposite(this, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        scroller.addListener(SWT.Resize, event -> fit());
        Styles.paint(scroller, Role.PANEL, Role.TEXT);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroller);
        createHelp();
        draw();
    }

    @Override
    public boolean setFocus() {
        return find(rows, "connect.name").map(Control::setFocus).orElse(false);
    }

    private void createHelp() {
        Composite side = Styles.grid(this, 1, 8);
        GridDataFactory.fillDefaults().hint(HELP, SWT.DEFAULT).grab(false, true).applyTo(side);
        Styles.heading(side, form.provider().name());
        help = new Label(side, SWT.WRAP);
        Styles.paint(help, Role.PANEL, Role.SECONDARY);
        GridDataFactory.fillDefaults().grab(true, true).hint(HELP - 16, SWT.DEFAULT).applyTo(help);
    }

    /** Draws all rows anew once the event is over that asked for it: a field must not go while it tells what was chosen in it. */
    void drawSoon() {
        getDisplay().asyncExec(() -> {
            if (!isDisposed()) {
                draw();
            }
        });
    }

    /** Draws all rows anew, because others are there now. */
    void draw() {
        Optional<Runnable> refocus = Optional.ofNullable(getDisplay().getFocusControl()).map(this::focusLater);
        Point origin = scroller.getOrigin();
        if (rows != null) {
            rows.dispose();
        }
        messages.clear();
        names.clear();
        notes.clear();
        rows = Styles.grid(scroller, 2, 0);
        scroller.setContent(rows);
        drawTemplate();
        Text name = text(row(Messages.Connect_name, ""), form.name(), "connect.name", SWT.BORDER);
        name.addListener(SWT.Modify, event -> {
            form.name(name.getText());
            refresh();
        });
        form.fields().forEach(this::drawField);
        profile.draw(this);
        align();
        String words = form.provider().help();
        help.setText(form.template().help().isEmpty() ? words : words + "\n\n" + form.template().help());
        layout(true, true);
        refresh();
        scroller.setOrigin(origin);
        refocus.ifPresent(Runnable::run);
    }

    /** Gives the longest name of a field the room that it needs, and lets notes stand below the fields. */
    private void align() {
        int widest = names.stream().mapToInt(name -> name.computeSize(SWT.DEFAULT, SWT.DEFAULT).x).reduce(LABELS, Math::max);
        names.forEach(name -> ((GridData) name.getLayoutData()).widthHint = widest);
        notes.forEach(note -> ((GridData) note.getLayoutData()).horizontalIndent = widest + 10);
    }

    /** Returns what gives the focus to the control that takes the place of this one, and the caret its place in a text. */
    private Runnable focusLater(Control control) {
        Object key = control.getData(WidgetKeys.KEY);
        Optional<Point> caret = control instanceof Text text ? Optional.of(text.getSelection()) : Optional.empty();
        return () -> find(rows, key).ifPresent(now -> {
            now.setFocus();
            caret.ifPresent(((Text) now)::setSelection);
        });
    }

    private static Optional<Control> find(Composite within, Object key) {
        return key == null ? Optional.empty() : Stream.of(within.getChildren())
                .flatMap(control -> key.equals(control.getData(WidgetKeys.KEY)) ? Stream.of(control)
                        : control instanceof Composite inner ? find(inner, key).stream() : Stream.empty()).findFirst();
    }

    /** Lets the height follow the width, since messages wrap. */
    private void fit() {
        if (rows != null && !rows.isDisposed()) {
            scroller.setMinHeight(rows.computeSize(Math.max(1, scroller.getClientArea().width), SWT.DEFAULT).y);
        }
    }

    private void drawTemplate() {
        List<SettingTemplate> templates = form.provider().templates();
        if (templates.size() < 2) {
            return;
        }
        Combo combo = choice(row(Messages.Connect_template, ""), SWT.READ_ONLY, "connect.template");
        templates.forEach(template -> combo.add(template.label()));
        combo.select(templates.indexOf(form.template()));
        combo.addListener(SWT.Selection, event -> {
            form.use(templates.get(combo.getSelectionIndex()));
            edited.run();
            drawSoon();
        });
    }

    private void drawField(SettingField field) {
        String key = "connect.field." + field.key();
        String label = field.required() ? field.label() + " *" : field.label();
        switch (field.type()) {
            case FLAG -> drawFlag(field, key);
            case CHOICE -> drawChoice(row(label, field.help()), field, key);
            case SECRET -> drawSecret(row(label, field.help()), field, key);
            case FOLDER, FILE -> drawPath(row(label, field.help()), field, key);
            case TEXT, NUMBER -> drawText(row(label, field.help()), field, key);
        }
        messages.put(field.key(), note(key + ".message"));
    }

    /** Returns a small label under a row, without words. */
    Label note(String key) {
        Label note = WidgetKeys.mark(new Label(rows, SWT.WRAP), key);
        note.setFont(Fonts.secondary());
        Styles.paint(note, Role.PANEL, Role.SECONDARY);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).indent(0, -4).hint(100, SWT.DEFAULT).applyTo(note);
        notes.add(note);
        return note;
    }

    private void drawFlag(SettingField field, String key) {
        Button check = new Button(row("", field.help()), SWT.CHECK);
        check.setText(field.label());
        check.setSelection(Boolean.parseBoolean(form.value(field.key())));
        Styles.paint(check, Role.PANEL, Role.TEXT);
        WidgetKeys.mark(check, key);
        check.addListener(SWT.Selection, event -> set(field, Boolean.toString(check.getSelection())));
    }

    private void drawChoice(Composite row, SettingField field, String key) {
        Combo combo = choice(row, SWT.READ_ONLY, key);
        field.choices().forEach(combo::add);
        combo.setText(form.value(field.key()));
        combo.addListener(SWT.Selection, event -> set(field, combo.getText()));
    }

    private void drawSecret(Composite row, SettingField field, String key) {
        Text text = text(pair(row), "", key, SWT.BORDER | SWT.PASSWORD);
        form.readSecret(field.key(), text::setTextChars);
        text.setMessage(form.secretsKept() ? ProfileMessages.Dialog_asTheyAre : "");
        Button show = WidgetKeys.mark(new Button(row, SWT.CHECK), key + ".show");
        show.setText(Messages.Connect_show);
        Styles.paint(show, Role.PANEL, Role.SECONDARY);
        char hidden = text.getEchoChar();
        show.addListener(SWT.Selection, event -> text.setEchoChar(show.getSelection() ? '\0' : hidden));
        text.addListener(SWT.Modify, event -> {
            char[] typed = text.getTextChars();
            form.secret(field.key(), typed);
            java.util.Arrays.fill(typed, '\0');
            edited.run();
            refresh();
        });
    }

    private void drawPath(Composite row, SettingField field, String key) {
        Text text = text(pair(row), form.value(field.key()), key, SWT.BORDER);
        text.setMessage(field.example());
        text.addListener(SWT.Modify, event -> set(field, text.getText()));
        Button choose = new Button(row, SWT.PUSH);
        choose.setText(Messages.Connect_browseFolder);
        WidgetKeys.mark(choose, key + ".browse");
        choose.addListener(SWT.Selection, event -> Optional.ofNullable(field.type() == SettingField.Type.FOLDER
                ? new DirectoryDialog(getShell()).open() : new FileDialog(getShell()).open()).ifPresent(text::setText));
    }

    private void drawText(Composite row, SettingField field, String key) {
        Text text = text(row, form.value(field.key()), key, SWT.BORDER);
        text.setMessage(field.example());
        text.addListener(SWT.Modify, event -> set(field, text.getText()));
    }

    private void set(SettingField field, String value) {
        List<SettingField> before = form.fields();
        form.value(field.key(), value);
        edited.run();
        if (before.equals(form.fields())) {
            refresh();
        } else {
            drawSoon();
        }
    }

    private void refresh() {
        for (SettingField field : form.fields()) {
            Label message = messages.get(field.key());
            Optional<SettingProblem> problem = form.problem(field);
            message.setText(problem.map(ConnectionFields::sentence).orElse(field.help()));
            (problem.isPresent() ? Tone.ERROR : Tone.SECONDARY).applyTo(message);
            message.setVisible(!message.getText().isEmpty());
            ((GridData) message.getLayoutData()).exclude = message.getText().isEmpty();
        }
        rows.layout(true, true);
        fit();
        checked.run();
    }

    /** Returns the cell of a new row. */
    Composite row(String label, String tip) {
        Label name = Styles.label(rows, label);
        name.setToolTipText(tip);
        GridDataFactory.fillDefaults().hint(LABELS, SWT.DEFAULT).align(SWT.END, SWT.CENTER).applyTo(name);
        name.setAlignment(SWT.RIGHT);
        names.add(name);
        Composite cell = Styles.grid(rows, 1, 0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(cell);
        return cell;
    }

    /** Shows a row or hides it. */
    void show(Composite cell, boolean yes) {
        List<Control> all = List.of(rows.getChildren());
        for (Control part : List.of(all.get(all.indexOf(cell) - 1), cell)) {
            part.setVisible(yes);
            ((GridData) part.getLayoutData()).exclude = !yes;
        }
        rows.layout(true, true);
        fit();
    }

    /** Returns a row with room for a button behind its field. */
    private static Composite pair(Composite row) {
        ((GridLayout) row.getLayout()).numColumns = 2;
        return row;
    }

    /** Returns a list of choices over which the wheel scrolls the fields: it must not choose by chance what it passes. */
    Combo choice(Composite row, int style, String key) {
        Combo combo = WidgetKeys.mark(new Combo(row, style), key);
        fill(combo);
        combo.addListener(SWT.MouseWheel, event -> {
            event.doit = false;
            Point origin = scroller.getOrigin();
            scroller.setOrigin(origin.x, origin.y - event.count * WHEEL);
        });
        return combo;
    }

    static Text text(Composite row, String value, String key, int style) {
        Text text = WidgetKeys.mark(new Text(row, style), key);
        text.setText(value);
        fill(text);
        return text;
    }

    static void fill(Control control) {
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(control);
    }

    private static String sentence(SettingProblem problem) {
        return switch (problem.reason()) {
            case MISSING -> Messages.Connect_missing;
            case NOT_A_NUMBER -> Messages.Connect_notANumber;
            case OUT_OF_RANGE -> problem.field().range().map(range -> NLS.bind(Messages.Connect_outOfRange, range.least(), range.most())).orElse("");
            case NOT_A_CHOICE -> Messages.Connect_notAChoice;
            case NOT_A_FLAG -> Messages.Connect_notAFlag;
        };
    }
}
