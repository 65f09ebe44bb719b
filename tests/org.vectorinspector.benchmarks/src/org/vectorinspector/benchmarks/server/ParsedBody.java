package org.vectorinspector.benchmarks.server;

import java.io.IOException;
import java.util.Set;
import org.vectorinspector.json.FloatArray;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.ValueJson;

/** Parses what is written as a database must: vectors to numbers, everything else to values. What it means is looked at elsewhere. */
final class ParsedBody {
    private static final Set<String> VECTORS = Set.of("vector", "values");

    private final JsonInput in;
    private final int dimension;

    private ParsedBody(JsonInput in, int dimension) {
        this.in = in;
        this.dimension = dimension;
    }

    /** Parses a body: an object that has a list of points. */
    static void parse(byte[] body, int dimension) throws IOException {
        JsonInput in = JsonInput.of(body, 0, body.length);
        ParsedBody parsed = new ParsedBody(in, dimension);
        in.beginObject();
        while (in.hasNext()) {
            in.nextName();
            in.beginArray();
            while (in.hasNext()) {
                parsed.point();
            }
            in.endArray();
        }
        in.endObject();
        in.end();
    }

    private void point() throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            if (VECTORS.contains(in.nextName())) {
                vector();
            } else {
                ValueJson.read(in);
            }
        }
        in.endObject();
    }

    private void vector() throws IOException {
        FloatArray numbers = new FloatArray(dimension);
        if (in.nextFloats(numbers) != dimension) {
            throw new IllegalArgumentException("A vector of another length");
        }
    }
}
