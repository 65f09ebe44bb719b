package org.vectorinspector.credentials.file.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;
import org.vectorinspector.api.secret.PassphrasePrompt.Occasion;
import org.vectorinspector.api.secret.Secret;

/** A file that the person has named, for machines on which nobody types a passphrase. Only its owner may read it. */
record KeyFile(Path file) implements KeySource {
    private static final int FEWEST_BYTES = 32;
    private static final int MOST_BYTES = 4_096;

    @Override
    public StoreHeader.Kind kind() {
        return StoreHeader.Kind.KEYFILE;
    }

    /** Returns what the file holds; a file that is not there is made when a new store is begun. */
    @Override
    public Secret secret(Occasion occasion) throws CredentialException {
        if (occasion == Occasion.ENTER_AGAIN) {
            throw failure("The key file " + file + " does not open the encrypted file.", null);
        }
        try {
            if (occasion == Occasion.CHOOSE && !Files.exists(file)) {
                create();
            }
            return read();
        } catch (IOException unreadable) {
            throw failure("The key file " + file + " cannot be read.", unreadable);
        }
    }

    private Secret read() throws IOException, CredentialException {
        if (!PrivateFiles.isPrivate(file)) {
            throw failure("The key file " + file + " can be read or changed by others. Let only yourself: chmod 600 " + file, null);
        }
        if (Files.size(file) < FEWEST_BYTES || Files.size(file) > MOST_BYTES) {
            throw failure("The key file " + file + " must have 32 to 4,096 bytes.", null);
        }
        byte[] bytes = Files.readAllBytes(file);
        char[] characters = new char[bytes.length];
        for (int index = 0; index < bytes.length; index++) {
            characters[index] = (char) (bytes[index] & 0xff);
        }
        Secret secret = new Secret(characters);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(characters, '\0');
        return secret;
    }

    private void create() throws IOException {
        byte[] random = new byte[FEWEST_BYTES];
        new SecureRandom().nextBytes(random);
        byte[] text = Base64.getEncoder().encode(random);
        PrivateFiles.write(file, text);
        Arrays.fill(random, (byte) 0);
        Arrays.fill(text, (byte) 0);
    }

    private static CredentialException failure(String message, Throwable cause) {
        return new CredentialException(Reason.FAILED, message, cause);
    }
}
