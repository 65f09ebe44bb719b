package org.vectorinspector.provider.weaviate.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;

/** Runs GraphQL queries: the only way to filter, count and search. What fails is said within an answer whose status is 200. */
final class GraphQl {
    /** Takes one row of an answer. */
    @FunctionalInterface
    interface Row<T> {
        /** Returns what the object means. */
        T of(JsonInput in) throws IOException;
    }

    /**
     * An answer.
     *
     * @param rows of the only field that was asked for
     * @param errors the server's sentences
     */
    private record Outcome<T>(List<T> rows, List<String> errors) {
    }

    private final WeaviateApi api;

    GraphQl(WeaviateApi api) {
        this.api = api;
    }

    /** Runs {@code Get} or {@code Aggregate} on one collection and returns its rows. */
    <T> List<T> rows(GraphQlText query, Row<T> row) throws VectorStoreException {
        JsonOutput body = new JsonOutput().beginObject().name("query").text(query.toString()).endObject();
        Outcome<T> outcome = api.graphQl(body, in -> read(in, row));
        if (outcome.errors().isEmpty()) {
            return outcome.rows();
        }
        throw failure(String.join("; ", outcome.errors()));
    }

    private static VectorStoreException failure(String message) {
        String words = message.toLowerCase(Locale.ROOT);
        String sentence = WeaviateRefusals.sentence(message);
        if (words.contains("cannot query field") || words.contains("could not find class") || words.contains("class not found")) {
            return new VectorStoreException(Kind.NOT_FOUND, sentence, "Somebody may have dropped it: refresh.");
        }
        if (words.contains("forbidden")) {
            return new VectorStoreException(Kind.NOT_ALLOWED, sentence, "Ask for the right, or use another key.");
        }
        boolean asked = List.of("vector lengths", "invalid ", "no such prop", "maximum results", "data type", "stopwords", "dimensions")
                .stream().anyMatch(words::contains);
        return asked ? new VectorStoreException(Kind.INVALID_REQUEST, sentence, "Change what was asked for.")
                : new VectorStoreException(Kind.SERVER_FAULT, sentence, "Look at the server's log.");
    }

    private static <T> Outcome<T> read(JsonInput in, Row<T> row) throws IOException {
        List<T> rows = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            if (in.skipNull()) {
                continue;
            }
            switch (key) {
                case "data" -> readData(in, row, rows);
                case "errors" -> errors.addAll(WeaviateRefusals.readMessages(in));
                default -> in.skipValue();
            }
        }
        in.endObject();
        return new Outcome<>(rows, errors);
    }

    /** Takes {@code {"Get": {"Collection": [rows]}}}, of which each part may be null when there are errors. */
    private static <T> void readData(JsonInput in, Row<T> row, List<T> rows) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            in.nextName();
            if (in.peek() == JsonInput.Token.BEGIN_OBJECT) {
                readData(in, row, rows);
            } else if (!in.skipNull()) {
                in.beginArray();
                while (in.hasNext()) {
                    rows.add(row.of(in));
                }
                in.endArray();
            }
        }
        in.endObject();
    }
}
