package org.vectorinspector.provider.weaviate.internal;

import java.util.List;
import java.util.Optional;

/**
 * Which property holds the document of a collection's records: the first of some names under which the collection has a text.
 *
 * @param names in their order, at least one
 */
record DocumentProperty(List<String> names) {
    DocumentProperty {
        names = List.copyOf(names);
    }

    Optional<String> of(WeaviateClass shape) {
        return names.stream().filter(name -> shape.property(name).filter(DocumentProperty::text).isPresent()).findFirst();
    }

    /** Returns the name of a property to be made for documents, empty where all names are taken by other types. */
    Optional<String> toMake(WeaviateClass shape) {
        return names.stream().filter(name -> shape.property(name).isEmpty() && PropertyNames.refusal(name).isEmpty()).findFirst();
    }

    private static boolean text(Property property) {
        return property.type() == PropertyType.TEXT && !property.list();
    }
}
