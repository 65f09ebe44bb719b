package org.vectorinspector.provider.qdrant.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.ValueJson;

/** Finds out under which key of the payload a collection has its documents: the first that its first records have a text under. */
final class DocumentKey {
    private static final int LOOKED_AT = 32;

    private final QdrantApi api;
    private final List<String> candidates;

    DocumentKey(QdrantApi api, List<String> candidates) {
        this.api = api;
        this.candidates = List.copyOf(candidates);
    }

    /** Returns the key of a collection that has none yet. */
    String first() {
        return candidates.getFirst();
    }

    /** Returns the key of a collection that has records; asks the server. */
    String of(CollectionName name, int pageCap) throws VectorStoreException {
        if (candidates.size() == 1) {
            return first();
        }
        JsonOutput body = new JsonOutput().beginObject().name("limit").number(Math.min(LOOKED_AT, pageCap)).name("with_vector").flag(false);
        body.name("with_payload").beginArray();
        candidates.stream().filter(PayloadKey::nameable).map(PayloadKey::path).forEach(body::text);
        List<Metadata> payloads = api.scroll(name, body.endArray().endObject(), in -> Envelope.take(in, "points", DocumentKey::payloads));
        return candidates.stream().filter(key -> payloads.stream().anyMatch(payload -> payload.get(key).filter(Value.Text.class::isInstance).isPresent()))
                .findFirst().orElse(first());
    }

    private static List<Metadata> payloads(JsonInput in) throws IOException {
        List<Metadata> payloads = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            in.beginObject();
            while (in.hasNext()) {
                boolean payload = in.nextName().equals("payload") && in.peek() == JsonInput.Token.BEGIN_OBJECT;
                if (payload) {
                    payloads.add(ValueJson.readMetadata(in));
                } else {
                    in.skipValue();
                }
            }
            in.endObject();
        }
        in.endArray();
        return payloads;
    }
}
