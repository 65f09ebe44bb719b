package org.vectorinspector.standins.pinecone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Tokens of pages: the last name of a page, in a form that nobody takes for anything. */
final class Tokens {
    private static final String MARK = "skip_past:";

    private Tokens() {
    }

    /** Returns the name behind which a page begins, empty for the first page. */
    static String read(String token) {
        if (token.isEmpty()) {
            return "";
        }
        try {
            String text = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.startsWith(MARK)) {
                return text.substring(MARK.length());
            }
            throw PineconeErrors.invalid("Invalid pagination token");
        } catch (IllegalArgumentException notBase64) {
            throw PineconeErrors.invalid("Invalid pagination token");
        }
    }

    /** Says where the next page begins when there are more names than the page has. */
    static void addNext(ObjectNode body, List<String> names, int limit) {
        if (names.size() > limit) {
            byte[] token = (MARK + names.get(limit - 1)).getBytes(StandardCharsets.UTF_8);
            body.putObject("pagination").put("next", Base64.getEncoder().encodeToString(token));
        }
    }
}
