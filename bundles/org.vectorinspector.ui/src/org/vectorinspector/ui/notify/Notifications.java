package org.vectorinspector.ui.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.ui.notify.Notification.Tone;
import org.vectorinspector.ui.widgets.WidgetKeys;

/**
 * Says what failed or happened in small windows that take no focus and stop nobody. They stand one above the other over free space, the
 * newest lowest, never over what is kept clear, and go by themselves after they could be seen. UI thread only.
 */
public final class Notifications {
    private static final int MOST = 4;

    private Notifications() {
    }

    /** Shows a failure about which nothing can be done here, and otherwise does the same as with actions. */
    public static void failure(Control near, String title, VectorStoreException failure) {
        failure(near, title, failure, new NotificationAction[0]);
    }

    /**
     * Shows a failure and writes it into the log, unless it is there already; being cancelled is none.
     *
     * @param near any control of the window that it belongs to
     * @param title a few words
     * @param actions what can be done about it, the most useful first
     */
    public static void failure(Control near, String title, VectorStoreException failure, NotificationAction... actions) {
        if (failure.kind() == Kind.CANCELLED) {
            return;
        }
        FailureLog.once(near.getDisplay(), title, failure);
        List<NotificationAction> all = new ArrayList<>(List.of(actions));
        LogLink.of(near.getShell()).ifPresent(all::add);
        show(near, new Notification(Tone.FAILURE, title, failure.getMessage(), failure.advice(), all));
    }

    /** Shows news. */
    public static void news(Control near, String title, String sentence) {
        show(near, new Notification(Tone.NEWS, title, sentence, "", List.of()));
    }

    /** Gives the focus to the newest notification and tells whether there is one; the focus goes back when it closes. */
    public static boolean focus(Display display) {
        List<NotificationWindow> all = all(display);
        if (!all.isEmpty()) {
            all.getLast().focus();
        }
        return !all.isEmpty();
    }

    private static void show(Control near, Notification said) {
        Shell owner = near.getShell();
        List<NotificationWindow> before = all(owner.getDisplay());
        before.stream().filter(old -> old.said().text().equals(said.text())).forEach(old -> old.shell().close());
        List<NotificationWindow> left = all(owner.getDisplay());
        left.stream().limit(Math.max(0, left.size() - MOST + 1)).forEach(old -> old.shell().close());
        NotificationWindow window = new NotificationWindow(owner, said);
        follow(owner, window.shell());
        arrange(owner);
        window.shell().setVisible(true);
        arrangeSoon(owner);
    }

    /** Once the window, which may be about to open or to change its size, has laid out what is in it. */
    private static void arrangeSoon(Shell owner) {
        if (!owner.isDisposed()) {
            owner.getDisplay().asyncExec(() -> arrange(owner));
        }
    }

    /** Lets notifications keep their places when the window moves and when one of them goes. */
    private static void follow(Shell owner, Shell notification) {
        Listener moved = event -> arrangeSoon(owner);
        owner.addListener(SWT.Move, moved);
        owner.addListener(SWT.Resize, moved);
        notification.addListener(SWT.Dispose, event -> {
            if (!owner.isDisposed()) {
                owner.removeListener(SWT.Move, moved);
                owner.removeListener(SWT.Resize, moved);
                arrangeSoon(owner);
            }
        });
    }

    private static void arrange(Shell owner) {
        if (owner.isDisposed()) {
            return;
        }
        NotificationPlace places = FreeArea.of(owner);
        for (NotificationWindow window : all(owner.getDisplay()).reversed()) {
            Shell shell = window.shell();
            Point size = shell.computeSize(places.width(), SWT.DEFAULT);
            ScreenArea place = places.next(size.y);
            if (places.fits(place) || shell == all(owner.getDisplay()).getLast().shell()) {
                shell.setBounds(place.bounds());
            } else {
                shell.close();
            }
        }
    }

    /** Returns the notifications on the screen, the oldest first. */
    private static List<NotificationWindow> all(Display display) {
        return Stream.of(display.getShells()).filter(shell -> NotificationWindow.KEY.equals(shell.getData(WidgetKeys.KEY)))
                .map(shell -> (NotificationWindow) shell.getData()).sorted(NotificationWindow::compareAge).toList();
    }
}
