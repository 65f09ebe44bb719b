package org.vectorinspector.ui.browse.info;

import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionIndex;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.IndexSpec;
import org.vectorinspector.api.spi.IndexMaking;
import org.vectorinspector.core.connection.Clients;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.browse.parts.ActiveCollection;
import org.vectorinspector.ui.browse.parts.BrowseServices;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.widgets.WriteQuestion;

/** Makes and drops indexes of a collection after asking what has to be asked. UI thread only. */
final class IndexActions {
    private final Control near;
    private final BrowseServices services;
    private final CollectionRef collection;
    private final Supplier<List<String>> keys;
    private final Runnable changed;

    /**
     * Acts on a collection.
     *
     * @param near whose window asks
     * @param keys the metadata keys seen so far
     * @param changed runs after each change
     */
    IndexActions(Control near, BrowseServices services, CollectionRef collection, Supplier<List<String>> keys, Runnable changed) {
        this.near = near;
        this.services = services;
        this.collection = collection;
        this.keys = keys;
        this.changed = changed;
    }

    void create(CollectionInfo info, CollectionIndexes indexes) {
        IndexDialog dialog = new IndexDialog(near.getShell(), info, keys.get(), indexes.kinds());
        if (isActive() && dialog.open() == Window.OK) {
            IndexSpec spec = dialog.spec();
            if (agreed(NLS.bind(Messages.Write_index, spec.target()))) {
                change(NLS.bind(Messages.Index_making, spec.target()), Messages.Index_makeFailed,
                        making -> making.createIndex(collection.collection(), spec));
            }
        }
    }

    void drop(CollectionIndex index) {
        if (isActive() && confirmed(index) && agreed(NLS.bind(Messages.Write_dropIndex, index.name()))) {
            change(NLS.bind(Messages.Index_dropping, index.name()), Messages.Index_dropFailed,
                    making -> making.dropIndex(collection.collection(), index.name()));
        }
    }

    private boolean isActive() {
        return new ActiveCollection(services.connections()).allows(near, collection);
    }

    private boolean agreed(String what) {
        return WriteQuestion.agreed(near.getShell(), services.connections().find(collection.connection()), what);
    }

    private boolean confirmed(CollectionIndex index) {
        return MessageDialog.open(MessageDialog.QUESTION, near.getShell(), Messages.Index_dropWindow,
                NLS.bind(Messages.Index_dropQuestion, index.name(), collection.collection()), 0, Messages.Index_drop,
                IDialogConstants.CANCEL_LABEL) == 0;
    }

    private void change(String name, String failed, Change change) {
        BackgroundTask.<Void>of(name, near, progress -> new Clients(services.connections()).call(collection.connection(), client -> {
            change.of(client.capability(IndexMaking.class).orElseThrow(IndexActions::none));
            return null;
        })).done(nothing -> changed.run()).failed(failure -> Notifications.failure(near, failed, failure)).start();
    }

    /** The connection has become read-only since the page was made. */
    private static VectorStoreException none() {
        return new VectorStoreException(Kind.NOT_ALLOWED, "This connection changes no indexes.", "Look whether it has become read-only.");
    }

    private interface Change {
        void of(IndexMaking making) throws VectorStoreException;
    }
}
