package org.vectorinspector.ui.notify;

import java.util.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.ui.messages.UiMessages;

/** The way to the part that shows the log, where there is one. */
final class LogLink {
    private static final String PART = "org.vectorinspector.ui.log.part.log";

    private LogLink() {
    }

    static Optional<NotificationAction> of(Shell shell) {
        Shell window = shell;
        while (window.getParent() instanceof Shell parent) {
            window = parent;
        }
        return Optional.ofNullable(window.getData("modelElement")).filter(MWindow.class::isInstance)
                .map(model -> ((MWindow) model).getContext().get(EPartService.class)).filter(parts -> parts.findPart(PART) != null)
                .map(parts -> new NotificationAction(UiMessages.Notification_log, () -> parts.showPart(PART, PartState.ACTIVATE)));
    }
}
