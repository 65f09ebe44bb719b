package org.vectorinspector.credentials.file.internal;

import java.util.Optional;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;
import org.vectorinspector.api.secret.PassphrasePrompt;
import org.vectorinspector.api.secret.PassphrasePrompt.Occasion;
import org.vectorinspector.api.secret.Secret;

/** A passphrase that the person is asked for. */
record PromptedPassphrase(Optional<PassphrasePrompt> prompt) implements KeySource {
    @Override
    public StoreHeader.Kind kind() {
        return StoreHeader.Kind.PASSPHRASE;
    }

    @Override
    public Secret secret(Occasion occasion) throws CredentialException {
        PassphrasePrompt asked = prompt.orElseThrow(() -> new CredentialException(Reason.LOCKED,
                "The encrypted file needs its passphrase, but nobody can be asked for it here.", null));
        Secret answer = asked.ask(occasion).orElseThrow(() -> new CredentialException(Reason.REFUSED,
                "The encrypted file stays locked: no passphrase was given.", null));
        if (answer.isEmpty()) {
            throw new CredentialException(Reason.REFUSED, "The encrypted file stays locked: the passphrase was empty.", null);
        }
        return answer;
    }
}
