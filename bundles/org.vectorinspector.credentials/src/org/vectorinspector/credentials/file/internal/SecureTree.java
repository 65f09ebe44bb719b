package org.vectorinspector.credentials.file.internal;

import java.io.IOException;
import java.net.URL;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;

/**
 * The tree of Equinox Secure Storage. Equinox rewrites its file in place, keeps what it has once read and lets the last writer win;
 * so it only ever sees a working file, whose name is used once, and what it writes there is taken over from there.
 */
final class SecureTree implements AutoCloseable {
    private static final String PROFILES = "/org.vectorinspector/profiles";
    private static final String VERIFICATION_NODE = "/org.vectorinspector";
    private static final String VERIFICATION = "verification";

    private final StoreKey key;
    private final PBEKeySpec password;
    private final Path workingFile;
    private final ISecurePreferences root;

    private SecureTree(StoreKey key, PBEKeySpec password, Path workingFile, ISecurePreferences root) {
        this.key = key;
        this.password = password;
        this.workingFile = workingFile;
        this.root = root;
    }

    /**
     * Opens what Equinox wrote before, or a new tree.
     *
     * @param workingFile a name that was never used before; the file is there only during this call and {@link #write}
     */
    static SecureTree open(StoreKey key, Path workingFile, Optional<String> body) throws IOException, StorageException {
        PBEKeySpec password = key.password();
        SecureTree tree = new SecureTree(key, password, workingFile, root(workingFile, body, password));
        if (body.isEmpty()) {
            tree.put(VERIFICATION_NODE, VERIFICATION, SealedValue.seal(key, VERIFICATION, new byte[0]));
        } else {
            tree.value(VERIFICATION_NODE, VERIFICATION, VERIFICATION)
                    .orElseThrow(() -> new IOException("the entry for verification is missing"));
        }
        return tree;
    }

    @SuppressWarnings("deprecation") // Equinox wants a URL whose path is not encoded.
    private static ISecurePreferences root(Path workingFile, Optional<String> body, PBEKeySpec password) throws IOException {
        if (workingFile.toString().matches(".*[%#?].*")) {
            throw new IOException("Equinox Secure Storage cannot use a folder with %, # or ? in its name");
        }
        PrivateFiles.write(workingFile, body.orElse("").getBytes(StandardCharsets.ISO_8859_1));
        try {
            URL url = workingFile.toFile().toURL();
            return SecurePreferencesFactory.open(url, Map.of(IProviderHints.DEFAULT_PASSWORD, password, IProviderHints.PROMPT_USER, false));
        } finally {
            Files.delete(workingFile);
        }
    }

    /** Returns the secrets of a profile, which the caller wipes. */
    Optional<byte[]> get(String profile) throws IOException, StorageException {
        return value(PROFILES, name(profile), profile);
    }

    void put(String profile, byte[] secrets) throws IOException, StorageException {
        byte[] value = SealedValue.seal(key, profile, secrets);
        put(PROFILES, name(profile), value);
        Arrays.fill(value, (byte) 0);
    }

    /** Removes a profile and tells whether it was there. */
    boolean remove(String profile) {
        boolean there = profiles().contains(profile);
        if (there) {
            root.node(PROFILES).remove(name(profile));
        }
        return there;
    }

    List<String> profiles() {
        return Stream.of(root.node(PROFILES).keys()).map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8)).toList();
    }

    /** Returns what Equinox writes for the tree as it is now. */
    String write() throws IOException {
        PrivateFiles.write(workingFile, new byte[0]);
        try {
            root.flush();
            return Files.readString(workingFile, StandardCharsets.ISO_8859_1);
        } finally {
            Files.delete(workingFile);
        }
    }

    @Override
    public void close() {
        password.clearPassword();
    }

    private Optional<byte[]> value(String node, String name, String profile) throws IOException, StorageException {
        ISecurePreferences entries = root.node(node);
        if (!Arrays.asList(entries.keys()).contains(name)) {
            return Optional.empty();
        }
        byte[] value = entries.isEncrypted(name) ? entries.getByteArray(name, new byte[0]) : new byte[0];
        try {
            return Optional.of(SealedValue.open(key, profile, value)
                    .orElseThrow(() -> new IOException("an entry is not what was written for this profile")));
        } finally {
            Arrays.fill(value, (byte) 0);
        }
    }

    /** Puts a value; Equinox keeps it in clear text when it finds no password, which must not get as far as a file. */
    private void put(String node, String name, byte[] value) throws IOException, StorageException {
        ISecurePreferences entries = root.node(node);
        entries.putByteArray(name, value, true);
        if (!entries.isEncrypted(name)) {
            entries.remove(name);
            throw new IOException("Equinox Secure Storage did not encrypt an entry");
        }
    }

    private static String name(String profile) {
        return URLEncoder.encode(profile, StandardCharsets.UTF_8);
    }
}
