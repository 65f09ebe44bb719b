package org.vectorinspector.benchmarks.server;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.vectorinspector.api.model.RecordId;

/** How a database says a made-up point: what its provider must write byte by byte, and what it answers. */
interface PointForm {
    /** Returns the points themselves. */
    MadePoints points();

    /** Returns the id that a record has for our provider. */
    RecordId id(int point);

    /** Returns what a written point begins with: all before the digits that say which one it is. */
    byte[] beginning();

    /** Returns what must follow the digits of a written point, piece by piece. */
    List<byte[]> rest(int point);

    /** Writes a point as it is answered, of its contents only those that are wanted. */
    void write(ByteArrayOutputStream out, int point, boolean payload, boolean vector);
}
