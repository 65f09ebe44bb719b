package org.vectorinspector.provider.pinecone.internal;

import java.io.IOException;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonInput.Token;

/** Reads 64-bit numbers, which Pinecone writes as numbers in some versions of its API and as texts in others. */
final class WholeNumber {
    private WholeNumber() {
    }

    static long read(JsonInput in) throws IOException {
        if (in.peek() != Token.TEXT) {
            return (long) Double.parseDouble(in.nextNumber());
        }
        String digits = in.nextText();
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException notWhole) {
            throw in.problem("A whole number is expected instead of " + digits);
        }
    }
}
