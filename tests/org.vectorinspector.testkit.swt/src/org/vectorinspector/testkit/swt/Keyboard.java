package org.vectorinspector.testkit.swt;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/**
 * The keys of the machine. Under X they are pressed by xdotool: what SWT posts there is lost while a list of proposals is open, because
 * SWT asks the toolkit for the active window and gets that list.
 */
final class Keyboard {
    private static final Map<Integer, String> NAMES = Map.ofEntries(entry((int) SWT.ESC, "Escape"), entry((int) SWT.CR, "Return"),
            entry((int) SWT.TAB, "Tab"), entry((int) SWT.DEL, "Delete"), entry((int) ' ', "space"), entry((int) ',', "comma"),
            entry(SWT.ARROW_DOWN, "Down"), entry(SWT.ARROW_UP, "Up"), entry(SWT.ARROW_RIGHT, "Right"),
            entry(SWT.F2, "F2"), entry(SWT.F5, "F5"), entry(SWT.F8, "F8"), entry(SWT.F10, "F10"));

    private final UiThread ui;

    Keyboard(UiThread ui) {
        this.ui = ui;
    }

    void press(int modifiers, int keyCode, char character) {
        if (isX()) {
            List<String> keys = new ArrayList<>();
            modifiers(modifiers, keys);
            keys.add(NAMES.getOrDefault(keyCode, String.valueOf((char) keyCode)));
            Xdotool.run("key", String.join("+", keys));
            return;
        }
        if (modifiers != 0) {
            post(SWT.KeyDown, modifiers, '\0');
        }
        post(SWT.KeyDown, keyCode, character);
        post(SWT.KeyUp, keyCode, character);
        if (modifiers != 0) {
            post(SWT.KeyUp, modifiers, '\0');
        }
    }

    void type(String text) {
        if (isX()) {
            Xdotool.run("type", "--delay", "15", text);
            return;
        }
        text.chars().forEach(c -> {
            post(SWT.KeyDown, 0, (char) c);
            post(SWT.KeyUp, 0, (char) c);
        });
    }

    private static boolean isX() {
        return SWT.getPlatform().equals("gtk");
    }

    private static void modifiers(int modifiers, List<String> keys) {
        if ((modifiers & SWT.CTRL) != 0) {
            keys.add("ctrl");
        }
        if ((modifiers & SWT.SHIFT) != 0) {
            keys.add("shift");
        }
        if ((modifiers & SWT.ALT) != 0) {
            keys.add("alt");
        }
    }

    private void post(int type, int keyCode, char character) {
        Event event = new Event();
        event.type = type;
        event.keyCode = keyCode;
        event.character = character;
        ui.run(() -> {
            if (!Display.getCurrent().post(event)) {
                throw new AssertionError("The screen takes no events");
            }
        });
    }
}
