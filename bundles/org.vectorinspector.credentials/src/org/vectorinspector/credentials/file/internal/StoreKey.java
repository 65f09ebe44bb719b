package org.vectorinspector.credentials.file.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.vectorinspector.api.secret.Secret;

/** What is derived from the passphrase for as long as the encrypted file is open: a password for Equinox and a key for seals. */
final class StoreKey implements AutoCloseable {
    private static final int BITS = 256;

    private final byte[] passwordKey;
    private final byte[] sealKey;

    private StoreKey(byte[] passwordKey, byte[] sealKey) {
        this.passwordKey = passwordKey;
        this.sealKey = sealKey;
    }

    /** Derives the key; takes about a second by intent. */
    static StoreKey derive(Secret passphrase, byte[] salt, int rounds) {
        return passphrase.use(characters -> {
            PBEKeySpec spec = new PBEKeySpec(characters, salt, rounds, BITS);
            byte[] key = null;
            try {
                key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
                return new StoreKey(hmac(key, "password"), hmac(key, "seal"));
            } catch (GeneralSecurityException noSuchAlgorithm) {
                throw new IllegalStateException("This Java has no PBKDF2 with HMAC-SHA-256", noSuchAlgorithm);
            } finally {
                spec.clearPassword();
                wipe(key);
            }
        });
    }

    /** Returns the password for Equinox, which the caller clears. */
    PBEKeySpec password() {
        byte[] text = Base64.getEncoder().encode(passwordKey);
        char[] characters = new char[text.length];
        for (int index = 0; index < text.length; index++) {
            characters[index] = (char) text[index];
        }
        PBEKeySpec password = new PBEKeySpec(characters);
        Arrays.fill(characters, '\0');
        wipe(text);
        return password;
    }

    /** Returns what only the holder of the key can make of these bytes. */
    byte[] seal(byte[]... parts) {
        try {
            Mac mac = mac(sealKey);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException noSuchAlgorithm) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", noSuchAlgorithm);
        }
    }

    boolean sealed(byte[] seal, byte[]... parts) {
        return MessageDigest.isEqual(seal, seal(parts));
    }

    @Override
    public void close() {
        wipe(passwordKey);
        wipe(sealKey);
    }

    private static byte[] hmac(byte[] key, String purpose) throws GeneralSecurityException {
        return mac(key).doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
    }

    private static Mac mac(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac;
    }

    private static void wipe(byte[] bytes) {
        if (Objects.nonNull(bytes)) {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
