package org.vectorinspector.credentials.tests;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.StoreState;
import org.vectorinspector.credentials.internal.Cancellation;
import org.vectorinspector.credentials.internal.Keychain;

/** A keychain whose system gets little time to answer. */
record ImpatientKeychain(Keychain system) implements Keychain {
    @Override
    public Duration patience() {
        return system.patience().dividedBy(15);
    }

    @Override
    public StoreState state(Cancellation cancellation) throws CredentialException {
        return system.state(cancellation);
    }

    @Override
    public void unlock(Cancellation cancellation) throws CredentialException {
        system.unlock(cancellation);
    }

    @Override
    public Optional<byte[]> read(String account, Cancellation cancellation) throws CredentialException {
        return system.read(account, cancellation);
    }

    @Override
    public void write(String account, byte[] value, Cancellation cancellation) throws CredentialException {
        system.write(account, value, cancellation);
    }

    @Override
    public void delete(String account, Cancellation cancellation) throws CredentialException {
        system.delete(account, cancellation);
    }

    @Override
    public List<String> accounts(Cancellation cancellation) throws CredentialException {
        return system.accounts(cancellation);
    }
}
