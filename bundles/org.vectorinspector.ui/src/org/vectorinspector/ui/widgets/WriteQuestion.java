package org.vectorinspector.ui.widgets;

import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.core.connection.ConnectionRules;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.ui.messages.UiMessages;

/** Asks before something is written to a database that is used for real. UI thread only. */
public final class WriteQuestion {
    private WriteQuestion() {
    }

    /**
     * Tells whether the write may go on: at once where the connection does not ask, else when the person agrees.
     *
     * @param what a short sentence about the write
     */
    public static boolean agreed(Shell shell, ManagedConnection connection, String what) {
        return agreed(shell, connection.rules(), connection.name(), what);
    }

    /** Tells the same of a connection that need not be open. */
    public static boolean agreed(Shell shell, ConnectionRules rules, String connection, String what) {
        if (!rules.asksBeforeWrites()) {
            return true;
        }
        MessageDialog dialog = new MessageDialog(shell, UiMessages.Write_window, null, NLS.bind(UiMessages.Write_question, what, connection),
                MessageDialog.WARNING, 1, UiMessages.Write_go, UiMessages.Action_cancel);
        return dialog.open() == 0;
    }

    /** Tells the same of a connection that may be gone; nothing is written to one that is. */
    public static boolean agreed(Shell shell, Optional<ManagedConnection> connection, String what) {
        return connection.isPresent() && agreed(shell, connection.get(), what);
    }
}
