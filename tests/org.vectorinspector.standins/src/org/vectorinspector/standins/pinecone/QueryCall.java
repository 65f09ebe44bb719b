package org.vectorinspector.standins.pinecone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.pinecone.Scores.Scored;

/**
 * One search.
 *
 * @param index never null
 * @param asked the body of the request
 */
record QueryCall(StoredIndex index, JsonNode asked) {
    private static final int MOST = 10_000;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    Answer answer() {
        int topK = asked.path("topK").asInt();
        if (topK < 1 || topK > MOST) {
            throw PineconeErrors.invalid("topK must be between 1 and " + MOST);
        }
        String name = asked.path("namespace").asText();
        Optional<StoredNamespace> namespace = index.namespace(name);
        Optional<Scores> scores = scores(namespace);
        ObjectNode body = Json.object().put("namespace", name);
        ArrayNode matches = body.putArray("matches");
        if (namespace.isPresent() && scores.isPresent()) {
            nearest(namespace.get(), scores.get()).limit(topK).forEach(scored -> matches.add(match(scored)));
        }
        body.putObject("usage").put("readUnits", 1);
        Answer answer = Answer.json(200, body);
        if (answer.body().length > MOST_BYTES) {
            throw PineconeErrors.refusal(400, 11, "Query response exceeds the limit of 4MB; lower topK or leave out values and metadata");
        }
        return answer;
    }

    private Stream<Scored> nearest(StoredNamespace namespace, Scores scores) {
        JsonNode filter = asked.path("filter");
        Predicate<StoredVector> meets = filter.isMissingNode() ? vector -> true : MetadataFilter.of(filter);
        return namespace.behind("").filter(meets).filter(scores::finds).map(scores::of).sorted(scores.nearestFirst());
    }

    /** Returns what the query measures by; empty when it asks for the neighbours of a record that is not there. */
    private Optional<Scores> scores(Optional<StoredNamespace> namespace) {
        if (asked.has("id")) {
            return namespace.flatMap(own -> own.find(asked.get("id").asText()))
                    .map(vector -> new Scores(index.metric(), vector.values(), vector.sparse()));
        }
        float[] dense = StoredVector.floats(asked.path("vector"));
        if (dense.length != index.dimension()) {
            throw PineconeErrors.invalid("Query vector dimension " + dense.length + " does not match the dimension of the index "
                    + index.dimension());
        }
        if (asked.has("sparseVector") && !index.metric().equals("dotproduct")) {
            throw PineconeErrors.invalid("Sparse values are supported by dotproduct indexes only");
        }
        return Optional.of(new Scores(index.metric(), dense, StoredVector.sparse(asked.path("sparseVector"))));
    }

    private ObjectNode match(Scored scored) {
        ObjectNode match = scored.vector().write(asked.path("includeValues").asBoolean(), asked.path("includeMetadata").asBoolean(), true);
        return match.put("score", (float) scored.score());
    }
}
