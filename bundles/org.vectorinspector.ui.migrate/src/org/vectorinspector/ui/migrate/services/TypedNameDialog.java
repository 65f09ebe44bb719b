package org.vectorinspector.ui.migrate.services;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.ui.migrate.messages.RunMessages;
import org.vectorinspector.ui.widgets.FieldsDialog;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Goes on only when the name of what may be replaced is typed. */
final class TypedNameDialog extends FieldsDialog {
    private final String name;
    private Text field;

    TypedNameDialog(Shell parent, String name) {
        super(parent, new Words("typed", RunMessages.Ask_replaceWindow, NLS.bind(RunMessages.Ask_replace, name), RunMessages.Ask_replaceGo));
        this.name = name;
    }

    @Override
    protected void createFields(Composite area) {
        field = WidgetKeys.mark(new Text(area, SWT.BORDER), "typed.name");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(360, SWT.DEFAULT).applyTo(field);
        field.addListener(SWT.Modify, event -> check());
    }

    @Override
    protected void check() {
        String typed = field.getText();
        setErrorMessage(name.startsWith(typed) ? null : RunMessages.Ask_otherName);
        allow(typed.equals(name));
    }
}
