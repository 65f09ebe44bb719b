package org.vectorinspector.benchmarks.server;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.vectorinspector.api.model.RecordId;

/**
 * Records of Pinecone, whose ids have as many digits each that their order is that of their bytes.
 *
 * @param points never null
 */
record PineconeForm(MadePoints points) implements PointForm {
    private static final String MARK = "p";
    private static final int DIGITS = 9;
    private static final byte[] ID = Answer.bytes("{\"id\":\"" + MARK);
    private static final byte[] VALUES = Answer.bytes("\",\"values\":");
    private static final byte[] END = {'}'};

    /** Returns the number of the point that has an id. */
    static int point(String id) {
        return Integer.parseInt(id.substring(MARK.length()));
    }

    /** Returns the id of a point. */
    static String text(int point) {
        String digits = Integer.toString(point);
        return MARK + "0".repeat(DIGITS - digits.length()) + digits;
    }

    @Override
    public RecordId id(int point) {
        return RecordId.of(text(point));
    }

    @Override
    public byte[] beginning() {
        return ID;
    }

    @Override
    public List<byte[]> rest(int point) {
        return List.of(VALUES, points.vector(point), metadata(point), END);
    }

    @Override
    public void write(ByteArrayOutputStream out, int point, boolean payload, boolean vector) {
        String id = text(point);
        out.writeBytes(Answer.bytes("\"" + id + "\":{\"id\":\"" + id));
        out.writeBytes(VALUES);
        points.writeVector(out, point);
        out.writeBytes(metadata(point));
        out.writeBytes(END);
    }

    private static byte[] metadata(int point) {
        return Answer.bytes(",\"metadata\":{" + MadePoints.metadataJson(point) + ",\"text\":" + MadePoints.documentJson(point) + "}");
    }
}
