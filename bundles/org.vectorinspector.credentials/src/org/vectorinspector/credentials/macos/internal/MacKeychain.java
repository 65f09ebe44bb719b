package org.vectorinspector.credentials.macos.internal;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;
import org.vectorinspector.api.secret.StoreState;
import org.vectorinspector.api.secret.StoreState.Status;
import org.vectorinspector.credentials.internal.Cancellation;
import org.vectorinspector.credentials.internal.Keychain;

/**
 * The keychain of macOS: generic passwords with our service and account, which are python-keyring's as well. macOS itself may ask
 * the person whether this program may read an entry.
 */
public final class MacKeychain implements Keychain {
    private final Supplier<MacLibrary> library;

    /** Uses the system's frameworks, loaded at the first call. */
    public MacKeychain() {
        this(MacLibrary::load);
    }

    MacKeychain(Supplier<MacLibrary> library) {
        this.library = library;
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(2);
    }

    @Override
    public StoreState state(Cancellation cancellation) throws CredentialException {
        IntByReference status = new IntByReference();
        check(library().security().SecKeychainGetStatus(null, status));
        boolean unlocked = (status.getValue() & SecurityFunctions.UNLOCKED) != 0;
        return unlocked ? StoreState.READY : new StoreState(Status.LOCKED, "The macOS keychain is locked.");
    }

    @Override
    public void unlock(Cancellation cancellation) throws CredentialException {
        if (state(cancellation).status() == Status.LOCKED) {
            check(library().security().SecKeychainUnlock(null, 0, null, (byte) 0));
        }
    }

    @Override
    public Optional<byte[]> read(String account, Cancellation cancellation) throws CredentialException {
        return withCall((call, security) -> {
            Pointer query = call.query(account);
            call.set(query, "kSecReturnData", call.constant("kCFBooleanTrue"));
            return found(call, query).map(call::bytes);
        });
    }

    @Override
    public void write(String account, byte[] value, Cancellation cancellation) throws CredentialException {
        withCall((call, security) -> {
            Pointer changes = call.dictionary();
            call.set(changes, "kSecValueData", call.data(value));
            int status = security.SecItemUpdate(call.query(account), changes);
            if (status == SecurityFunctions.ITEM_NOT_FOUND) {
                Pointer entry = call.query(account);
                call.set(entry, "kSecAttrLabel", call.text(Keychain.label(account)));
                call.set(entry, "kSecValueData", call.data(value));
                status = security.SecItemAdd(entry, null);
            }
            if (status == SecurityFunctions.DUPLICATE_ITEM) {
                // Another program has added the entry since we looked.
                status = security.SecItemUpdate(call.query(account), changes);
            }
            check(status);
            return null;
        });
    }

    @Override
    public void delete(String account, Cancellation cancellation) throws CredentialException {
        withCall((call, security) -> {
            int status = security.SecItemDelete(call.query(account));
            if (status != SecurityFunctions.ITEM_NOT_FOUND) {
                check(status);
            }
            return null;
        });
    }

    @Override
    public List<String> accounts(Cancellation cancellation) throws CredentialException {
        return withCall((call, security) -> {
            Pointer query = call.query();
            call.set(query, "kSecMatchLimit", call.constant("kSecMatchLimitAll"));
            call.set(query, "kSecReturnAttributes", call.constant("kCFBooleanTrue"));
            return found(call, query).map(call::accounts).orElse(List.of());
        });
    }

    private Optional<Pointer> found(MacCall call, Pointer query) throws CredentialException {
        PointerByReference result = new PointerByReference();
        int status = library().security().SecItemCopyMatching(query, result);
        if (status == SecurityFunctions.ITEM_NOT_FOUND) {
            return Optional.empty();
        }
        check(status);
        return Optional.of(call.own(result.getValue()));
    }

    /** Work with the keychain. */
    @FunctionalInterface
    private interface Work<T> {
        T with(MacCall call, SecurityFunctions security) throws CredentialException;
    }

    private <T> T withCall(Work<T> work) throws CredentialException {
        MacLibrary loaded = library();
        try (MacCall call = new MacCall(loaded)) {
            return work.with(call, loaded.security());
        }
    }

    private MacLibrary library() throws CredentialException {
        try {
            return library.get();
        } catch (LinkageError missing) {
            throw new CredentialException(Reason.UNAVAILABLE, "The frameworks of the macOS keychain cannot be used.", missing);
        }
    }

    private static void check(int status) throws CredentialException {
        switch (status) {
            case SecurityFunctions.SUCCESS -> { }
            case SecurityFunctions.USER_CANCELED, SecurityFunctions.AUTH_FAILED ->
                    throw new CredentialException(Reason.REFUSED, "The macOS keychain was not opened to Vector Inspector.", null);
            case SecurityFunctions.INTERACTION_NOT_ALLOWED ->
                    throw new CredentialException(Reason.LOCKED, "The macOS keychain is locked.", null);
            case SecurityFunctions.NOT_AVAILABLE, SecurityFunctions.NO_SUCH_KEYCHAIN, SecurityFunctions.NO_DEFAULT_KEYCHAIN ->
                    throw new CredentialException(Reason.UNAVAILABLE, "There is no macOS keychain in this session.", null);
            default -> throw new CredentialException(Reason.FAILED, "The macOS keychain failed with status " + status + ".", null);
        }
    }
}
