package org.vectorinspector.provider.weaviate.internal;

import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;

/**
 * The metadata of a collection in the only place that Weaviate has for it: a description. A single text under the key
 * {@code description} is written as it is, everything else as JSON; reading does the reverse.
 */
final class Description {
    private static final String KEY = "description";

    private Description() {
    }

    static String text(Metadata metadata) {
        if (metadata.isEmpty()) {
            return "";
        }
        boolean plain = metadata.values().size() == 1 && metadata.get(KEY).orElse(null) instanceof Value.Text(String text)
                && !text.isEmpty() && metadata(text).equals(metadata);
        return plain ? ((Value.Text) metadata.get(KEY).orElseThrow()).text() : ValueJson.text(metadata);
    }

    static Metadata metadata(String description) {
        if (description.isEmpty()) {
            return Metadata.EMPTY;
        }
        try {
            return ValueJson.parseMetadata(description);
        } catch (JsonProblem plainText) {
            return Metadata.of(KEY, Value.of(description));
        }
    }
}
