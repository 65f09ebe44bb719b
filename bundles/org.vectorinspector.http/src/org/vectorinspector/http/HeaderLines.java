package org.vectorinspector.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.secret.Secret;

/**
 * Reads further headers from one line: {@code Name: value; Other: "a value; with a semicolon"}. Values stay characters that are
 * wiped, and no sentence repeats one.
 */
final class HeaderLines {
    private static final String NAME_SIGNS = "!#$%&'*+-.^_`|~";
    private static final Set<String> OURS = names("Accept", "Accept-Encoding", "Connection", "Content-Encoding", "Content-Length", "Content-Type",
            "Expect", "Host", "Keep-Alive", "Proxy-Authorization", "TE", "Trailer", "Transfer-Encoding", "Upgrade");

    private HeaderLines() {
    }

    static List<SecretHeader> read(Secret lines) throws VectorStoreException {
        char[] text = lines.use(char[]::clone);
        List<SecretHeader> headers = new ArrayList<>();
        try {
            Set<String> seen = names();
            int from = 0;
            while (from < text.length) {
                int end = end(text, from);
                if (!blank(text, from, end)) {
                    SecretHeader.Plain header = header(text, from, end);
                    headers.add(header);
                    check(header, seen.add(header.name()));
                }
                from = end + 1;
            }
            return headers;
        } catch (VectorStoreException refused) {
            headers.forEach(SecretHeader::close);
            throw refused;
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    /** Returns the place of the next semicolon outside of quotes, or the end. */
    private static int end(char[] text, int from) {
        boolean quoted = false;
        for (int at = from; at < text.length; at++) {
            if (text[at] == '"') {
                quoted = !quoted;
            } else if (text[at] == ';' && !quoted) {
                return at;
            }
        }
        return text.length;
    }

    private static SecretHeader.Plain header(char[] text, int from, int end) throws VectorStoreException {
        int colon = from;
        while (colon < end && text[colon] != ':') {
            colon++;
        }
        String name = new String(text, from, colon - from).strip();
        if (colon == end || name.isEmpty() || !name.chars().allMatch(HeaderLines::ofName)) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "The further headers cannot be read.",
                    "Write them as «Name: value; Other: value», and a value that has a semicolon in double quotes.");
        }
        char[] value = value(text, colon + 1, end);
        try {
            return new SecretHeader.Plain(name, "", new Secret(value));
        } finally {
            Arrays.fill(value, '\0');
        }
    }

    private static char[] value(char[] text, int from, int end) {
        int first = from;
        int last = end;
        while (first < last && text[first] <= ' ') {
            first++;
        }
        while (last > first && text[last - 1] <= ' ') {
            last--;
        }
        boolean quoted = last - first >= 2 && text[first] == '"' && text[last - 1] == '"';
        return quoted ? Arrays.copyOfRange(text, first + 1, last - 1) : Arrays.copyOfRange(text, first, last);
    }

    private static void check(SecretHeader.Plain header, boolean first) throws VectorStoreException {
        if (OURS.contains(header.name())) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "The header «" + header.name() + "» is set by the program itself.",
                    "Take it out of the further headers.");
        }
        if (!first) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "The header «" + header.name() + "» is set twice.", "Leave one of them.");
        }
        if (header.secret().isEmpty() || !header.sendable()) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "The value of the header «" + header.name() + "» cannot be sent.",
                    "Enter it without line breaks and special characters.");
        }
    }

    private static boolean blank(char[] text, int from, int end) {
        for (int at = from; at < end; at++) {
            if (text[at] > ' ') {
                return false;
            }
        }
        return true;
    }

    private static boolean ofName(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || NAME_SIGNS.indexOf(c) >= 0);
    }

    private static Set<String> names(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }
}
