package org.vectorinspector.ui.connections.dialogs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
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

    private final ConnectionForm form;
    private final ProfileRows profile;
    private final Runnable changed;
    private final Map<String, Label> messages = new LinkedHashMap<>();
    private final ScrolledComposite scroller;
    private Composite rows;
    private Label help;

    ConnectionFields(Composite parent, ConnectionForm form, ProfileRows profile, Runnable changed) {
        super(parent, SWT.NONE);
        this.form = form;
        this.profile = profile;
        this.changed = changed;
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(this);
        Styles.paint(this, Role.PANEL, Role.TEXT);
        scroller = new ScrolledComposite(this, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.addListener(SWT.Resize, event -> fit());
        Styles.paint(scroller, Role.PANEL, Role.TEXT);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroller);
        createHelp();
        draw();
    }

    private void createHelp() {
        Composite side = Styles.grid(this, 1, 8);
        GridDataFactory.fillDefaults().hint(HELP, SWT.DEFAULT).grab(false, true).applyTo(side);
        Styles.heading(side, form.provider().name());
        help = new Label(side, SWT.WRAP);
        Styles.paint(help, Role.PANEL, Role.SECONDARY);
        GridDataFactory.fillDefaults().grab(true, true).hint(HELP - 16, SWT.DEFAULT).applyTo(help);
    }

    /** Draws all rows anew, because others are there now. */
    void draw() {
        Object focused = getDisplay().getFocusControl() == null ? null : getDisplay().getFocusControl().getData(WidgetKeys.KEY);
        if (rows != null) {
            rows.dispose();
        }
        messages.clear();
        rows = Styles.grid(scroller, 2, 0);
        drawTemplate();
        Text name = text(row(Messages.Connect_name, ""), form.name(), "connect.name", SWT.BORDER);
        name.addListener(SWT.Modify, event -> {
            form.name(name.getText());
            refresh();
        });
        profile.drawTop(this);
        form.fields().forEach(this::drawField);
        profile.drawBottom(this);
        String words = form.provider().help();
        help.setText(form.template().help().isEmpty() ? words : words + "\n\n" + form.template().help());
        scroller.setContent(rows);
        layout(true, true);
        refresh();
        focus(rows, focused);
    }

    /** Gives the focus back to the control that had it before the fields were drawn anew. */
    private static void focus(Composite within, Object key) {
        for (Control control : within.getChildren()) {
            if (key != null && key.equals(control.getData(WidgetKeys.KEY))) {
                control.setFocus();
            } else if (control instanceof Composite inner) {
                focus(inner, key);
            }
        }
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
        Combo combo = new Combo(row(Messages.Connect_template, ""), SWT.READ_ONLY);
        templates.forEach(template -> combo.add(template.label()));
        combo.select(templates.indexOf(form.template()));
        WidgetKeys.mark(combo, "connect.template");
        fill(combo);
        combo.addListener(SWT.Selection, event -> {
            form.use(templates.get(combo.getSelectionIndex()));
            draw();
            changed.run();
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
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).indent(LABELS + 10, -4).hint(100, SWT.DEFAULT).applyTo(note);
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
        Combo combo = new Combo(row, SWT.READ_ONLY);
        field.choices().forEach(combo::add);
        combo.setText(form.value(field.key()));
        WidgetKeys.mark(combo, key);
        fill(combo);
        combo.addListener(SWT.Selection, event -> set(field, combo.getText()));
    }

    private void drawSecret(Composite row, SettingField field, String key) {
        Text text = text(row, "", key, SWT.BORDER | SWT.PASSWORD);
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
            refresh();
        });
    }

    private void drawPath(Composite row, SettingField field, String key) {
        Text text = text(row, form.value(field.key()), key, SWT.BORDER);
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
        if (before.equals(form.fields())) {
            refresh();
        } else {
            draw();
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
        changed.run();
    }

    /** Returns the cell of a new row. */
    Composite row(String label, String tip) {
        Label name = Styles.label(rows, label);
        name.setToolTipText(tip);
        GridDataFactory.fillDefaults().hint(LABELS, SWT.DEFAULT).align(SWT.END, SWT.CENTER).applyTo(name);
        name.setAlignment(SWT.RIGHT);
        Composite cell = Styles.grid(rows, 2, 0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(cell);
        return cell;
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
