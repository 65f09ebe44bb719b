package org.vectorinspector.credentials.file.internal;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.equinox.security.storage.StorageException;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;
import org.vectorinspector.api.secret.PassphrasePrompt.Occasion;
import org.vectorinspector.api.secret.Secret;

/** Opens the encrypted file with a key, or begins one. The person may take their time: no other program is locked out meanwhile. */
record StoreOpener(StoreFiles files, KeySource source) {
    /** Asks until the key is right. */
    OpenStore open() throws IOException, StorageException, CredentialException {
        for (Occasion occasion = Occasion.ENTER;; occasion = Occasion.ENTER_AGAIN) {
            Optional<byte[]> file = files.read();
            try {
                Optional<OpenStore> store = file.isEmpty() ? create() : open(files.parse(file.get()), occasion);
                if (store.isPresent()) {
                    return store.get();
                }
            } catch (DamageException damaged) {
                throw files.setAside(damaged);
            }
        }
    }

    /** Returns the new store; empty when another program was faster. */
    private Optional<OpenStore> create() throws IOException, StorageException, CredentialException {
        StoreHeader header = files.newHeader(source.kind());
        StoreKey key = derive(Occasion.CHOOSE, header);
        try (StoreLock lock = files.lock()) {
            if (!files.exists()) {
                return Optional.of(OpenStore.create(files, header, key));
            }
        }
        key.close();
        return Optional.empty();
    }

    /** Returns the store; empty when the key is wrong. */
    private Optional<OpenStore> open(StoreImage image, Occasion occasion)
            throws IOException, StorageException, CredentialException, DamageException {
        if (image.header().kind() != source.kind()) {
            throw new CredentialException(Reason.FAILED, source.kind() == StoreHeader.Kind.KEYFILE
                    ? "The encrypted file opens with a passphrase, but a key file is named. Take VECTOR_INSPECTOR_KEY_FILE away."
                    : "The encrypted file opens with a key file. Name it by VECTOR_INSPECTOR_KEY_FILE.", null);
        }
        StoreKey key = derive(occasion, image.header());
        if (image.madeBy(key)) {
            return Optional.of(OpenStore.open(files, key));
        }
        key.close();
        return Optional.empty();
    }

    private StoreKey derive(Occasion occasion, StoreHeader header) throws CredentialException {
        try (Secret secret = source.secret(occasion)) {
            return header.derive(secret);
        }
    }
}
