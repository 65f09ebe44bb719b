package org.vectorinspector.provider.weaviate.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.VectorSpace;

/**
 * A collection, or one tenant of it, as calls need it.
 *
 * @param name with the tenant as its partition
 * @param shape its schema
 * @param document the property that holds the document, empty while there is none
 * @param dimensions of the spaces of which a vector has been seen: the schema does not say them
 */
record WeaviateCollection(CollectionName name, WeaviateClass shape, Optional<String> document, Map<String, Integer> dimensions) {
    WeaviateCollection {
        dimensions = Map.copyOf(dimensions);
    }

    /** Returns what a collection is going to be: its properties come with the first records. */
    static WeaviateCollection planned(CollectionSpec spec) {
        List<Space> spaces = spec.spaces().stream().map(space -> new Space(space.name(), true, space.kind(), space.metric(), "")).toList();
        WeaviateClass shape = new WeaviateClass(spec.name().name(), "", Map.of(), spaces, !spec.name().partition().isEmpty(), Set.of(), Map.of());
        return new WeaviateCollection(spec.name(), shape, Optional.empty(), Map.of());
    }

    String tenant() {
        return name.partition();
    }

    /** Tells whether the name is not the collection's own. */
    boolean byAlias() {
        return !shape.name().equals(name.name());
    }

    int dimension(String space) {
        return dimensions.getOrDefault(space, 0);
    }

    /** Tells whether there is nothing more to learn about its dimensions. */
    boolean measured() {
        return shape.spaces().stream().allMatch(space -> dimensions.containsKey(space.name()));
    }

    boolean isDocument(String property) {
        return document.filter(property::equals).isPresent();
    }

    /** Returns the property of a metadata key; the document is none. */
    Optional<Property> property(String key) {
        return isDocument(key) ? Optional.empty() : shape.property(key);
    }

    WeaviateCollection measuredAs(Map<String, Integer> seen) {
        return new WeaviateCollection(name, shape, document, seen);
    }

    CollectionInfo info(Map<String, String> more) {
        Map<String, String> details = new LinkedHashMap<>(shape.details());
        document.ifPresent(property -> details.put("document", property));
        shape.properties().values().forEach(property -> details.put("property " + property.name(), words(property)));
        details.putAll(more);
        List<VectorSpace> spaces = shape.spaces().stream()
                .map(space -> new VectorSpace(space.name(), space.kind(), dimension(space.name()), space.metric())).toList();
        return new CollectionInfo(name, spaces, List.of(IdKind.UUID), Description.metadata(shape.description()), details);
    }

    private static String words(Property property) {
        String tokens = property.tokenization().isEmpty() ? "" : ", tokenization " + property.tokenization();
        return property.dataType() + tokens + (property.filterable() ? "" : ", not filterable");
    }
}
