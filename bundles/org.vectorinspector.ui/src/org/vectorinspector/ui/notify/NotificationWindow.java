package org.vectorinspector.ui.notify;

import java.time.Duration;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.messages.UiMessages;
import org.vectorinspector.ui.notify.Notification.Tone;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** One notification on the screen. It goes by itself once it could be seen for its time; the pointer or the focus keeps it. */
final class NotificationWindow {
    static final String KEY = "notification";
    private static final Duration TICK = Duration.ofMillis(500);

    private final Notification said;
    private final Shell shell;
    private final SeenTime seen;
    private final long opened = System.nanoTime();
    private Control first;

    NotificationWindow(Shell owner, Notification said) {
        this.said = said;
        this.seen = new SeenTime(said.tone().shown());
        shell = WidgetKeys.mark(new Shell(owner, SWT.NO_TRIM | SWT.NO_FOCUS | SWT.TOOL), KEY);
        shell.setData(this);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(16, 14).spacing(12, 6).applyTo(shell);
        Styles.paint(shell, Role.PANEL, Role.TEXT);
        shell.addListener(SWT.Paint, event -> border(event.gc));
        Control close = createHead();
        createWords();
        if (said.tone() == Tone.FAILURE || !said.actions().isEmpty()) {
            createButtons();
        }
        first = first == null ? close : first;
        speak();
        shell.getDisplay().timerExec((int) TICK.toMillis(), this::tick);
    }

    /** Takes the focus, with the most useful button. */
    void focus() {
        shell.forceActive();
        first.setFocus();
    }

    Shell shell() {
        return shell;
    }

    /** Tells whether this one was opened before the other. */
    int compareAge(NotificationWindow other) {
        return Long.signum(opened - other.opened);
    }

    Notification said() {
        return said;
    }

    private Button createHead() {
        boolean failure = said.tone() == Tone.FAILURE;
        Label image = Styles.label(shell, "");
        image.setImage(Icons.get(failure ? "error" : "info", failure ? Role.ERROR : Role.ACCENT));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).span(1, 3).indent(0, 4).applyTo(image);
        Label title = WidgetKeys.mark(new Label(shell, SWT.WRAP), "notification.title");
        title.setText(said.title());
        title.setFont(Fonts.bold());
        Styles.paint(title, Role.PANEL, Role.TEXT);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT).applyTo(title);
        Button close = WidgetKeys.mark(new Button(shell, SWT.PUSH | SWT.FLAT), "notification.close");
        close.setImage(Icons.get("close"));
        close.setToolTipText(UiMessages.Notification_close);
        close.getAccessible().addAccessibleListener(named(UiMessages.Notification_close));
        close.addListener(SWT.Selection, event -> shell.close());
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(close);
        return close;
    }

    private void createWords() {
        Composite words = Styles.grid(shell, 1, 0);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(words);
        wrapped(words, said.sentence(), Role.TEXT, "notification.sentence");
        if (!said.advice().isBlank()) {
            wrapped(words, said.advice(), Role.SECONDARY, "notification.advice");
        }
    }

    private void createButtons() {
        Composite row = new Composite(shell, SWT.NONE);
        Styles.paint(row, Role.PANEL, Role.TEXT);
        RowLayoutFactory.fillDefaults().wrap(true).spacing(8).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(100, SWT.DEFAULT).applyTo(row);
        for (NotificationAction action : said.actions()) {
            Button button = button(row, action.label(), "notification.action." + action.label(), () -> {
                shell.close();
                action.run().run();
            });
            button.setFont(first == null ? Fonts.bold() : Fonts.system(0, false));
            first = first == null ? button : first;
        }
        if (said.tone() == Tone.FAILURE) {
            Button copy = button(row, UiMessages.Notification_copy, "notification.copy", this::copy);
            first = first == null ? copy : first;
        }
    }

    private static Button button(Composite row, String text, String key, Runnable action) {
        Button button = WidgetKeys.mark(new Button(row, SWT.PUSH), key);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private static void wrapped(Composite parent, String text, Role role, String key) {
        Label label = WidgetKeys.mark(new Label(parent, SWT.WRAP), key);
        label.setText(text);
        Styles.paint(label, Role.PANEL, role);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(label);
    }

    /** Lets a screen reader say all of it at once. */
    private void speak() {
        shell.getAccessible().addAccessibleListener(named(said.text()));
        shell.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_ALERT;
            }
        });
    }

    private static AccessibleAdapter named(String words) {
        return new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = words;
            }
        };
    }

    private void copy() {
        Clipboard clipboard = new Clipboard(shell.getDisplay());
        clipboard.setContents(new Object[] {said.text()}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private void tick() {
        if (shell.isDisposed()) {
            return;
        }
        Shell active = shell.getDisplay().getActiveShell();
        boolean hovered = shell.getBounds().contains(shell.getDisplay().getCursorLocation());
        seen.passed(TICK, active != null && shell.isVisible(), active != null && hovered || active == shell);
        if (seen.over()) {
            shell.close();
        } else {
            shell.getDisplay().timerExec((int) TICK.toMillis(), this::tick);
        }
    }

    private void border(GC gc) {
        Rectangle area = shell.getClientArea();
        gc.setForeground(Palette.color(Role.LINE));
        gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
    }
}
