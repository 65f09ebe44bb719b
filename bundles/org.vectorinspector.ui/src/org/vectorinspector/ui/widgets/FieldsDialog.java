package org.vectorinspector.ui.widgets;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.ui.messages.UiMessages;

/** A message, some fields below it, and a button that takes what they hold. UI thread only. */
public abstract class FieldsDialog extends TitleAreaDialog {
    private final Words words;

    /**
     * What the dialog says.
     *
     * @param key of its widgets: the window is {@code KEY.dialog}, the buttons {@code KEY.ok} and {@code KEY.cancel}
     * @param window its title
     * @param title above the message
     * @param message what is asked
     * @param go what the button says
     */
    public record Words(String key, String window, String title, String message, String go) {
        /** Makes words whose title is that of the window. */
        public Words(String key, String window, String message, String go) {
            this(key, window, window, message, go);
        }
    }

    /** Makes a dialog over a window. */
    protected FieldsDialog(Shell parent, Words words) {
        super(parent);
        this.words = words;
        setHelpAvailable(false);
    }

    /** Makes the fields in two columns: labels and what they name. */
    protected abstract void createFields(Composite area);

    /** Looks at the fields once they are there, and says by {@link #allow} whether they can be taken. */
    protected void check() {
        allow(true);
    }

    /** Lets the fields be taken, or lets nobody. */
    protected final void allow(boolean yes) {
        getButton(IDialogConstants.OK_ID).setEnabled(yes);
    }

    @Override
    protected final void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(words.window());
        WidgetKeys.mark(shell, words.key() + ".dialog");
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        Composite outer = (Composite) super.createDialogArea(parent);
        setTitle(words.title());
        setMessage(words.message());
        Composite area = Styles.grid(outer, 2, 16);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        createFields(area);
        return outer;
    }

    @Override
    protected final void createButtonsForButtonBar(Composite parent) {
        WidgetKeys.mark(createButton(parent, IDialogConstants.CANCEL_ID, UiMessages.Action_cancel, false), words.key() + ".cancel");
        WidgetKeys.mark(createButton(parent, IDialogConstants.OK_ID, words.go(), true), words.key() + ".ok");
        check();
    }
}
