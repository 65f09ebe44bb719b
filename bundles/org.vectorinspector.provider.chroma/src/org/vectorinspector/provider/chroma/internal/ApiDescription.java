package org.vectorinspector.provider.chroma.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.http.RestAnswer;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestRequest;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.ValueJson;

/**
 * What a server says of its own API in {@code /openapi.json}: the only way to tell versions apart.
 *
 * @param document empty where the server, or a proxy before it, shows none
 */
record ApiDescription(Metadata document) {
    static ApiDescription ask(RestClient client, Duration patience) throws VectorStoreException {
        RestAnswer answer = client.exchange(RestRequest.get("/openapi.json"), patience);
        try {
            return new ApiDescription(answer.good() ? ValueJson.readMetadata(JsonInput.of(answer.body(), 0, answer.body().length)) : Metadata.EMPTY);
        } catch (IOException otherPage) {
            return new ApiDescription(Metadata.EMPTY);
        }
    }

    /** Tells whether values of metadata may be lists; not, where nobody says so. */
    boolean hasLists() {
        Optional<Value> kinds = inner(document.get("components"), "schemas", "HashMap", "additionalProperties", "oneOf");
        return kinds.orElse(Value.nothing()) instanceof Value.Items(List<Value> all)
                && all.stream().anyMatch(kind -> inner(Optional.of(kind), "type").equals(Optional.of(Value.of("array"))));
    }

    private static Optional<Value> inner(Optional<Value> outer, String... keys) {
        Optional<Value> place = outer;
        for (String key : keys) {
            place = place.flatMap(value -> value instanceof Value.Fields fields ? Optional.ofNullable(fields.values().get(key)) : Optional.empty());
        }
        return place;
    }
}
