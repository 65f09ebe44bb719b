package org.vectorinspector.core.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.ProfileId;

/**
 * Names a connection from one start of the program to the next: by its profile, or where it has none by its provider and a digest of its
 * settings. Settings hold no secret, and the digest does not show them either.
 */
public final class ConnectionKey {
    private static final int BYTES = 12;
    private static final String PROFILE = "profile:";

    private ConnectionKey() {
    }

    /** Returns the key of an open connection. */
    public static String of(ManagedConnection connection) {
        return connection.profile().map(ConnectionKey::of).orElseGet(() -> bySettings(connection));
    }

    /** Returns the key of connections that are opened from this profile. */
    public static String of(ProfileId profile) {
        return PROFILE + profile.value();
    }

    /** Returns the profile that a key names, empty where it names a connection without one. */
    public static Optional<ProfileId> profile(String key) {
        return Optional.of(key).filter(text -> text.startsWith(PROFILE) && text.length() > PROFILE.length())
                .map(text -> new ProfileId(text.substring(PROFILE.length())));
    }

    private static String bySettings(ManagedConnection connection) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> setting : new TreeMap<>(connection.settings().values()).entrySet()) {
            text.append(setting.getKey()).append('\0').append(setting.getValue()).append('\0');
        }
        return connection.provider().id().value() + ":" + digest(text.toString());
    }

    /** Returns the open connection that has this key, empty where none has. */
    public static Optional<ManagedConnection> find(ConnectionManager connections, String key) {
        return connections.connections().stream().filter(connection -> of(connection).equals(key)).findFirst();
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
