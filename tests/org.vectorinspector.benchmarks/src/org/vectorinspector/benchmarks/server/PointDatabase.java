package org.vectorinspector.benchmarks.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.benchmarks.harness.Workplace;
import org.vectorinspector.benchmarks.read.Database;
import org.vectorinspector.benchmarks.read.Dataset;
import org.vectorinspector.provider.qdrant.internal.QdrantProvider;

/** A {@link PointServer} as our provider for Qdrant meets it. */
public final class PointDatabase implements Database {
    private final Map<Integer, MadePoints> points = new ConcurrentHashMap<>();

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
        throw new IOException("A server of made-up points has its points from the beginning");
    }

    @Override
    public Running filled(Workplace workplace, Path folder, Dataset data) throws IOException {
        return running(RunningServers.start(workplace, data.records(), data.dimension(), List.of(0)));
    }

    @Override
    public Running empty(Workplace workplace, Path folder, Dataset data) throws IOException {
        return running(RunningServers.start(workplace, 0, data.dimension(), List.of(0)));
    }

    @Override
    public RecordBatch batch(Dataset data, int first, int count) {
        return points.computeIfAbsent(data.dimension(), MadePoints::new).records(first + 1, count);
    }

    private static Running running(RunningServers servers) {
        return new Running() {
            @Override
            public String place() {
                return servers.ports().getFirst();
            }

            @Override
            public void close() {
                servers.close();
            }
        };
    }
}
