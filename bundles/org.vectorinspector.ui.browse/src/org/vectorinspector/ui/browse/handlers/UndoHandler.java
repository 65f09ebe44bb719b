package org.vectorinspector.ui.browse.handlers;

import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.edit.Edit;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.browse.parts.BrowseServices;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.widgets.WriteQuestion;

/** Takes the last edit of the active collection back; while a text is edited its keys belong to the text. */
public final class UndoHandler {
    @CanExecute
    boolean canExecute(BrowseServices services) {
        return !textIsEdited() && active(services).flatMap(services.editor()::lastEdit).isPresent();
    }

    @Execute
    void execute(BrowseServices services, @Named(IServiceConstants.ACTIVE_SHELL) Shell shell) {
        active(services).filter(collection -> WriteQuestion.agreed(shell, services.connections().find(collection.connection()), Messages.Write_undo))
                .ifPresent(collection -> undo(services, shell, collection));
    }

    private static void undo(BrowseServices services, Shell shell, CollectionRef collection) {
        BackgroundTask.<Optional<Edit>>of(Messages.Undo_working, shell, progress -> services.editor().undo(collection))
                .done(undone -> say(shell, undone))
                .failed(failure -> Notifications.failure(shell, Messages.Undo_failed, failure)).start();
    }

    private static Optional<CollectionRef> active(BrowseServices services) {
        return services.connections().active().flatMap(ManagedConnection::activeRef);
    }

    private static void say(Shell shell, Optional<Edit> undone) {
        if (undone.isEmpty()) {
            Notifications.news(shell, Messages.Undo_failed, Messages.Undo_nothing);
        }
    }

    private static boolean textIsEdited() {
        Control focused = Display.getCurrent().getFocusControl();
        return focused instanceof Text text && text.getEditable() || focused instanceof StyledText styled && styled.getEditable();
    }
}
