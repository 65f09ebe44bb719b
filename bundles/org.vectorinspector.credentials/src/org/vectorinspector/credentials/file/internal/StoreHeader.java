package org.vectorinspector.credentials.file.internal;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vectorinspector.api.secret.Secret;

/**
 * The first line of the encrypted file: how its key is derived. It holds nothing secret.
 *
 * @param kind what the key comes from
 * @param rounds of PBKDF2
 * @param salt random, in base64
 */
record StoreHeader(Kind kind, int rounds, String salt) {
    /** What the key comes from. */
    enum Kind {
        PASSPHRASE, KEYFILE
    }

    /** What a guess at a passphrase costs. */
    static final int ROUNDS = 600_000;

    private static final int MOST_ROUNDS = 100_000_000;
    private static final int SALT_BYTES = 16;
    private static final Pattern LINE = Pattern.compile(
            "# Vector Inspector secrets; version=1; key=(PASSPHRASE|KEYFILE); rounds=(\\d{6,9}); salt=([A-Za-z0-9+/]{22}==)");

    static StoreHeader create(Kind kind, int rounds) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return new StoreHeader(kind, rounds, Base64.getEncoder().encodeToString(salt));
    }

    /** Returns what a first line says; empty when it is no such line or asks for a key that is cheaper than these rounds. */
    static Optional<StoreHeader> parse(String line, int least) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(new StoreHeader(Kind.valueOf(matcher.group(1)), Integer.parseInt(matcher.group(2)), matcher.group(3)))
                        .filter(header -> header.rounds >= least && header.rounds <= MOST_ROUNDS)
                : Optional.empty();
    }

    String line() {
        return "# Vector Inspector secrets; version=1; key=" + kind + "; rounds=" + rounds + "; salt=" + salt;
    }

    StoreKey derive(Secret passphrase) {
        return StoreKey.derive(passphrase, Base64.getDecoder().decode(salt), rounds);
    }
}
