package org.vectorinspector.ui.connections.prompt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.ui.connections.messages.ImportMessages;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Asks for the secrets of one connection, which are kept nowhere. */
final class SecretDialog extends TitleAreaDialog {
    private final String name;
    private final List<SettingField> fields;
    private final List<Text> texts = new ArrayList<>();
    private Secrets secrets = Secrets.none();

    SecretDialog(Shell parent, String name, List<SettingField> fields) {
        super(parent);
        this.name = name;
        this.fields = fields;
        setHelpAvailable(false);
    }

    /** Returns what was entered, once the dialog has closed with OK; the caller closes it. */
    Secrets secrets() {
        return secrets;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(ImportMessages.Secret_window);
        WidgetKeys.mark(shell, "secret.dialog");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite outer = (Composite) super.createDialogArea(parent);
        setTitle(NLS.bind(ImportMessages.Secret_title, name));
        setMessage(ImportMessages.Secret_message);
        Composite area = Styles.grid(outer, 2, 16);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        for (SettingField field : fields) {
            Styles.label(area, field.label());
            Text text = WidgetKeys.mark(new Text(area, SWT.BORDER | SWT.PASSWORD), "secret.field." + field.key());
            GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(text);
            texts.add(text);
        }
        return outer;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetKeys.mark(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false), "secret.cancel");
        WidgetKeys.mark(createButton(parent, IDialogConstants.OK_ID, ImportMessages.Secret_connect, true), "secret.ok");
    }

    @Override
    protected void okPressed() {
        Map<String, Secret> entered = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            char[] typed = texts.get(i).getTextChars();
            if (typed.length > 0) {
                entered.put(fields.get(i).key(), new Secret(typed));
            }
            Arrays.fill(typed, '\0');
        }
        secrets = new Secrets(entered);
        super.okPressed();
    }
}
