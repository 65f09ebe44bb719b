package org.vectorinspector.benchmarks.server;

import java.util.Locale;
import java.util.Map;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.provider.weaviate.internal.WeaviateProvider;

/** Made-up points of a server that speaks as Weaviate. */
public final class WeaviateDatabase extends MadeDatabase {
    /** Makes it known, as a server that works for its answers; one is started by {@link #filled} and {@link #empty}. */
    public WeaviateDatabase() {
        this(Answers.ENCODED);
    }

    /** Makes it known, as a server that works so much for its answers. */
    public WeaviateDatabase(Answers answers) {
        super(Protocol.WEAVIATE, answers);
    }

    @Override
    public VectorProvider provider() {
        return new WeaviateProvider();
    }

    @Override
    public Map<String, String> settings(String place) {
        return Map.of("host", "127.0.0.1", "port", place, "authentication", "none");
    }

    /** Weaviate's names begin with a capital letter and have no hyphens. */
    @Override
    public CollectionName collection(String name) {
        return CollectionName.of(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', '_'));
    }

    @Override
    PointForm form(MadePoints points) {
        return new WeaviateForm(points, "");
    }
}
