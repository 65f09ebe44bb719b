package org.vectorinspector.ui.connections.prompt;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.api.secret.PassphrasePrompt.Occasion;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.ui.connections.messages.ImportMessages;
import org.vectorinspector.ui.widgets.FieldsDialog;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Asks for the passphrase of the encrypted file; a new one is typed twice. */
final class PassphraseDialog extends FieldsDialog {
    private static final int SHORTEST = 8;

    private final Occasion occasion;
    private Text first;
    private Text second;
    private Optional<Secret> passphrase = Optional.empty();

    PassphraseDialog(Shell parent, Occasion occasion) {
        super(parent, new Words("passphrase", ImportMessages.Passphrase_window, message(occasion), IDialogConstants.OK_LABEL));
        this.occasion = occasion;
    }

    /** Returns what was entered, which the caller closes; empty until the dialog has closed with OK, and when its parent took it along. */
    Optional<Secret> passphrase() {
        return passphrase;
    }

    @Override
    protected void createFields(Composite area) {
        first = field(area, ImportMessages.Passphrase_first, "passphrase.first");
        if (occasion == Occasion.CHOOSE) {
            second = field(area, ImportMessages.Passphrase_second, "passphrase.second");
        }
    }

    @Override
    protected void okPressed() {
        char[] typed = first.getTextChars();
        passphrase = Optional.of(new Secret(typed));
        Arrays.fill(typed, '\0');
        super.okPressed();
    }

    private static String message(Occasion occasion) {
        return switch (occasion) {
            case CHOOSE -> ImportMessages.Passphrase_choose;
            case ENTER -> ImportMessages.Passphrase_enter;
            case ENTER_AGAIN -> ImportMessages.Passphrase_wrong;
        };
    }

    private Text field(Composite area, String label, String key) {
        Styles.label(area, label);
        Text text = WidgetKeys.mark(new Text(area, SWT.BORDER | SWT.PASSWORD), key);
        GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.Modify, event -> check());
        return text;
    }

    @Override
    protected void check() {
        boolean tooShort = occasion == Occasion.CHOOSE && first.getCharCount() < SHORTEST;
        boolean differ = second != null && !same();
        setErrorMessage(first.getCharCount() == 0 ? null : tooShort ? ImportMessages.Passphrase_short : differ ? ImportMessages.Passphrase_differ : null);
        allow(first.getCharCount() > 0 && !tooShort && !differ);
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
