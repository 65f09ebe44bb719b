package org.vectorinspector.ui.browse.record;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.browse.model.RecordDraft;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The id of a record, typed for a new one, and what can be done with the whole record. */
final class RecordHead {
    private final Text id;
    private final Label kind;
    private final ToolItem delete;

    RecordHead(Composite page, RecordActions actions, Consumer<String> typed) {
        Composite line = Styles.grid(page, 3, 0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        id = WidgetKeys.mark(new Text(line, SWT.SINGLE), "record.id");
        id.setFont(Fonts.text());
        Styles.paint(id, Role.PANEL, Role.TEXT);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(id);
        kind = WidgetKeys.mark(Styles.secondary(line, ""), "record.idKind");
        ToolBar tools = new ToolBar(line, SWT.FLAT);
        Styles.paint(tools, Role.PANEL, Role.TEXT);
        item(tools, "copy", Messages.Record_copyId, "record.copyId", () -> actions.copy(id.getText()));
        delete = item(tools, "trash", Messages.Record_delete, "record.delete", actions::delete);
        id.addListener(SWT.Modify, event -> typed.accept(id.getText()));
    }

    void show(RecordDraft draft) {
        boolean fresh = draft.before().isEmpty();
        id.setText(draft.id());
        id.setEditable(fresh);
        id.setMessage(fresh ? Messages.Record_id : "");
        id.setToolTipText(draft.id());
        kind.setText(fresh ? Messages.Record_new : word(draft.idKind()));
        delete.setEnabled(!fresh);
        kind.requestLayout();
    }

    void focus() {
        id.setFocus();
    }

    private static String word(IdKind kind) {
        return switch (kind) {
            case TEXT -> Messages.Record_idKindText;
            case NUMBER -> Messages.Record_idKindNumber;
            case UUID -> Messages.Record_idKindUuid;
        };
    }

    private static ToolItem item(ToolBar tools, String icon, String tip, String key, Runnable action) {
        ToolItem item = WidgetKeys.mark(new ToolItem(tools, SWT.PUSH), key);
        item.setImage(Icons.get(icon));
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }
}
