package org.vectorinspector.credentials.windows.internal;

import com.sun.jna.Native;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;
import org.vectorinspector.api.secret.StoreState;
import org.vectorinspector.credentials.internal.Cancellation;
import org.vectorinspector.credentials.internal.Keychain;
import org.vectorinspector.credentials.windows.internal.CredentialManager.Entry;

/**
 * The Windows Credential Manager: generic credentials with the target {@code vector-inspector:} and the account. What
 * python-keyring wrote under its two kinds of targets is read where there is nothing of ours.
 */
public final class WindowsKeychain implements Keychain {
    private final Supplier<CredentialFunctions> library;

    /** Uses the system's library, loaded at the first call. */
    public WindowsKeychain() {
        this(() -> Native.load("Advapi32", CredentialFunctions.class));
    }

    WindowsKeychain(Supplier<CredentialFunctions> library) {
        this.library = library;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(10);
    }

    @Override
    public StoreState state(Cancellation cancellation) throws CredentialException {
        manager().list(SERVICE);
        return StoreState.READY;
    }

    @Override
    public void unlock(Cancellation cancellation) throws CredentialException {
        state(cancellation);
    }

    @Override
    public Optional<byte[]> read(String account, Cancellation cancellation) throws CredentialException {
        CredentialManager manager = manager();
        Optional<byte[]> ours = manager.read(Keychain.label(account), account);
        if (ours.isPresent()) {
            return ours;
        }
        for (String target : predecessorTargets(account)) {
            Optional<byte[]> theirs = manager.read(target, account);
            if (theirs.isPresent()) {
                return theirs.map(WindowsKeychain::utf8);
            }
        }
        return Optional.empty();
    }

    @Override
    public void write(String account, byte[] value, Cancellation cancellation) throws CredentialException {
        manager().write(Keychain.label(account), account, value);
    }

    @Override
    public void delete(String account, Cancellation cancellation) throws CredentialException {
        CredentialManager manager = manager();
        List<Entry> present = entries(manager).filter(entry -> entry.user().equals(account)).toList();
        for (Entry entry : present) {
            manager.delete(entry.target());
        }
    }

    @Override
    public List<String> accounts(Cancellation cancellation) throws CredentialException {
        return entries(manager()).map(Entry::user).distinct().toList();
    }

    private CredentialManager manager() throws CredentialException {
        try {
            return new CredentialManager(library.get());
        } catch (LinkageError missing) {
            throw new CredentialException(Reason.UNAVAILABLE, "The library of the Windows Credential Manager cannot be used.", missing);
        }
    }

    /** Returns our entries and those of the predecessor. */
    private static Stream<Entry> entries(CredentialManager manager) throws CredentialException {
        return Stream.concat(manager.list(SERVICE).stream(), manager.list("profile:").stream())
                .filter(entry -> entry.target().equals(Keychain.label(entry.user()))
                        || predecessorTargets(entry.user()).contains(entry.target()));
    }

    /** Returns where python-keyring puts an account: under the service alone, or, once another account took that, with its name. */
    private static List<String> predecessorTargets(String account) {
        return List.of(account + "@" + SERVICE, SERVICE);
    }

    private static byte[] utf8(byte[] utf16) {
        CharBuffer chars = StandardCharsets.UTF_16LE.decode(ByteBuffer.wrap(utf16));
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(chars);
        byte[] copy = Arrays.copyOf(bytes.array(), bytes.limit());
        Arrays.fill(chars.array(), '\0');
        Arrays.fill(bytes.array(), (byte) 0);
        Arrays.fill(utf16, (byte) 0);
        return copy;
    }
}
