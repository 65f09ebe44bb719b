package org.vectorinspector.api.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a database says about one collection.
 *
 * @param name never null
 * @param spaces in the database's order; none for a collection without vectors
 * @param idKinds the kinds of ids that its records may have, the usual one first
 * @param metadata what the collection says about itself
 * @param details more of the provider's own, as pairs for a person to read, in their order; no secret among them
 */
public record CollectionInfo(CollectionName name, List<VectorSpace> spaces, List<IdKind> idKinds, Metadata metadata,
        Map<String, String> details) {
    public CollectionInfo {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(metadata, "metadata");
        spaces = List.copyOf(spaces);
        idKinds = List.copyOf(idKinds);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
