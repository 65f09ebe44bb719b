package org.vectorinspector.ui.browse.parts;

import java.text.NumberFormat;
import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.edit.RecordEditor;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.widgets.WriteQuestion;

/** Deletes records after asking with their number. UI thread only. */
public final class RecordDeletion {
    private final ConnectionManager connections;
    private final RecordEditor editor;

    /** Deletes by this editor. */
    public RecordDeletion(ConnectionManager connections, RecordEditor editor) {
        this.connections = connections;
        this.editor = editor;
    }

    /** Asks and deletes; none do nothing. */
    public void ask(Control near, CollectionRef collection, List<RecordId> records) {
        String count = NumberFormat.getIntegerInstance().format(records.size());
        if (records.isEmpty() || !new ActiveCollection(connections).allows(near, collection) || !confirmed(near, collection, records)
                || !WriteQuestion.agreed(near.getShell(), connections.find(collection.connection()), NLS.bind(Messages.Write_delete, count))) {
            return;
        }
        BackgroundTask.<Void>of(NLS.bind(Messages.Record_deleting, count), near.getShell(), progress -> {
            editor.delete(collection, records);
            return null;
        }).failed(failure -> Notifications.failure(near, Messages.Record_deleteFailed, failure)).start();
    }

    private static boolean confirmed(Control near, CollectionRef collection, List<RecordId> records) {
        String question = records.size() == 1 ? NLS.bind(Messages.Delete_one, records.getFirst().text(), collection.collection())
                : NLS.bind(Messages.Delete_many, NumberFormat.getIntegerInstance().format(records.size()), collection.collection());
        String afterwards = records.size() > RecordEditor.UNDOABLE_RECORDS ? Messages.Delete_forGood : Messages.Delete_undo;
        return MessageDialog.open(MessageDialog.QUESTION, near.getShell(), Messages.Delete_window, question + "\n\n" + afterwards, 0,
                Messages.Delete_button, IDialogConstants.CANCEL_LABEL) == 0;
    }
}
