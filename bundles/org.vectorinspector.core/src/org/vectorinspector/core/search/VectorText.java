package org.vectorinspector.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.VectorJson;

/**
 * Reads a vector that a person pasted: a JSON list, or numbers with commas, semicolons, spaces or line breaks between; a sparse one as
 * {@code {"indices":[…],"values":[…]}}.
 */
public final class VectorText {
    private static final Pattern WORD = Pattern.compile("[^\\s,;\\[\\]]+");
    private static final Pattern FRAME = Pattern.compile("\\s*\\[?[^\\[\\]]*\\]?\\s*");

    private VectorText() {
    }

    /**
     * Returns the vector, dense or sparse.
     *
     * @throws VectorTextException with the exact place, when the text is none
     */
    public static Vector parseAny(String text) throws VectorTextException {
        return text.strip().startsWith("{") ? parseSparse(text) : parse(text);
    }

    /**
     * Returns the sparse vector.
     *
     * @throws VectorTextException when the text is none
     */
    public static Vector.Sparse parseSparse(String text) throws VectorTextException {
        try {
            if (VectorJson.parse(text) instanceof Vector.Sparse sparse && sparse.indices().length > 0) {
                return sparse;
            }
        } catch (JsonProblem wrong) {
            throw new VectorTextException(wrong.sentence() + ".", 0, text.length());
        }
        throw new VectorTextException("A sparse vector is {\"indices\":[…],\"values\":[…]} with at least one number.", 0, text.length());
    }

    /**
     * Returns the dense vector.
     *
     * @throws VectorTextException with the exact place, when the text is none
     */
    public static Vector.Dense parse(String text) throws VectorTextException {
        if (!FRAME.matcher(text).matches()) {
            int second = text.indexOf('[', text.indexOf('[') + 1);
            int bracket = text.indexOf('[') >= 0 && second >= 0 ? second : Math.max(0, text.lastIndexOf(']'));
            throw new VectorTextException("One list of numbers is expected.", bracket, 1);
        }
        Matcher words = WORD.matcher(text);
        List<int[]> places = new ArrayList<>();
        while (words.find()) {
            places.add(new int[] {words.start(), words.end()});
        }
        if (places.isEmpty()) {
            throw new VectorTextException("There is no number yet.", 0, text.length());
        }
        float[] values = new float[places.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(text, places.get(i));
        }
        return new Vector.Dense(values);
    }

    private static float number(String text, int[] place) throws VectorTextException {
        String word = text.substring(place[0], place[1]);
        float value;
        try {
            value = Float.parseFloat(word);
        } catch (NumberFormatException notANumber) {
            throw new VectorTextException("«" + word + "» is not a number.", place[0], word.length());
        }
        if (!Float.isFinite(value)) {
            throw new VectorTextException("«" + word + "» is not a finite number.", place[0], word.length());
        }
        return value;
    }
}
