package org.vectorinspector.app.internal;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.widgets.Display;
import org.vectorinspector.ui.notify.Notifications;

/** Gives the focus to the newest notification. */
public final class NotificationsHandler {
    @Execute
    void execute() {
        Notifications.focus(Display.getCurrent());
    }
}
