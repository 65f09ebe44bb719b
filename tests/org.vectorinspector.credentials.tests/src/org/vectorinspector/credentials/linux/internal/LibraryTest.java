package org.vectorinspector.credentials.linux.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** GLib keeps addresses within libsecret: the library must never leave the process. */
class LibraryTest {
    @Test
    void staysWhenItsHandleIsGone() throws IOException {
        LinuxKeychain keychain = new LinuxKeychain();
        keychain.handle().close();
        assertTrue(loaded(), "libsecret was unloaded with its handle");
        assertFalse(keychain.handle().getFile().getName().isEmpty(), "and it can be opened again");
    }

    private static boolean loaded() throws IOException {
        return Files.readString(Path.of("/proc/self/maps")).contains("libsecret-1.so");
    }
}
