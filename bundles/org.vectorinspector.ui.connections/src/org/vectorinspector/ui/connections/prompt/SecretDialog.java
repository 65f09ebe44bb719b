package org.vectorinspector.ui.connections.prompt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.ui.connections.messages.ImportMessages;
import org.vectorinspector.ui.widgets.FieldsDialog;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Asks for the secrets of one connection, which are kept nowhere. */
final class SecretDialog extends FieldsDialog {
    private final List<SettingField> fields;
    private final List<Text> texts = new ArrayList<>();
    private Secrets secrets = Secrets.none();

    SecretDialog(Shell parent, String name, List<SettingField> fields) {
        super(parent, new Words("secret", ImportMessages.Secret_window, NLS.bind(ImportMessages.Secret_title, name), ImportMessages.Secret_message,
                ImportMessages.Secret_connect));
        this.fields = fields;
    }

    /** Returns what was entered, once the dialog has closed with OK; the caller closes it. */
    Secrets secrets() {
        return secrets;
    }

    @Override
    protected void createFields(Composite area) {
        for (SettingField field : fields) {
            Styles.label(area, field.label());
            Text text = WidgetKeys.mark(new Text(area, SWT.BORDER | SWT.PASSWORD), "secret.field." + field.key());
            GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(text);
            texts.add(text);
        }
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
