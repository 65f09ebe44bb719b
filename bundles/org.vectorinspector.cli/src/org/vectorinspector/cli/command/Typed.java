package org.vectorinspector.cli.command;

import java.util.Arrays;
import java.util.Optional;
import org.vectorinspector.api.secret.Secret;

/** What a person types at the terminal; nothing where there is none. */
public final class Typed {
    private Typed() {
    }

    /** Tells whether somebody can be asked. */
    public static boolean possible() {
        return System.console() != null;
    }

    /** Asks for a secret, which is not shown; empty when nothing was typed. The caller closes it. */
    public static Optional<Secret> secret(String label) {
        if (!possible()) {
            return Optional.empty();
        }
        char[] typed = System.console().readPassword("%s: ", label);
        if (typed == null || typed.length == 0) {
            return Optional.empty();
        }
        Secret secret = new Secret(typed);
        Arrays.fill(typed, '\0');
        return Optional.of(secret);
    }

    /** Asks for a line; empty text where nothing was typed. */
    public static String line(String question) {
        String typed = possible() ? System.console().readLine("%s ", question) : null;
        return typed == null ? "" : typed.strip();
    }
}
