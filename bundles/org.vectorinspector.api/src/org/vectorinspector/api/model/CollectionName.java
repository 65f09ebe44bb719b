package org.vectorinspector.api.model;

import java.util.Comparator;
import java.util.Objects;

/**
 * Names a collection within one connection.
 *
 * <p>The partition is the database's own second level: a Chroma database, a Pinecone namespace, a Weaviate tenant, a
 * PostgreSQL schema. It is empty where the connection's default partition is meant or the database has none.
 *
 * @param name never blank
 * @param partition never null, empty for the default
 */
public record CollectionName(String name, String partition) implements Comparable<CollectionName> {
    private static final Comparator<CollectionName> ORDER =
            Comparator.comparing(CollectionName::partition).thenComparing(CollectionName::name);

    public CollectionName {
        Objects.requireNonNull(partition, "partition");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A collection needs a name");
        }
    }

    /** Returns the collection of this name in the default partition. */
    public static CollectionName of(String name) {
        return new CollectionName(name, "");
    }

    @Override
    public int compareTo(CollectionName other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code name} or {@code name@partition}, as the command line writes it. */
    @Override
    public String toString() {
        return partition.isEmpty() ? name : name + "@" + partition;
    }
}
