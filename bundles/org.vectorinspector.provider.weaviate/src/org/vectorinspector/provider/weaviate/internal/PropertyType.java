package org.vectorinspector.provider.weaviate.internal;

import java.util.Arrays;

/** The kinds of values that a property can have; each of them can also come as a list. */
enum PropertyType {
    TEXT("text"),
    /** Whole numbers; the server keeps them as doubles, so they are exact up to 2^53 only. */
    INT("int"), NUMBER("number"), BOOLEAN("boolean"),
    /** A point in time as RFC 3339 text. */
    DATE("date"), UUID("uuid"),
    /** Latitude and longitude, as 32-bit floats. */
    GEO("geoCoordinates"),
    /** What a person wrote, and what the server made of it. */
    PHONE("phoneNumber"),
    /** Bytes as base64; in no index. */
    BLOB("blob"),
    /** Values with names of their own, which the schema lists. */
    OBJECT("object"),
    /** Records of other collections, by their addresses. */
    REFERENCE(""),
    /** What a newer server may have. */
    OTHER("");

    private static final String LIST = "[]";

    private final String word;

    PropertyType(String word) {
        this.word = word;
    }

    /** Returns the word of the schema. */
    String word(boolean list) {
        return list ? word + LIST : word;
    }

    /** Returns the type of a word of the schema; one that begins with a capital letter is a collection that is referred to. */
    static PropertyType of(String dataType) {
        if (!dataType.isEmpty() && Character.isUpperCase(dataType.charAt(0))) {
            return REFERENCE;
        }
        String single = isList(dataType) ? dataType.substring(0, dataType.length() - LIST.length()) : dataType;
        if (single.equals("string")) {
            return TEXT;
        }
        return Arrays.stream(values()).filter(type -> !type.word.isEmpty() && type.word.equals(single)).findFirst().orElse(OTHER);
    }

    static boolean isList(String dataType) {
        return dataType.endsWith(LIST);
    }
}
