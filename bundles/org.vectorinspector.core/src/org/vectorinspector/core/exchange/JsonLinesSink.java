package org.vectorinspector.core.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.RecordJson;

/** Writes JSON lines in UTF-8. */
public final class JsonLinesSink implements RecordSink {
    private static final int BUFFER = 64 * 1024;

    private final OutputStream out;
    private final JsonOutput json = new JsonOutput();

    /** Writes to a stream, which is closed with this. */
    public JsonLinesSink(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    @Override
    public void write(RecordBatch batch) throws IOException {
        for (int row = 0; row < batch.size(); row++) {
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
