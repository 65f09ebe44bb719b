package org.vectorinspector.benchmarks.server;

import java.util.Map;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.provider.qdrant.internal.QdrantProvider;

/** Made-up points of a server that speaks as Qdrant. */
public final class QdrantDatabase extends MadeDatabase {
    /** Makes it known, as a server that works for its answers; one is started by {@link #filled} and {@link #empty}. */
    public QdrantDatabase() {
        this(Answers.ENCODED);
    }

    /** Makes it known, as a server that works so much for its answers. */
    public QdrantDatabase(Answers answers) {
        super(Protocol.QDRANT, answers);
    }

    @Override
    public VectorProvider provider() {
        return new QdrantProvider();
    }

    @Override
    public Map<String, String> settings(String place) {
        return Map.of("host", "127.0.0.1", "port", place, "authentication", "none");
    }

    @Override
    PointForm form(MadePoints points) {
        return new QdrantForm(points);
    }
}
