package org.vectorinspector.credentials.internal;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;

/** Reads one JSON object whose values are texts or null. */
final class SecretsReader {
    private final CharBuffer in;

    SecretsReader(CharBuffer in) {
        this.in = in;
    }

    Secrets read() throws CredentialException {
        Map<String, Secret> values = new LinkedHashMap<>();
        try {
            readObject(values);
            return new Secrets(values);
        } catch (CredentialException damaged) {
            values.values().forEach(Secret::close);
            throw damaged;
        }
    }

    private void readObject(Map<String, Secret> values) throws CredentialException {
        expect('{');
        if (!skip('}')) {
            do {
                readField(values);
            } while (skip(','));
            expect('}');
        }
        skipSpace();
        if (in.hasRemaining()) {
            throw SecretsJson.notOurs(null);
        }
    }

    private void readField(Map<String, Secret> values) throws CredentialException {
        char[] field = readText();
        expect(':');
        readValue().ifPresent(secret -> Optional.ofNullable(values.put(new String(field), secret)).ifPresent(Secret::close));
    }

    private Optional<Secret> readValue() throws CredentialException {
        if (skip('n')) {
            for (char letter : new char[] {'u', 'l', 'l'}) {
                if (next() != letter) {
                    throw SecretsJson.notOurs(null);
                }
            }
            return Optional.empty();
        }
        char[] text = readText();
        try {
            return Optional.of(new Secret(text));
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    private char[] readText() throws CredentialException {
        expect('"');
        char[] buffer = new char[in.remaining()];
        try {
            int length = 0;
            for (char character = next(); character != '"'; character = next()) {
                buffer[length++] = character == '\\' ? escaped() : character;
            }
            return Arrays.copyOf(buffer, length);
        } finally {
            Arrays.fill(buffer, '\0');
        }
    }

    private char escaped() throws CredentialException {
        char escape = next();
        return switch (escape) {
            case '"', '\\', '/' -> escape;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) (hex() << 12 | hex() << 8 | hex() << 4 | hex());
            default -> throw SecretsJson.notOurs(null);
        };
    }

    private int hex() throws CredentialException {
        int digit = Character.digit(next(), 16);
        if (digit < 0) {
            throw SecretsJson.notOurs(null);
        }
        return digit;
    }

    private void expect(char wanted) throws CredentialException {
        if (!skip(wanted)) {
            throw SecretsJson.notOurs(null);
        }
    }

    private boolean skip(char wanted) {
        skipSpace();
        if (!in.hasRemaining() || in.get(in.position()) != wanted) {
            return false;
        }
        in.get();
        return true;
    }

    private void skipSpace() {
        while (in.hasRemaining() && " \t\r\n".indexOf(in.get(in.position())) >= 0) {
            in.get();
        }
    }

    private char next() throws CredentialException {
        if (!in.hasRemaining()) {
            throw SecretsJson.notOurs(null);
        }
        return in.get();
    }
}
