package org.vectorinspector.api.secret;

import java.util.Optional;

/**
 * Asks the person for the passphrase of the encrypted file: a service of the window and of the command line. Blocks until there is
 * an answer; called on any thread but the UI thread; ends soon after its thread is interrupted.
 */
public interface PassphrasePrompt {
    /** Why the person is asked. */
    enum Occasion {
        /** A new passphrase is chosen; the prompt has it typed twice. */
        CHOOSE,
        /** The file wants its passphrase. */
        ENTER,
        /** The passphrase before was wrong. */
        ENTER_AGAIN
    }

    /** Returns the passphrase, which the caller closes; empty when the person said no or nobody can be asked. */
    Optional<Secret> ask(Occasion occasion);
}
