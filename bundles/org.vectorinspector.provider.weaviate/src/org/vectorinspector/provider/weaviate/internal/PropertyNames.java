package org.vectorinspector.provider.weaviate.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says which names Weaviate can have for properties, spaces and collections. */
final class PropertyNames {
    private static final Pattern PROPERTY = Pattern.compile("[_a-z][_0-9A-Za-z]{0,230}");
    private static final Pattern CAPITAL = Pattern.compile("[A-Z][_0-9A-Za-z]{0,230}");
    private static final Pattern SPACE = Pattern.compile("[_A-Za-z][_0-9A-Za-z]{0,229}");
    private static final Pattern COLLECTION = Pattern.compile("[A-Z][_0-9A-Za-z]{0,254}");
    private static final List<String> RESERVED = List.of("_additional", "_id", "id");
    private static final List<String> RESERVED_ENDS = List.of("_searchable", "_rangeable", "_nullState", "_propertyLength");

    private PropertyNames() {
    }

    /** Returns why a metadata key cannot be a property, empty when it can. */
    static Optional<String> refusal(String key) {
        if (CAPITAL.matcher(key).matches()) {
            return Optional.of("Weaviate would turn the first letter of the key «" + key + "» into a small one.");
        }
        if (!PROPERTY.matcher(key).matches()) {
            return Optional.of("Weaviate has no keys like «" + shortened(key) + "»: they are letters without accents, digits and _.");
        }
        boolean reserved = RESERVED.contains(key) || key.startsWith("__") || RESERVED_ENDS.stream().anyMatch(key::endsWith);
        return reserved ? Optional.of("Weaviate keeps the key «" + key + "» for itself.") : Optional.empty();
    }

    static boolean space(String name) {
        return SPACE.matcher(name).matches();
    }

    static boolean collection(String name) {
        return COLLECTION.matcher(name).matches();
    }

    private static String shortened(String key) {
        return key.length() > 40 ? key.substring(0, 40) + "…" : key;
    }
}
