package org.vectorinspector.ui.connections.prompt;

import java.util.Arrays;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.api.secret.PassphrasePrompt.Occasion;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.ui.connections.messages.ImportMessages;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Asks for the passphrase of the encrypted file; a new one is typed twice. */
final class PassphraseDialog extends TitleAreaDialog {
    private static final int SHORTEST = 8;

    private final Occasion occasion;
    private Text first;
    private Text second;
    private Secret passphrase;

    PassphraseDialog(Shell parent, Occasion occasion) {
        super(parent);
        this.occasion = occasion;
        setHelpAvailable(false);
    }

    /** Returns what was entered, once the dialog has closed with OK; the caller closes it. */
    Secret passphrase() {
        return passphrase;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(ImportMessages.Passphrase_window);
        WidgetKeys.mark(shell, "passphrase.dialog");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite outer = (Composite) super.createDialogArea(parent);
        setTitle(ImportMessages.Passphrase_window);
        setMessage(switch (occasion) {
            case CHOOSE -> ImportMessages.Passphrase_choose;
            case ENTER -> ImportMessages.Passphrase_enter;
            case ENTER_AGAIN -> ImportMessages.Passphrase_wrong;
        });
        Composite area = Styles.grid(outer, 2, 16);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        first = field(area, ImportMessages.Passphrase_first, "passphrase.first");
        if (occasion == Occasion.CHOOSE) {
            second = field(area, ImportMessages.Passphrase_second, "passphrase.second");
        }
        return outer;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetKeys.mark(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false), "passphrase.cancel");
        WidgetKeys.mark(createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true), "passphrase.ok");
        check();
    }

    @Override
    protected void okPressed() {
        char[] typed = first.getTextChars();
        passphrase = new Secret(typed);
        Arrays.fill(typed, '\0');
        super.okPressed();
    }

    private Text field(Composite area, String label, String key) {
        Styles.label(area, label);
        Text text = WidgetKeys.mark(new Text(area, SWT.BORDER | SWT.PASSWORD), key);
        GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.Modify, event -> check());
        return text;
    }

    private void check() {
        boolean tooShort = occasion == Occasion.CHOOSE && first.getCharCount() < SHORTEST;
        boolean differ = second != null && !same();
        setErrorMessage(first.getCharCount() == 0 ? null : tooShort ? ImportMessages.Passphrase_short : differ ? ImportMessages.Passphrase_differ : null);
        getButton(IDialogConstants.OK_ID).setEnabled(first.getCharCount() > 0 && !tooShort && !differ);
    }

    private boolean same() {
        char[] one = first.getTextChars();
        char[] other = second.getTextChars();
        boolean same = Arrays.equals(one, other);
        Arrays.fill(one, '\0');
        Arrays.fill(other, '\0');
        return same;
    }
}
