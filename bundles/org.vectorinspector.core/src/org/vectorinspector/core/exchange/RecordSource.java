package org.vectorinspector.core.exchange;

import java.io.IOException;
import java.util.Optional;
import org.vectorinspector.api.model.VectorRecord;

/** Records read one after the other from a file. */
public interface RecordSource extends AutoCloseable {
    /**
     * Returns the next record, empty at the end.
     *
     * @throws LineProblem when the next line holds no record; reading goes on with the line behind it
     * @throws IOException when the text cannot be read
     */
    Optional<VectorRecord> next() throws IOException;

    /** Passes over so many records and bad lines, or to the end. */
    default void skip(long places) throws IOException {
        for (long place = 0; place < places; place++) {
            try {
                if (next().isEmpty()) {
                    return;
                }
            } catch (LineProblem bad) {
                // passed over as well
            }
        }
    }

    @Override
    void close() throws IOException;
}
