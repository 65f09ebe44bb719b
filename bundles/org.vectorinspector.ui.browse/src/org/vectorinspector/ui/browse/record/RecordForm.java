package org.vectorinspector.ui.browse.record;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.browse.model.RecordDraft;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Tone;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** A record to be read and edited: id, document, metadata and vector. */
final class RecordForm {
    private final RecordActions actions;
    private final Composite control;
    private final RecordHead head;
    private final StyledText document;
    private final Label characters;
    private final JsonField metadata;
    private final Label verdict;
    private final VectorSection vector;
    private final Button like;
    private final Button embed;
    private final RecordFooter footer;
    private RecordDraft draft;
    private boolean filling;

    RecordForm(Composite parent, RecordActions actions) {
        this.actions = actions;
        control = Styles.grid(parent, 1, 0);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
        ScrolledComposite scrolled = new ScrolledComposite(control, SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scrolled);
        Composite page = Styles.grid(scrolled, 1, 12);
        head = new RecordHead(page, actions, typed -> edited(() -> draft.id(typed)));
        characters = section(page, Messages.Record_document, "record.characters");
        document = area(page, "record.document", 76);
        verdict = section(page, Messages.Record_metadata, "record.verdict");
        metadata = new JsonField(page, "record.metadata");
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 120).minSize(100, 120).applyTo(metadata.control());
        vector = new VectorSection(page, typed -> edited(() -> draft.vector(typed)));
        Composite buttons = Styles.grid(page, 1, 0);
        buttons.setLayout(RowLayoutFactory.fillDefaults().wrap(true).spacing(8).create());
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(buttons);
        like = button(buttons, "like", Messages.Record_like, "record.like", actions::moreLike);
        button(buttons, "copy", Messages.Record_copyVector, "record.copyVector", () -> actions.copy(vector.text()));
        embed = button(buttons, "refresh", Messages.Record_embed, "record.embed", () -> actions.embed(document.getText()));
        scrolled.setContent(page);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setMinHeight(page.computeSize(300, SWT.DEFAULT).y);
        footer = new RecordFooter(control, actions);
        for (Control field : new Control[] {document, metadata.control()}) {
            field.addListener(SWT.KeyDown, this::saveOnEnter);
        }
        document.addListener(SWT.Modify, event -> edited(() -> draft.document(document.getText())));
        metadata.control().addListener(SWT.Modify, event -> edited(() -> draft.metadata(metadata.control().getText())));
    }

    Control control() {
        return control;
    }

    Optional<RecordDraft> draft() {
        return Optional.ofNullable(draft);
    }

    void focus() {
        if (draft != null && draft.before().isEmpty()) {
            head.focus();
        } else {
            document.setFocus();
        }
    }

    /** Shows a draft from its beginning. */
    void show(RecordDraft shown, boolean canEmbed) {
        filling = true;
        draft = shown;
        head.show(shown);
        document.setText(shown.document());
        metadata.control().setText(shown.metadata());
        Optional<Vector> first = shown.before().flatMap(item -> item.vectors().values().stream().findFirst());
        vector.show(shown.space(), first);
        show(like, shown.before().isPresent() && first.isPresent());
        show(embed, canEmbed);
        filling = false;
        assess();
        control.layout(true, true);
    }

    /** Puts other numbers in the place of the vector. */
    void vector(Vector.Dense computed) {
        vector.replace(computed);
    }

    private void saveOnEnter(Event event) {
        boolean enter = event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
        if (enter && (event.stateMask & SWT.MOD1) != 0) {
            event.doit = false;
            if (draft.changed() && draft.complete()) {
                actions.save();
            }
        }
    }

    private void edited(Runnable change) {
        if (!filling) {
            change.run();
            assess();
        }
    }

    private void assess() {
        characters.setText(NLS.bind(Messages.Record_characters, draft.document().length()));
        Optional<JsonProblem> problem = draft.metadataProblem();
        metadata.colour(problem);
        verdict.setText(problem.map(RecordForm::sentence).orElse(Messages.Record_validJson));
        (problem.isPresent() ? Tone.ERROR : Tone.GOOD).applyTo(verdict);
        verdict.setToolTipText(verdict.getText());
        characters.requestLayout();
        verdict.requestLayout();
        footer.show(draft);
    }

    private static String sentence(JsonProblem problem) {
        return NLS.bind(Messages.Record_metadataProblem, new Object[] {problem.place().line(), problem.place().column(), problem.sentence()});
    }

    private static Label section(Composite page, String title, String key) {
        Composite line = Styles.grid(page, 2, 0);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 4).applyTo(line);
        Styles.heading(line, title);
        Label note = WidgetKeys.mark(Styles.note(line, ""), key);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.END, SWT.CENTER).applyTo(note);
        return note;
    }

    private static StyledText area(Composite page, String key, int height) {
        StyledText text = WidgetKeys.mark(Styles.field(page, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER), key);
        text.setFont(Fonts.system(0, false));
        GridDataFactory.fillDefaults().grab(true, false).hint(100, height).applyTo(text);
        return text;
    }

    private static Button button(Composite parent, String icon, String text, String key, Runnable action) {
        Button button = WidgetKeys.mark(new Button(parent, SWT.PUSH), key);
        button.setImage(Icons.get(icon));
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        button.setLayoutData(new RowData());
        return button;
    }

    private static void show(Control control, boolean shown) {
        control.setVisible(shown);
        ((RowData) control.getLayoutData()).exclude = !shown;
    }
}
