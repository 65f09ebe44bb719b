package org.vectorinspector.api.spi;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.ProviderId;

/**
 * What people and dialogs need to know about a kind of database. Texts are in the person's language already.
 *
 * @param id never null
 * @param name such as "Chroma"
 * @param tagline a few words under the name, such as "Server or Chroma Cloud"
 * @param icon an SVG of 16 by 16
 * @param help how to get at the settings: a few sentences
 * @param fields the settings of a connection, in the order of the form
 * @param templates usual set-ups, the simplest first; at least one
 * @param collections what new collections can be
 * @param partitions how the database divides its collections
 */
public record ProviderDescriptor(ProviderId id, String name, String tagline, URL icon, String help, List<SettingField> fields,
        List<SettingTemplate> templates, CollectionTraits collections, Partitions partitions) {
    /**
     * What a collection of this database can be.
     *
     * @param metrics that the database knows, the usual one first
     * @param maxDimension of a dense vector
     * @param idKinds that records can have, the usual one first
     * @param options further settings of a new collection
     */
    public record CollectionTraits(List<Metric> metrics, int maxDimension, List<IdKind> idKinds, List<SettingField> options) {
        public CollectionTraits {
            metrics = List.copyOf(metrics);
            idKinds = List.copyOf(idKinds);
            options = List.copyOf(options);
        }
    }

    /**
     * How a database divides its collections.
     *
     * @param level where the partitions are
     * @param word what the database calls one, such as "database" or "namespace"; empty where there are none
     */
    public record Partitions(Level level, String word) {
        /** The places where partitions can be. */
        public enum Level {
            /** There are none. */
            NONE,
            /** They hold collections: Chroma's databases, PostgreSQL's schemas. Capability {@link PartitionedCatalog}. */
            ABOVE_COLLECTIONS,
            /** They divide one collection: Pinecone's namespaces, Weaviate's tenants. Capability {@link PartitionedCollections}. */
            WITHIN_COLLECTIONS
        }

        /** Of a database without partitions. */
        public static final Partitions NONE = new Partitions(Level.NONE, "");
    }

    public ProviderDescriptor {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(tagline, "tagline");
        Objects.requireNonNull(icon, "icon");
        Objects.requireNonNull(help, "help");
        Objects.requireNonNull(collections, "collections");
        Objects.requireNonNull(partitions, "partitions");
        fields = List.copyOf(fields);
        templates = List.copyOf(templates);
    }
}
