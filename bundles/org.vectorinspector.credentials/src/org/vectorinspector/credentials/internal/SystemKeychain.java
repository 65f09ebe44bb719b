package org.vectorinspector.credentials.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;
import org.vectorinspector.api.secret.CredentialStore;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.secret.StoreState;
import org.vectorinspector.credentials.linux.internal.LinuxKeychain;
import org.vectorinspector.credentials.macos.internal.MacKeychain;
import org.vectorinspector.credentials.windows.internal.WindowsKeychain;

/**
 * Keeps secrets as direct entries of the system's keychain, one a profile: service {@value Keychain#SERVICE}, account
 * {@code profile:} and the id. Before it is called ready it writes, reads and removes an entry as a test, once.
 */
@Component(service = CredentialStore.class)
public final class SystemKeychain implements CredentialStore {
    private static final Duration FOR_A_PERSON = Duration.ofMinutes(5);
    private static final String PROFILE = "profile:";

    private final Keychain keychain;
    private final AtomicBoolean tested = new AtomicBoolean();

    /** Uses the keychain of the system we run on; nothing native is loaded before the first call. */
    @Activate
    public SystemKeychain() {
        this(ofSystem(System.getProperty("os.name")));
    }

    /** Uses this keychain. */
    public SystemKeychain(Keychain keychain) {
        this.keychain = keychain;
    }

    /** Returns the keychain of an operating system; every desktop but two speaks the Secret Service. */
    static Keychain ofSystem(String name) {
        String system = name.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new WindowsKeychain();
        }
        return system.startsWith("mac") ? new MacKeychain() : new LinuxKeychain();
    }

    @Override
    public Place place() {
        return Place.SYSTEM_KEYCHAIN;
    }

    @Override
    public StoreState state() {
        try {
            StoreState state = call(keychain::state);
            if (state.status() == StoreState.Status.READY) {
                testOnce();
            }
            return state;
        } catch (CredentialException unusable) {
            StoreState.Status status = unusable.reason() == Reason.LOCKED ? StoreState.Status.LOCKED : StoreState.Status.ABSENT;
            return new StoreState(status, unusable.getMessage());
        }
    }

    @Override
    public void unlock() throws CredentialException {
        NativeCalls.<Void>run(FOR_A_PERSON, cancellation -> {
            keychain.unlock(cancellation);
            return null;
        });
        testOnce();
    }

    @Override
    public Optional<Secrets> read(String profile) throws CredentialException {
        Optional<byte[]> value = call(cancellation -> keychain.read(PROFILE + profile, cancellation));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SecretsJson.read(value.get()));
        } finally {
            Arrays.fill(value.get(), (byte) 0);
        }
    }

    @Override
    public void write(String profile, Secrets secrets) throws CredentialException {
        testOnce();
        byte[] json = SecretsJson.write(secrets);
        try {
            write(PROFILE + profile, json);
        } finally {
            Arrays.fill(json, (byte) 0);
        }
    }

    @Override
    public void delete(String profile) throws CredentialException {
        remove(PROFILE + profile);
    }

    @Override
    public List<String> profiles() throws CredentialException {
        return call(keychain::accounts).stream().filter(account -> account.startsWith(PROFILE))
                .map(account -> account.substring(PROFILE.length())).distinct().toList();
    }

    private void testOnce() throws CredentialException {
        if (tested.get()) {
            return;
        }
        String account = "self-test:" + UUID.randomUUID();
        byte[] random = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        write(account, random);
        Optional<byte[]> read;
        try {
            read = call(cancellation -> keychain.read(account, cancellation));
        } finally {
            remove(account);
        }
        if (read.isEmpty() || !Arrays.equals(read.get(), random)) {
            throw new CredentialException(Reason.UNAVAILABLE, "The system's keychain did not give back what was written as a test.", null);
        }
        tested.set(true);
    }

    private void write(String account, byte[] value) throws CredentialException {
        byte[] handedOver = value.clone();
        NativeCalls.<Void>run(keychain.patience(), cancellation -> {
            try {
                keychain.write(account, handedOver, cancellation);
            } finally {
                Arrays.fill(handedOver, (byte) 0);
            }
            return null;
        });
    }

    private void remove(String account) throws CredentialException {
        NativeCalls.<Void>run(keychain.patience(), cancellation -> {
            keychain.delete(account, cancellation);
            return null;
        });
    }

    private <T> T call(NativeCalls.Call<T> call) throws CredentialException {
        return NativeCalls.run(keychain.patience(), call);
    }
}
