package org.vectorinspector.app.internal;

import java.util.List;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.app.internal.BoundKeys.Row;
import org.vectorinspector.app.messages.Messages;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Lists the keys of commands, and those that lists of the window have of their own. */
final class KeysDialog extends Dialog {
    private final List<Row> commands;

    KeysDialog(Shell parent, List<Row> commands) {
        super(parent);
        this.commands = commands;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Keys_window);
        WidgetKeys.mark(shell, "keys.dialog");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = Styles.grid(parent, 2, 16);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        rows(area, Messages.Keys_everywhere, commands);
        rows(area, Messages.Keys_lists, List.of(new Row(Messages.Keys_open, "Enter"), new Row(Messages.Keys_rename, "F2"),
                new Row(Messages.Keys_duplicate, "Ctrl+D"), new Row(Messages.Keys_edit, "Alt+Enter"), new Row(Messages.Keys_delete, "Delete"),
                new Row(Messages.Keys_move, "Alt+Up, Alt+Down"), new Row(Messages.Keys_menu, "Shift+F10")));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetKeys.mark(createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true), "keys.close");
    }

    private static void rows(Composite area, String heading, List<Row> rows) {
        Label above = Styles.heading(area, heading);
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(above);
        for (Row row : rows) {
            GridDataFactory.fillDefaults().hint(280, SWT.DEFAULT).applyTo(Styles.label(area, row.command()));
            GridDataFactory.fillDefaults().hint(200, SWT.DEFAULT).applyTo(Styles.secondary(area, row.keys()));
        }
    }
}
