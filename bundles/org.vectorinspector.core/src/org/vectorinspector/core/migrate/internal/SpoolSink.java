package org.vectorinspector.core.migrate.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.core.exchange.RecordSink;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.RecordJson;

/**
 * Keeps the records of a file that can only be written as a whole, a line for each: the first letter of the kind of its id, then the
 * record as JSON. What is acknowledged is in it, and a stopped run goes on behind that.
 */
final class SpoolSink implements RecordSink {
    private static final int BUFFER = 64 * 1024;

    private final OutputStream out;
    private final JsonOutput json = new JsonOutput();

    SpoolSink(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    @Override
    public void write(RecordBatch batch) throws IOException {
        for (int row = 0; row < batch.size(); row++) {
            out.write(batch.ids().get(row).kind().name().charAt(0));
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
