package org.vectorinspector.benchmarks.server;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.vectorinspector.api.model.RecordId;

/**
 * Points of Qdrant: {@code {"id":7,"vector":[0.5],"payload":{"document":"…","n":7}}}.
 *
 * @param points never null
 */
record QdrantForm(MadePoints points) implements PointForm {
    private static final byte[] ID = Answer.bytes("{\"id\":");
    private static final byte[] VECTOR = Answer.bytes(",\"vector\":");
    private static final byte[] PAYLOAD = Answer.bytes(",\"payload\":");
    private static final byte[] END = {'}'};

    @Override
    public RecordId id(int point) {
        return new RecordId.Number(point);
    }

    @Override
    public byte[] beginning() {
        return ID;
    }

    @Override
    public List<byte[]> rest(int point) {
        return List.of(VECTOR, points.vector(point), PAYLOAD, payload(point), END);
    }

    @Override
    public void write(ByteArrayOutputStream out, int point, boolean payload, boolean vector) {
        out.writeBytes(ID);
        out.writeBytes(Answer.bytes(Integer.toString(point)));
        if (payload) {
            out.writeBytes(PAYLOAD);
            out.writeBytes(payload(point));
        }
        if (vector) {
            out.writeBytes(VECTOR);
            points.writeVector(out, point);
        }
        out.writeBytes(END);
    }

    private static byte[] payload(int point) {
        return Answer.bytes("{\"document\":" + MadePoints.documentJson(point) + "," + MadePoints.metadataJson(point) + "}");
    }
}
