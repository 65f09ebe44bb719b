package org.vectorinspector.core.search;

import org.vectorinspector.api.model.Vector;

/**
 * A dense and a sparse vector that a person pasted together: {@code [0.1, 0.2] {"indices":[…],"values":[…]}}.
 *
 * @param dense never null
 * @param sparse with at least one number
 */
public record VectorPair(Vector.Dense dense, Vector.Sparse sparse) {
    /**
     * Returns both.
     *
     * @throws VectorTextException with the place, when the text has not both
     */
    public static VectorPair parse(String text) throws VectorTextException {
        int open = text.indexOf('{');
        int close = text.lastIndexOf('}');
        if (open < 0 || close < open) {
            throw new VectorTextException("A list of numbers and {\"indices\":[…],\"values\":[…]} are expected.", 0, text.length());
        }
        Vector.Sparse sparse = sparse(text.substring(open, close + 1), open);
        return new VectorPair(VectorText.parse(text.substring(0, open) + " ".repeat(close + 1 - open) + text.substring(close + 1)), sparse);
    }

    private static Vector.Sparse sparse(String text, int begin) throws VectorTextException {
        try {
            return VectorText.parseSparse(text);
        } catch (VectorTextException wrong) {
            throw new VectorTextException(wrong.getMessage(), begin + wrong.offset(), wrong.length());
        }
    }
}
