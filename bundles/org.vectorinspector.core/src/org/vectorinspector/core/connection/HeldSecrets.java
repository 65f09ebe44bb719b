package org.vectorinspector.core.connection;

import org.vectorinspector.api.secret.Secrets;

/** Secrets that somebody has entered for one connection and that are nowhere else. */
record HeldSecrets(Secrets secrets) implements SecretSource {
    @Override
    public Secrets read() {
        return secrets.copy();
    }

    @Override
    public SecretSource kept() {
        return new HeldSecrets(secrets.copy());
    }

    @Override
    public void forget() {
        // there is nowhere to look again
    }

    @Override
    public void close() {
        secrets.close();
    }

    @Override
    public String toString() {
        return "HeldSecrets[hidden]";
    }
}
