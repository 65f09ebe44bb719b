package org.vectorinspector.testkit.swt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;

/**
 * Finds the widgets of a window and uses them as a person would; every search waits for its widget to be there. Use it on a thread of
 * the test's own.
 */
public final class Bot {
    /** SWTBot's default key. */
    public static final String KEY = "org.eclipse.swtbot.widget.key";

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_NANOS = 20_000_000;
    private static final int MODAL = SWT.PRIMARY_MODAL | SWT.APPLICATION_MODAL | SWT.SYSTEM_MODAL;

    private final Display display;
    private final UiThread ui;
    private final Keyboard keyboard;

    /** Drives the windows of a display. */
    public Bot(Display display) {
        this.display = display;
        this.ui = new UiThread(display);
        this.keyboard = new Keyboard(ui);
    }

    /** Returns the way to the UI thread. */
    public UiThread ui() {
        return ui;
    }

    /** Finds a push button or check box by its words. */
    public BotButton button(String text) {
        return new BotButton(this, find(Button.class, widget -> Words.of(widget).equals(text), "button «" + text + "»"));
    }

    /** Finds a push button or check box by its key. */
    public BotButton buttonWithId(String key) {
        return new BotButton(this, withId(Button.class, key));
    }

    /** Finds a button of a tool bar by its key. */
    public BotItem toolbarButtonWithId(String key) {
        return new BotItem(this, withId(ToolItem.class, key));
    }

    /** Finds a field of one line by its key. */
    public BotText textWithId(String key) {
        return new BotText(this, withId(Text.class, key));
    }

    /** Finds a field for text with style by its key. */
    public BotText styledTextWithId(String key) {
        return new BotText(this, withId(StyledText.class, key));
    }

    /** Finds a label by its key. */
    public BotLabel labelWithId(String key) {
        return new BotLabel(this, withId(Label.class, key));
    }

    /** Finds a list to choose from by its key. */
    public BotCombo comboBoxWithId(String key) {
        return new BotCombo(this, withId(Combo.class, key));
    }

    /** Finds a link by its key. */
    public BotLink linkWithId(String key) {
        return new BotLink(this, withId(Link.class, key));
    }

    /** Finds a tree by its key. */
    public BotTree treeWithId(String key) {
        return new BotTree(this, withId(Tree.class, key));
    }

    /** Finds a tab by its words. */
    public BotTab cTabItem(String text) {
        return new BotTab(this, find(CTabItem.class, widget -> Words.of(widget).equals(text), "tab «" + text + "»"));
    }

    /** Finds a window by its title. */
    public BotShell shell(String title) {
        return new BotShell(this, find(Shell.class, widget -> Words.of(widget).equals(title), "window «" + title + "»"));
    }

    /** Finds any widget by its key. */
    public <W extends Widget> W withId(Class<W> type, String key) {
        return find(type, widget -> key.equals(widget.getData(KEY)), type.getSimpleName() + " " + key);
    }

    /** Tells whether a widget of this key is seen now. */
    public boolean sees(String key) {
        return ui.get(() -> WidgetTree.visible(display).stream().anyMatch(widget -> key.equals(widget.getData(KEY))));
    }

    /** Tells whether a widget of this key that is seen now has these words in its own. */
    public boolean says(String key, String part) {
        return ui.get(() -> WidgetTree.visible(display).stream().filter(widget -> key.equals(widget.getData(KEY)))
                .anyMatch(widget -> Words.of(widget).contains(part)));
    }

    /** Describes what a person sees now and can use and what has no key. */
    public List<String> unmarked() {
        return ui.get(() -> UnmarkedWidgets.of(display));
    }

    /** Waits until the condition, which may ask the UI thread, holds. */
    public void waitUntil(String wanted, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Still waiting: " + wanted + "\n" + ui.get(() -> WidgetTree.described(display)));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Presses a key with modifiers by real events, wherever the focus is, once the front window has the keyboard. */
    public void pressShortcut(int modifiers, int keyCode, char character) {
        awaitKeyboard();
        keyboard.press(modifiers, keyCode, character);
        settle();
    }

    /** Types text by real events, wherever the focus is, once the front window has the keyboard. */
    public void typeText(String text) {
        awaitKeyboard();
        keyboard.type(text);
        settle();
    }

    /** Waits for a window that the system shows and SWT does not know, types into it by real events and presses enter. */
    public void answerSystemWindow(String title, String text) {
        waitUntil("the system shows the window «" + title + "»", () -> Xdotool.sees(title));
        keyboard.press(SWT.MOD1, 'a', 'a');
        keyboard.type(text);
        keyboard.press(0, SWT.CR, SWT.CR);
        waitUntil("the window «" + title + "» goes", () -> !Xdotool.sees(title));
        settle();
    }

    /** Returns the words of the small window that explains what the mouse rests on, once it is there. */
    public String tooltip(String part) {
        return Words.of(find(CLabel.class, widget -> Words.of(widget).contains(part), "tooltip «" + part + "»"));
    }

    /** Sends a key to a control, whichever has the focus. */
    public void press(Control control, int modifiers, int keyCode) {
        Event event = new Event();
        event.keyCode = keyCode;
        event.stateMask = modifiers;
        event.doit = true;
        send(control, SWT.KeyDown, event);
    }

    /** Clicks into a control: what the mouse would send there. (GTK gives posted buttons the wrong place within a control.) */
    public void clickAt(Control control, int x, int y) {
        for (int type : new int[] {SWT.MouseMove, SWT.MouseDown, SWT.MouseUp}) {
            Event event = new Event();
            event.x = x;
            event.y = y;
            event.button = type == SWT.MouseMove ? 0 : 1;
            event.count = 1;
            event.stateMask = type == SWT.MouseUp ? SWT.BUTTON1 : 0;
            send(control, type, event);
        }
    }

    /** Clicks on a control by real events of the mouse. */
    public void click(Control control) {
        Point place = ui.get(() -> control.toDisplay(control.getSize().x / 2, control.getSize().y / 2));
        mouse(SWT.MouseMove, place);
        mouse(SWT.MouseDown, place);
        mouse(SWT.MouseUp, place);
        settle();
    }

    /** Returns the text in the clipboard. */
    public String clipboardText() {
        return ui.get(() -> {
            Clipboard clipboard = new Clipboard(display);
            try {
                return (String) clipboard.getContents(TextTransfer.getInstance());
            } finally {
                clipboard.dispose();
            }
        });
    }

    /** Finds a window by its key. */
    public BotShell shellWithId(String key) {
        return new BotShell(this, withId(Shell.class, key));
    }

    /** Saves a picture of the whole screen as PNG. */
    public void captureScreenshot(Path file) throws IOException {
        settle();
        ImageData picture = ui.get(() -> {
            Rectangle area = display.getBounds();
            Image image = new Image(display, area.width, area.height);
            GC gc = new GC(display);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            ImageData data = image.getImageData(100);
            image.dispose();
            return data;
        });
        Files.createDirectories(file.getParent());
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {picture};
        loader.save(file.toString(), SWT.IMAGE_PNG);
    }

    /** Waits until what is queued for the UI thread has run. */
    public void settle() {
        for (int i = 0; i < 3; i++) {
            ui.run(() -> { });
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    Keyboard keyboard() {
        return keyboard;
    }

    /** Sends an event to a widget as if a person had caused it. */
    void send(Widget widget, int type, Event event) {
        ui.later(() -> {
            if (!widget.isDisposed()) {
                event.type = type;
                event.widget = widget;
                event.display = display;
                widget.notifyListeners(type, event);
            }
        });
        settle();
    }

    /** The window manager hands the keyboard to a new window some time after it is seen; keys pressed before go to the one behind it. */
    private void awaitKeyboard() {
        waitUntil("the front window has the keyboard", () -> ui.get(() -> {
            Shell active = display.getActiveShell();
            Optional<Shell> dialog = Stream.of(display.getShells()).filter(Shell::isVisible).filter(shell -> (shell.getStyle() & MODAL) != 0)
                    .reduce((first, second) -> second);
            return active != null && dialog.map(active::equals).orElse(true);
        }));
    }

    private void mouse(int type, Point place) {
        Event event = new Event();
        event.type = type;
        event.x = place.x;
        event.y = place.y;
        event.button = type == SWT.MouseMove ? 0 : 1;
        ui.run(() -> {
            if (!display.post(event)) {
                throw new AssertionError("The screen takes no events");
            }
        });
        settle();
    }

    private <W extends Widget> W find(Class<W> type, Predicate<Widget> test, String words) {
        Object[] found = new Object[1];
        waitUntil("there is no " + words, () -> {
            Optional<W> now = ui.get(() -> WidgetTree.visible(display).stream().filter(type::isInstance).filter(test).map(type::cast).findFirst());
            found[0] = now.orElse(null);
            return now.isPresent();
        });
        return type.cast(found[0]);
    }
}
