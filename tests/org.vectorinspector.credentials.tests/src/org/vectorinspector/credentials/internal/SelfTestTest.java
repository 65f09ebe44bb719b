package org.vectorinspector.credentials.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.vectorinspector.credentials.tests.SecretBuilder.secrets;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;
import org.vectorinspector.api.secret.StoreState;
import org.vectorinspector.api.secret.StoreState.Status;
import org.vectorinspector.credentials.linux.internal.LinuxKeychain;
import org.vectorinspector.credentials.macos.internal.MacKeychain;
import org.vectorinspector.credentials.windows.internal.WindowsKeychain;

/** A keychain that says it is ready but does not give back what it was given is not used. */
class SelfTestTest {
    @Test
    void aKeychainThatForgetsIsAbsent() {
        SystemKeychain store = new SystemKeychain(new Forgetful());
        assertEquals(Status.ABSENT, store.state().status());
        CredentialException refused = assertThrows(CredentialException.class, () -> store.write("p1", secrets("key", "value")));
        assertEquals(Reason.UNAVAILABLE, refused.reason());
    }

    @Test
    void everySystemHasItsKeychain() {
        assertInstanceOf(WindowsKeychain.class, SystemKeychain.ofSystem("Windows 11"));
        assertInstanceOf(MacKeychain.class, SystemKeychain.ofSystem("Mac OS X"));
        assertInstanceOf(LinuxKeychain.class, SystemKeychain.ofSystem("Linux"));
        assertInstanceOf(LinuxKeychain.class, SystemKeychain.ofSystem("FreeBSD"));
    }

    /** Takes everything and keeps nothing. */
    private static final class Forgetful implements Keychain {
        @Override
        public Duration patience() {
            return Duration.ofMinutes(1);
        }

        @Override
        public StoreState state(Cancellation cancellation) {
            return StoreState.READY;
        }

        @Override
        public void unlock(Cancellation cancellation) {
            // It is never locked.
        }

        @Override
        public Optional<byte[]> read(String account, Cancellation cancellation) {
            return Optional.empty();
        }

        @Override
        public void write(String account, byte[] value, Cancellation cancellation) {
            // It forgets at once.
        }

        @Override
        public void delete(String account, Cancellation cancellation) {
            // There is never anything.
        }

        @Override
        public List<String> accounts(Cancellation cancellation) {
            return List.of();
        }
    }
}
