package org.vectorinspector.credentials.linux.internal;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** The window by which a desktop asks for the password of a keyring, answered by the keys that a person would press. */
final class AskingWindow {
    private static final String[] FIND = {"xdotool", "search", "--onlyvisible", "--class", "gcr-prompter"};

    private final DesktopSession session;

    AskingWindow(DesktopSession session) {
        this.session = session;
    }

    /** Waits for the question about an old password and answers it. */
    void enter(String password) throws IOException, InterruptedException {
        awaitOpen();
        type(password);
        press("Return");
    }

    /** Waits for the question about a new password and answers it and its repetition. */
    void choose(String password) throws IOException, InterruptedException {
        awaitOpen();
        type(password);
        press("Tab");
        type(password);
        press("Return");
    }

    /** Waits for a question and says no. */
    void cancel() throws IOException, InterruptedException {
        awaitOpen();
        press("Escape");
    }

    /** Without a window manager the keys go to the window below the pointer. */
    private void awaitOpen() throws IOException, InterruptedException {
        String window = session.run("", FIND).strip();
        while (window.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
            window = session.run("", FIND).strip();
        }
        session.run("", "xdotool", "mousemove", "--window", window, "100", "20");
    }

    private void type(String text) throws IOException, InterruptedException {
        session.run("", "xdotool", "type", text);
    }

    private void press(String key) throws IOException, InterruptedException {
        session.run("", "xdotool", "key", key);
    }
}
