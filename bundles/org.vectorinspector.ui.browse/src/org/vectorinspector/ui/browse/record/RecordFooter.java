package org.vectorinspector.ui.browse.record;

import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.browse.model.RecordDraft;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** What has changed, and the buttons that save or revert it. */
final class RecordFooter {
    private final Label note;
    private final Button revert;
    private final Button save;

    RecordFooter(Composite parent, RecordActions actions) {
        Styles.line(parent, 1);
        Composite strip = Styles.strip(parent, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
        WidgetKeys.keepClear(strip);
        note = WidgetKeys.mark(Styles.filling(strip), "record.note");
        revert = WidgetKeys.mark(new Button(strip, SWT.PUSH), "record.revert");
        revert.setText(Messages.Record_revert);
        revert.addListener(SWT.Selection, event -> actions.revert());
        save = WidgetKeys.mark(new Button(strip, SWT.PUSH), "record.save");
        save.setText(Messages.Record_save);
        save.addListener(SWT.Selection, event -> actions.save());
    }

    void show(RecordDraft draft) {
        boolean changed = draft.changed();
        note.setText(changed ? problem(draft) : Messages.Record_unchanged);
        note.setToolTipText(note.getText());
        revert.setEnabled(changed);
        save.setEnabled(changed && draft.complete());
    }

    private static String problem(RecordDraft draft) {
        if (draft.id().isEmpty()) {
            return Messages.Record_idMissing;
        }
        if (!draft.idFits()) {
            return NLS.bind(Messages.Record_idWrong, draft.idKind().name().toLowerCase(Locale.ROOT));
        }
        return draft.vectorProblem().map(problem -> NLS.bind(Messages.Record_vectorProblem, problem.getMessage()))
                .orElse(Messages.Record_changed);
    }
}
