package org.vectorinspector.ui.notify;

import java.util.Objects;

/**
 * What a person can do about a notification, which closes then.
 *
 * @param label what the button says, such as "Reconnect"
 * @param run runs on the UI thread
 */
public record NotificationAction(String label, Runnable run) {
    public NotificationAction {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(run, "run");
    }
}
