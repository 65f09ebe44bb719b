package org.vectorinspector.credentials.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeSet;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialException.Reason;
import org.vectorinspector.api.secret.Secrets;

/**
 * Turns secrets into one JSON object of field and secret, and back: what every place keeps for a profile.
 *
 * <p>Not a library's work, because libraries pass through {@code String}s that nobody can wipe. What is written is ASCII.
 */
public final class SecretsJson {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_ESCAPE = 6;

    private SecretsJson() {
    }

    /** Returns the JSON text, which the caller wipes. */
    public static byte[] write(Secrets secrets) {
        int bound = 2;
        for (String field : secrets.fields()) {
            int length = secrets.get(field).orElseThrow().use(value -> value.length);
            bound += LONGEST_ESCAPE * (field.length() + length) + "\"\":\"\",".length();
        }
        ByteBuffer out = ByteBuffer.allocate(bound);
        out.put((byte) '{');
        for (String field : new TreeSet<>(secrets.fields())) {
            if (out.position() > 1) {
                out.put((byte) ',');
            }
            putText(out, field.toCharArray());
            out.put((byte) ':');
            secrets.get(field).orElseThrow().use(value -> putText(out, value));
        }
        out.put((byte) '}');
        byte[] json = Arrays.copyOf(out.array(), out.position());
        Arrays.fill(out.array(), (byte) 0);
        return json;
    }

    /**
     * Returns the secrets of a JSON text, which the caller closes; fields without a value are left out.
     *
     * @throws CredentialException reason {@code FAILED} when the text is something else; the message does not quote it
     */
    public static Secrets read(byte[] json) throws CredentialException {
        CharBuffer chars = CharBuffer.allocate(0);
        try {
            chars = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
            return new SecretsReader(chars).read();
        } catch (CharacterCodingException noText) {
            throw notOurs(noText);
        } finally {
            Arrays.fill(chars.array(), '\0');
        }
    }

    static CredentialException notOurs(Throwable cause) {
        return new CredentialException(Reason.FAILED,
                "What is kept for this profile was not written by Vector Inspector, or it is damaged. Enter the secrets again.", cause);
    }

    private static ByteBuffer putText(ByteBuffer out, char[] text) {
        out.put((byte) '"');
        for (char character : text) {
            if (character < ' ' || character > '~') {
                putEscape(out, character);
            } else {
                if (character == '"' || character == '\\') {
                    out.put((byte) '\\');
                }
                out.put((byte) character);
            }
        }
        return out.put((byte) '"');
    }

    private static void putEscape(ByteBuffer out, char character) {
        out.put((byte) '\\').put((byte) 'u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.put(HEX[character >> shift & 0xf]);
        }
    }
}
