package org.vectorinspector.benchmarks.server;

import java.io.ByteArrayOutputStream;

/** An answer that lists points with their contents, being written. */
final class PointPage {
    private final PointForm form;
    private final boolean payload;
    private final boolean vector;
    private final ByteArrayOutputStream out;

    /**
     * Begins a page.
     *
     * @param points how many there will be
     * @param payload whether everything but vectors shall be in it
     * @param vector whether vectors shall be in it
     */
    PointPage(MadePoints made, PointForm form, int points, boolean payload, boolean vector) {
        this.form = form;
        this.payload = payload;
        this.vector = vector;
        this.out = new ByteArrayOutputStream(200 + points * made.room(payload, vector));
    }

    /** Writes JSON as it is. */
    PointPage text(String json) {
        out.writeBytes(Answer.bytes(json));
        return this;
    }

    /** Writes points with commas between them. */
    PointPage points(int[] points) {
        for (int i = 0; i < points.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            form.write(out, points[i], payload, vector);
        }
        return this;
    }

    Answer end() {
        return new Answer(200, out);
    }
}
