package org.vectorinspector.credentials.file.internal;

import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.PassphrasePrompt.Occasion;
import org.vectorinspector.api.secret.Secret;

/** Where the key of the encrypted file comes from. */
interface KeySource {
    StoreHeader.Kind kind();

    /** Returns what the key is derived from, which the caller closes. */
    Secret secret(Occasion occasion) throws CredentialException;
}
