package org.vectorinspector.credentials.file.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of the encrypted file: our header, what Equinox wrote, and our last line. The last line has a plain checksum, by which
 * damage is told from a wrong passphrase, a proof of the key, and a seal over everything, by which a line that was taken away or
 * put in is noticed: Equinox reads a file with half of its lines without a word.
 */
record StoreImage(StoreHeader header, String body, String sum, String proof, String seal) {
    private static final Pattern FILE = Pattern.compile(
            "([^\n]*)\n(.*)# End; sum=([A-Za-z0-9+/=]{44}); proof=([A-Za-z0-9+/=]{44}); seal=([A-Za-z0-9+/=]{44})\n", Pattern.DOTALL);

    /** Reads a file whose key takes at least these rounds. The checksum holds afterwards; proof and seal need the key. */
    static StoreImage parse(byte[] file, int rounds) throws DamageException {
        Matcher matcher = FILE.matcher(new String(file, StandardCharsets.ISO_8859_1));
        if (!matcher.matches()) {
            throw new DamageException("It does not end as it should.", file);
        }
        StoreHeader header = StoreHeader.parse(matcher.group(1), rounds)
                .orElseThrow(() -> new DamageException("It does not begin as it should.", file));
        StoreImage image = new StoreImage(header, matcher.group(2), matcher.group(3), matcher.group(4), matcher.group(5));
        if (!image.sum.equals(base64(sum(header, image.body)))) {
            throw new DamageException("Its checksum is wrong.", file);
        }
        return image;
    }

    /** Puts a file together around what Equinox wrote. */
    static StoreImage of(StoreHeader header, String body, StoreKey key) {
        return new StoreImage(header, body, base64(sum(header, body)), base64(key.seal(proofOf(header))),
                base64(key.seal(sealed(header, body))));
    }

    byte[] bytes() {
        return (header.line() + '\n' + body + "# End; sum=" + sum + "; proof=" + proof + "; seal=" + seal + '\n')
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Tells whether this key made the file. */
    boolean madeBy(StoreKey key) {
        return same(proof, base64(key.seal(proofOf(header))));
    }

    /** Fails when somebody without the key has changed the file. */
    void check(StoreKey key) throws DamageException {
        if (!same(seal, base64(key.seal(sealed(header, body))))) {
            throw new DamageException("Its seal is broken.", bytes());
        }
    }

    private static byte[] proofOf(StoreHeader header) {
        return ("proof\n" + header.line()).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] sealed(StoreHeader header, String body) {
        return ("file\n" + header.line() + '\n' + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] sum(StoreHeader header, String body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(sealed(header, body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Compares as texts: different texts in base64 can stand for the same bytes. */
    private static boolean same(String text, String expected) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.US_ASCII));
    }
}
