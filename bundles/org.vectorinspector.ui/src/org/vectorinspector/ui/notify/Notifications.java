package org.vectorinspector.ui.notify;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.messages.UiMessages;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Says what failed in a small window that takes no focus and stops nobody. UI thread only. */
public final class Notifications {
    private static final int WIDTH = 400;
    private static final int DISTANCE = 16;
    private static final int SECONDS = 20;

    private Notifications() {
    }

    /** Shows a failure near the lower right corner of a control's window; being cancelled is none. */
    public static void failure(Control near, String title, VectorStoreException failure) {
        if (failure.kind() != Kind.CANCELLED) {
            show(near, "error", Role.ERROR, title, failure.getMessage(), failure.advice());
        }
    }

    /** Shows news. */
    public static void news(Control near, String title, String sentence) {
        show(near, "info", Role.ACCENT, title, sentence, "");
    }

    private static void show(Control near, String icon, Role role, String title, String sentence, String advice) {
        Shell owner = near.getShell();
        for (Shell old : owner.getShells()) {
            if ("notification".equals(old.getData(WidgetKeys.KEY))) {
                old.close();
            }
        }
        Shell shell = new Shell(owner, SWT.NO_TRIM | SWT.NO_FOCUS | SWT.TOOL);
        WidgetKeys.mark(shell, "notification");
        GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 14).spacing(12, 6).applyTo(shell);
        Styles.paint(shell, Role.PANEL, Role.TEXT);
        shell.addListener(SWT.Paint, event -> border(shell, event.gc));
        Label image = Styles.label(shell, "");
        image.setImage(Icons.get(icon, role));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).span(1, 3).applyTo(image);
        WidgetKeys.mark(Styles.heading(shell, title), "notification.title");
        WidgetKeys.mark(wrapped(shell, sentence, Role.TEXT), "notification.sentence");
        if (!advice.isEmpty()) {
            WidgetKeys.mark(wrapped(shell, advice, Role.SECONDARY), "notification.advice");
        }
        buttons(shell, title + "\n" + sentence + "\n" + advice);
        place(shell, owner);
    }

    private static Label wrapped(Composite parent, String text, Role role) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text);
        Styles.paint(label, Role.PANEL, role);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 76, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private static void buttons(Shell shell, String details) {
        Styles.label(shell, "");
        Composite row = Styles.grid(shell, 2, 0);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(row);
        Button copy = new Button(row, SWT.PUSH);
        copy.setText(UiMessages.Notification_copy);
        copy.addListener(SWT.Selection, event -> copy(shell, details));
        Button close = new Button(row, SWT.PUSH);
        close.setText(UiMessages.Notification_close);
        close.addListener(SWT.Selection, event -> shell.close());
        WidgetKeys.mark(copy, "notification.copy");
        WidgetKeys.mark(close, "notification.close");
    }

    private static void copy(Shell shell, String details) {
        Clipboard clipboard = new Clipboard(shell.getDisplay());
        clipboard.setContents(new Object[] {details.strip()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private static void place(Shell shell, Shell owner) {
        Point size = shell.computeSize(WIDTH, SWT.DEFAULT);
        Rectangle area = owner.getBounds();
        shell.setBounds(area.x + area.width - WIDTH - DISTANCE - 360, area.y + area.height - size.y - DISTANCE - 32, WIDTH, size.y);
        shell.setVisible(true);
        shell.getDisplay().timerExec(SECONDS * 1000, () -> {
            if (!shell.isDisposed()) {
                shell.close();
            }
        });
    }

    private static void border(Shell shell, org.eclipse.swt.graphics.GC gc) {
        Rectangle area = shell.getClientArea();
        gc.setForeground(Palette.color(Role.LINE));
        gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
    }
}
