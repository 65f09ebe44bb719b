package org.vectorinspector.core.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.RecordJson;

/** Writes JSON lines in UTF-8. */
public final class JsonLinesSink implements RecordSink {
    private static final int BUFFER = 64 * 1024;

    private final OutputStream out;
    private final Optional<ToIntFunction<RecordId>> letter;
    private final JsonOutput json = new JsonOutput();

    /** Writes to a stream, which is closed with this. */
    public JsonLinesSink(OutputStream out) {
        this(out, Optional.empty());
    }

    /**
     * Writes lines that each begin with a letter, which says what the JSON of a record cannot.
     *
     * @param letter gives it, in ASCII
     */
    public static JsonLinesSink lettered(OutputStream out, ToIntFunction<RecordId> letter) {
        return new JsonLinesSink(out, Optional.of(letter));
    }

    private JsonLinesSink(OutputStream out, Optional<ToIntFunction<RecordId>> letter) {
        this.out = new BufferedOutputStream(out, BUFFER);
        this.letter = letter;
    }

    @Override
    public void write(RecordBatch batch) throws IOException {
        for (int row = 0; row < batch.size(); row++) {
            if (letter.isPresent()) {
                out.write(letter.get().applyAsInt(batch.ids().get(row)));
            }
            json.clear();
            RecordJson.write(json, batch, row);
            json.writeTo(out);
            out.write('\n');
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
