package org.vectorinspector.testkit.swt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The keys, the mouse and the windows of an X screen, whatever program they belong to. */
final class Xdotool {
    private Xdotool() {
    }

    /** Does it and fails when it cannot be done. */
    static void run(String... arguments) {
        if (call(arguments).status() != 0) {
            throw new AssertionError("xdotool could not do it: " + List.of(arguments));
        }
    }

    /** Tells whether there is a window that is seen and has this title. */
    static boolean sees(String title) {
        return !call("search", "--onlyvisible", "--name", "^" + title + "$").output().isBlank();
    }

    private static Answer call(String... arguments) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), output);
        } catch (IOException missing) {
            throw new AssertionError("xdotool is not there; ./test installs it", missing);
        } catch (InterruptedException stopped) {
            throw new AssertionError("stopped while xdotool was at work", stopped);
        }
    }

    private record Answer(int status, String output) {
    }
}
