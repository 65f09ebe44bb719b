package org.vectorinspector.benchmarks.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.benchmarks.read.Database;
import org.vectorinspector.provider.qdrant.internal.QdrantProvider;

/** A {@link PointServer} as our provider for Qdrant meets it. */
public final class PointDatabase implements Database {
    @Override
    public String name() {
        return "qdrant";
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
    public Running start(Path folder) throws IOException {
        throw new IOException("Servers of made-up points are started by the benchmarks themselves: they differ in what they have");
    }
}
