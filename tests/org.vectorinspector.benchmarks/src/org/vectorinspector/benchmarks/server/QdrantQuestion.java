package org.vectorinspector.benchmarks.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vectorinspector.json.FloatArray;
import org.vectorinspector.json.JsonInput;

/**
 * The body of a request to Qdrant that asks for points.
 *
 * @param limit how many at most
 * @param from the id to begin with
 * @param payload whether payloads shall come
 * @param vector whether vectors shall come
 * @param ids those that are asked for by name
 * @param query what to be near to, empty where nothing
 */
record QdrantQuestion(int limit, int from, boolean payload, boolean vector, List<Integer> ids, float[] query) {
    private static final Set<String> IGNORED = Set.of("exact");

    /** Reads a body; what this server cannot do is refused instead of passed over. */
    static QdrantQuestion read(byte[] body) throws IOException {
        JsonInput in = JsonInput.of(body, 0, body.length);
        int limit = 10;
        int from = 0;
        boolean payload = false;
        boolean vector = false;
        List<Integer> ids = new ArrayList<>();
        FloatArray query = new FloatArray(1);
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            switch (name) {
                case "limit" -> limit = (int) in.nextLong();
                case "offset" -> from = (int) in.nextLong();
                case "with_payload" -> payload = flag(in);
                case "with_vector" -> vector = flag(in);
                case "ids" -> ids(in, ids);
                case "query" -> in.nextFloats(query);
                default -> {
                    if (!IGNORED.contains(name)) {
                        throw new IOException("This server does not know what to do with " + name);
                    }
                    in.skipValue();
                }
            }
        }
        return new QdrantQuestion(limit, from, payload, vector, ids, query.take());
    }

    /** A list of keys means some of it, which is answered with all of it. */
    private static boolean flag(JsonInput in) throws IOException {
        if (in.peek() == JsonInput.Token.FLAG) {
            return in.nextFlag();
        }
        in.skipValue();
        return true;
    }

    private static void ids(JsonInput in, List<Integer> ids) throws IOException {
        in.beginArray();
        while (in.hasNext()) {
            ids.add((int) in.nextLong());
        }
        in.endArray();
    }
}
