package org.vectorinspector.credentials.file.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialStore;
import org.vectorinspector.credentials.tests.CredentialStoreContract;
import org.vectorinspector.credentials.tests.StoreProcess;

/** The encrypted file in a program of its own, unlocked once for all tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncryptedFileContractTest extends CredentialStoreContract {
    private StoreProcess program;

    @BeforeAll
    void start(@TempDir Path home) throws IOException, CredentialException {
        program = StoreProcess.file(home.resolve("home with space"), home.resolve("programs.log"));
        program.passphrase("correct horse");
        program.unlock();
    }

    @AfterEach
    void empty() throws CredentialException {
        for (String profile : program.profiles()) {
            program.delete(profile);
        }
    }

    @AfterAll
    void end() throws IOException {
        program.close();
    }

    @Override
    protected CredentialStore store() {
        return program;
    }

    @Override
    protected CredentialStore.Place place() {
        return CredentialStore.Place.ENCRYPTED_FILE;
    }
}
