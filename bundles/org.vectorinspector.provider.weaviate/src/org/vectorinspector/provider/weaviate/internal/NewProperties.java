package org.vectorinspector.provider.weaviate.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.JsonOutput;

/**
 * The properties that a batch needs and its collection does not have: made before the records are written, since the server's own
 * guess would cut texts into words and would decide by the first record alone. Where the records do not agree on the type of a key, the
 * first one decides, and the others are refused.
 */
final class NewProperties {
    private final WeaviateCollection collection;
    private final Optional<String> document;
    private final Map<String, Property> properties = new LinkedHashMap<>();

    private NewProperties(WeaviateCollection collection, Optional<String> document) {
        this.collection = collection;
        this.document = document;
    }

    static NewProperties of(WeaviateCollection collection, DocumentProperty documents, RecordBatch batch) {
        Optional<String> own = collection.document().or(() -> documents.toMake(collection.shape()));
        NewProperties needed = new NewProperties(collection, own);
        for (Metadata metadata : batch.metadata()) {
            metadata.values().forEach(needed::look);
        }
        return needed;
    }

    /** Returns the property for documents, which may still have to be made; empty where there is no name left for it. */
    Optional<String> document() {
        return document;
    }

    /** Returns the property of a key, there already or to be made; empty where there is none. */
    Optional<Property> property(String key) {
        return collection.shape().property(key).or(() -> Optional.ofNullable(properties.get(key)));
    }

    /** Returns what is to be made for metadata. */
    Collection<Property> properties() {
        return properties.values();
    }

    /** Returns the request for a property of metadata: its texts are compared as a whole. */
    static JsonOutput body(Property property) {
        JsonOutput out = new JsonOutput();
        write(out, property);
        return out;
    }

    /** Returns the request for the property of documents: their words can be searched for. */
    static JsonOutput documentBody(String name) {
        JsonOutput out = new JsonOutput();
        writeDocument(out, name);
        return out;
    }

    static void writeDocument(JsonOutput out, String name) {
        out.beginObject().name("name").text(name).name("dataType").beginArray().text(PropertyType.TEXT.word(false)).endArray()
                .name("tokenization").text("word").endObject();
    }

    private static void write(JsonOutput out, Property property) {
        out.beginObject().name("name").text(property.name()).name("dataType").beginArray().text(property.dataType()).endArray();
        if (!property.tokenization().isEmpty()) {
            out.name("tokenization").text(property.tokenization());
        }
        if (!property.nested().isEmpty()) {
            out.name("nestedProperties").beginArray();
            property.nested().values().forEach(nested -> write(out, nested));
            out.endArray();
        }
        out.endObject();
    }

    private void look(String key, Value value) {
        if (collection.shape().property(key).isPresent() || document.filter(key::equals).isPresent()
                || PropertyNames.refusal(key).isPresent()) {
            return;
        }
        PropertyTypes.of(key, value).ifPresent(own -> properties.merge(key, own, (known, other) -> PropertyTypes.joined(known, other)
                .orElse(known)));
    }
}
