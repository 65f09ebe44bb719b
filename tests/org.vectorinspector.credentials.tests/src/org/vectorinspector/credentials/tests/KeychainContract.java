package org.vectorinspector.credentials.tests;

import org.vectorinspector.api.secret.CredentialStore;

/** What holds for the keychain of every system. */
public abstract class KeychainContract extends CredentialStoreContract {
    @Override
    protected CredentialStore.Place place() {
        return CredentialStore.Place.SYSTEM_KEYCHAIN;
    }
}
