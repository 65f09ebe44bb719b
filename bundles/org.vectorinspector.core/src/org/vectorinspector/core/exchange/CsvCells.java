package org.vectorinspector.core.exchange;

import java.util.Optional;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;

/**
 * How values look in cells. A text stands as it is unless it would be read as something else; all else stands as JSON. An empty cell
 * is no value, an empty text is {@code ""}.
 */
final class CsvCells {
    private CsvCells() {
    }

    static String cell(Value value) {
        return value instanceof Value.Text text ? text(text.text(), plain(text.text())) : ValueJson.text(value);
    }

    static Optional<Value> value(String cell) throws JsonProblem {
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(plain(cell) ? Value.of(cell) : ValueJson.parse(cell));
    }

    static String document(Optional<String> document) {
        return document.map(text -> text(text, !text.isEmpty() && text.charAt(0) != '"')).orElse("");
    }

    static Optional<String> document(String cell) throws JsonProblem {
        if (cell.isEmpty() || cell.charAt(0) != '"') {
            return Optional.of(cell).filter(text -> !text.isEmpty());
        }
        return Optional.of(ValueJson.parse(cell) instanceof Value.Text text ? text.text() : cell);
    }

    private static String text(String text, boolean plain) {
        return plain ? text : ValueJson.text(Value.of(text));
    }

    /** Tells whether a text is read back as itself: not empty, and not the beginning of anything that JSON knows. */
    private static boolean plain(String text) {
        if (text.isEmpty() || "\"[{".indexOf(text.charAt(0)) >= 0) {
            return false;
        }
        return !text.equals("true") && !text.equals("false") && !text.equals("null") && !looksLikeNumber(text);
    }

    private static boolean looksLikeNumber(String text) {
        char first = text.charAt(0);
        if (first != '-' && !Character.isDigit(first)) {
            return false;
        }
        try {
            ValueJson.parse(text);
            return true;
        } catch (JsonProblem notANumber) {
            return false;
        }
    }
}
