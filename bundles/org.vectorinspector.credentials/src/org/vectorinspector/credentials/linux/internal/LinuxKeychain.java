package org.vectorinspector.credentials.linux.internal;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;
import org.vectorinspector.api.secret.StoreState;
import org.vectorinspector.api.secret.StoreState.Status;
import org.vectorinspector.credentials.internal.Cancellation;
import org.vectorinspector.credentials.internal.Keychain;

/**
 * The Secret Service of Linux desktops (GNOME Keyring, KWallet, KeePassXC) through libsecret. Entries have the attributes that
 * {@code secret-tool} and python-keyring search by, so both read ours and we read theirs; the entry written last counts.
 */
public final class LinuxKeychain implements Keychain {
    private static final String LIBRARY = "libsecret-1.so.0";

    /**
     * RTLD_LAZY and RTLD_NODELETE: the library stays when Java collects the handle. GLib keeps addresses of its texts for ever, so that
     * loading it once more at another place ended the whole program.
     */
    private static final Map<String, Object> TO_STAY = Map.of(Library.OPTION_OPEN_FLAGS, 0x1001);

    private static final String LOCKED = "The system's keychain is locked.";
    private static final String NO_KEYRING = "The system's keychain has no keyring yet;";

    private final String libraryName;

    /** Uses libsecret where it is installed. */
    public LinuxKeychain() {
        this(LIBRARY);
    }

    LinuxKeychain(String libraryName) {
        this.libraryName = libraryName;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(30);
    }

    @Override
    public StoreState state(Cancellation cancellation) throws CredentialException {
        return withService(cancellation, call -> {
            if (call.defaultKeyring().isEmpty()) {
                return new StoreState(Status.NEW, NO_KEYRING + " unlocking it makes one.");
            }
            return call.locked() ? new StoreState(Status.LOCKED, LOCKED) : StoreState.READY;
        });
    }

    @Override
    public void unlock(Cancellation cancellation) throws CredentialException {
        withService(cancellation, call -> {
            Optional<Pointer> keyring = call.defaultKeyring();
            if (keyring.isEmpty()) {
                call.createDefaultKeyring();
                return null;
            }
            List<Pointer> locked = new ArrayList<>();
            if (call.locked()) {
                locked.add(keyring.get());
            }
            call.search(Map.of("service", SERVICE), false).stream().filter(SecretEntry::locked).map(SecretEntry::item).forEach(locked::add);
            if (!locked.isEmpty()) {
                call.unlock(locked);
            }
            if (call.locked()) {
                throw new CredentialException(Reason.LOCKED, "The system's keychain was not unlocked.", null);
            }
            return null;
        });
    }

    @Override
    public Optional<byte[]> read(String account, Cancellation cancellation) throws CredentialException {
        return withService(cancellation, call -> {
            Optional<SecretEntry> newest = entries(call, account, true).stream()
                    .max(Comparator.comparingLong(SecretEntry::modified).thenComparing(SecretEntry::ours));
            if (newest.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(call.value(newest.get()).orElseThrow(() -> new CredentialException(Reason.FAILED,
                    "The system's keychain has an entry for this profile but does not give its secret.", null)));
        });
    }

    @Override
    public void write(String account, byte[] value, Cancellation cancellation) throws CredentialException {
        withService(cancellation, call -> {
            if (call.defaultKeyring().isEmpty()) {
                throw new CredentialException(Reason.LOCKED, NO_KEYRING + " nothing was written.", null);
            }
            if (call.locked()) {
                throw locked();
            }
            call.store(Map.of("service", SERVICE, "username", account, "application", APPLICATION), Keychain.label(account), value);
            for (SecretEntry entry : entries(call, account, false)) {
                if (!entry.ours()) {
                    call.delete(entry);
                }
            }
            return null;
        });
    }

    @Override
    public void delete(String account, Cancellation cancellation) throws CredentialException {
        withService(cancellation, call -> {
            for (SecretEntry entry : entries(call, account, false)) {
                call.delete(entry);
            }
            return null;
        });
    }

    @Override
    public List<String> accounts(Cancellation cancellation) throws CredentialException {
        return withService(cancellation, call -> unlocked(call, call.search(Map.of("service", SERVICE), false)).stream()
                .map(SecretEntry::account).distinct().toList());
    }

    private static List<SecretEntry> entries(SecretCall call, String account, boolean withSecrets) throws CredentialException {
        return unlocked(call, call.search(Map.of("service", SERVICE, "username", account), withSecrets));
    }

    /** Refuses when an entry is locked, or when there is none but the keyring is locked and may not show what it has. */
    private static List<SecretEntry> unlocked(SecretCall call, List<SecretEntry> found) throws CredentialException {
        if (found.stream().anyMatch(SecretEntry::locked) || found.isEmpty() && call.locked()) {
            throw locked();
        }
        return found;
    }

    private static CredentialException locked() {
        return new CredentialException(Reason.LOCKED, LOCKED, null);
    }

    /** Work with the Secret Service. */
    @FunctionalInterface
    private interface Work<T> {
        T with(SecretCall call) throws CredentialException;
    }

    /** Works with the service; once more when the one that we knew has ended, because the bus starts another. */
    private <T> T withService(Cancellation cancellation, Work<T> work) throws CredentialException {
        LibSecret library = library();
        try {
            return once(library, cancellation, work);
        } catch (CredentialException failed) {
            if (failed.reason() != Reason.UNAVAILABLE) {
                throw failed;
            }
            library.secret_service_disconnect();
            return once(library, cancellation, work);
        }
    }

    private <T> T once(LibSecret library, Cancellation cancellation, Work<T> work) throws CredentialException {
        try (SecretCall call = new SecretCall(library, handle(), cancellation)) {
            return work.with(call);
        }
    }

    /** Returns the library as the system's loader knows it. */
    NativeLibrary handle() {
        return NativeLibrary.getInstance(libraryName, TO_STAY);
    }

    private LibSecret library() throws CredentialException {
        try {
            return Native.load(libraryName, LibSecret.class, TO_STAY);
        } catch (LinkageError missing) {
            throw new CredentialException(Reason.UNAVAILABLE,
                    "The library libsecret, which speaks to the system's keychain, is not installed.", missing);
        }
    }
}
