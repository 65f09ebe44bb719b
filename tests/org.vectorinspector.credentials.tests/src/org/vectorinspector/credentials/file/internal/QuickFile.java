package org.vectorinspector.credentials.file.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.vectorinspector.api.secret.CredentialStore;
import org.vectorinspector.api.secret.PassphrasePrompt;

/** The encrypted file with a key that costs a sixth, for tests of what befalls the file. */
public final class QuickFile {
    private static final int ROUNDS = StoreHeader.ROUNDS / 6;

    private QuickFile() {
    }

    /** Returns the file of a home as a program that was just started sees it. */
    public static CredentialStore of(Path home, Optional<Path> keyFile, PassphrasePrompt prompt) {
        EncryptedFile file = new EncryptedFile(new HomeFolder(home.resolve("secrets"), keyFile), ROUNDS);
        file.bindPrompt(prompt);
        return file;
    }
}
