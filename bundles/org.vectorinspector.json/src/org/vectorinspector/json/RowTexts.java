package org.vectorinspector.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RecursiveAction;

/**
 * Some rows of a page as the text that they are, to be decoded by whoever has time. One thread adds rows; then it is run once. It gives way
 * now and then: where processors are few, what asks a server for more waits for its turn, and then the server waits too.
 */
final class RowTexts extends RecursiveAction {
    private static final long serialVersionUID = 1L;
    static final String NO_LIST = "A vector is a list of numbers: [0.1, 0.2]";
    private static final int GIVES_WAY_AFTER = 1 << 13;

    private final transient List<Row> rows = new ArrayList<>();
    private final transient float[] target;
    private final int dimension;
    private transient IOException problem;

    /** A row's text, and where its numbers belong. */
    private record Row(byte[] bytes, int from, int to, int place) {
    }

    /** Takes rows of so many numbers for an array, which nobody else touches at their places until they are decoded. */
    RowTexts(float[] target, int dimension) {
        this.target = target;
        this.dimension = dimension;
    }

    void add(byte[] bytes, int from, int to, int place) {
        rows.add(new Row(bytes, from, to, place));
    }

    /** Returns how many numbers the rows have. */
    int numbers() {
        return rows.size() * dimension;
    }

    @Override
    protected void compute() {
        FloatDecoder decoder = new FloatDecoder();
        int numbers = 0;
        try {
            for (Row row : rows) {
                decode(row, decoder);
                numbers += dimension;
                if (numbers >= GIVES_WAY_AFTER) {
                    Thread.yield();
                    numbers = 0;
                }
            }
        } catch (IOException notNumbers) {
            problem = notNumbers;
        }
    }

    private void decode(Row row, FloatDecoder decoder) throws IOException {
        ByteWindow window = new ByteWindow(row.bytes(), row.from(), row.to());
        if (window.nextVisible() != '[') {
            throw window.problem(NO_LIST, window.pos);
        }
        FloatArray numbers = new FloatArray(target, row.place());
        FloatScan.decode(window, decoder, numbers);
        int own = numbers.size() - row.place();
        if (own != dimension) {
            throw window.problem(otherLength(own, dimension), row.from());
        }
    }

    /** Says that a row has another length than those before. */
    static String otherLength(int own, int dimension) {
        return own == 0 ? DenseRows.EMPTY : "The vectors differ in length: " + own + " instead of " + dimension;
    }

    /** Throws what was wrong with the first row that was wrong, once all are decoded. */
    void check() throws IOException {
        if (problem != null) {
            throw problem;
        }
    }
}
