package org.vectorinspector.provider.qdrant.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordFields;

/**
 * A collection as the server describes it.
 *
 * @param name never null
 * @param spaces in the server's order
 * @param indexes the types of the payload indexes by their keys
 * @param metadata what the collection says about itself
 * @param pageCap the most records of a request, by the collection's strict mode
 * @param writeCap the most records of a write, by the collection's strict mode
 * @param documentKey where documents are in the payload
 */
record QdrantCollection(CollectionName name, List<Space> spaces, Map<String, String> indexes, Metadata metadata, int pageCap, int writeCap,
        String documentKey) {
    /** Returns what a collection is going to be, with requests of at most so many records. */
    static QdrantCollection planned(CollectionSpec spec, String documentKey, int cap) {
        List<Space> spaces = spec.spaces().stream()
                .map(space -> new Space(space.name(), space.kind(), space.dimension(), space.metric())).toList();
        return new QdrantCollection(spec.name(), spaces, Map.of(), spec.metadata(), cap, cap, documentKey);
    }

    /** Returns a space by the program's name of it. */
    Optional<Space> space(String wanted) {
        for (Space space : spaces) {
            if (space.name().equals(wanted)) {
                return Optional.of(space);
            }
        }
        return Optional.empty();
    }

    /** Returns the type of the payload index on a key, empty for none. */
    String index(String key) {
        return indexes.getOrDefault(PayloadKey.path(key), "");
    }

    Space existingSpace(String wanted) throws VectorStoreException {
        return space(wanted).orElseThrow(() -> new VectorStoreException(Kind.INVALID_REQUEST,
                "The collection «" + name.name() + "» has no vector space «" + wanted + "».", "Choose one of those that it has."));
    }

    List<Space> wanted(RecordFields fields) {
        return spaces.stream().filter(space -> fields.wants(space.name())).toList();
    }

    CollectionInfo info(Map<String, String> details) {
        Map<String, String> all = new LinkedHashMap<>(details);
        all.put("document key", documentKey);
        indexes.forEach((key, type) -> all.put("index on " + key, type));
        return new CollectionInfo(name, spaces.stream().map(Space::vectorSpace).toList(), List.of(IdKind.NUMBER, IdKind.UUID), metadata, all);
    }
}
