package org.vectorinspector.benchmarks.server;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import org.vectorinspector.api.model.RecordId;

/**
 * Objects of Weaviate, whose ids are UUIDs that end with the number of the point.
 *
 * @param points never null
 * @param collection that they are in
 */
record WeaviateForm(MadePoints points, String collection) implements PointForm {
    private static final String UUIDS = "00000000-0000-4000-8000-";
    private static final int DIGITS = 12;
    private static final String TIMES = "TimeUnix\":1764000000000,\"";
    private static final byte[] VECTOR = Answer.bytes(",\"vector\":");
    private static final byte[] END = {'}'};
    private static final byte[] WITHOUT_WEIGHTS = Answer.bytes(",\"vectorWeights\":null}");
    private static final byte[] WRITTEN = Answer.bytes(",\"deprecations\":[],\"result\":{\"status\":\"SUCCESS\"}}");

    /** Returns the number of the point that has an id. */
    static int point(String id) {
        return Integer.parseInt(id.substring(UUIDS.length()));
    }

    @Override
    public RecordId id(int point) {
        return new RecordId.Uuid(UUID.fromString(text(point)));
    }

    private static String text(int point) {
        String digits = Integer.toString(point);
        return UUIDS + "0".repeat(DIGITS - digits.length()) + digits;
    }

    @Override
    public byte[] beginning() {
        return Answer.bytes("{\"class\":\"" + collection + "\",\"id\":\"" + UUIDS);
    }

    @Override
    public List<byte[]> rest(int point) {
        return List.of(Answer.bytes("\",\"properties\":{\"document\":" + MadePoints.documentJson(point) + "," + MadePoints.metadataJson(point) + "}"),
                VECTOR, points.vector(point), END);
    }

    @Override
    public void write(ByteArrayOutputStream out, int point, boolean payload, boolean vector) {
        write(out, point, vector, WITHOUT_WEIGHTS);
    }

    /** Writes a point as the answer to a batch repeats it. */
    void writeOutcome(ByteArrayOutputStream out, int point) {
        write(out, point, true, WRITTEN);
    }

    private void write(ByteArrayOutputStream out, int point, boolean vector, byte[] end) {
        out.writeBytes(Answer.bytes("{\"class\":\"" + collection + "\",\"creation" + TIMES + "id\":\"" + text(point) + "\",\"lastUpdate" + TIMES
                + "properties\":{\"document\":" + MadePoints.documentJson(point) + "," + MadePoints.metadataJson(point) + "}"));
        if (vector) {
            out.writeBytes(VECTOR);
            points.writeVector(out, point);
        }
        out.writeBytes(end);
    }
}
