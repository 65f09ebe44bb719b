package org.vectorinspector.benchmarks.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.benchmarks.harness.Workplace;
import org.vectorinspector.benchmarks.read.Database;
import org.vectorinspector.benchmarks.read.Dataset;

/** A {@link PointServer} as one of our providers meets it. */
abstract class MadeDatabase implements Database {
    private final Map<Integer, MadePoints> points = new ConcurrentHashMap<>();
    private final Protocol protocol;
    private final Answers answers;

    MadeDatabase(Protocol protocol, Answers answers) {
        this.protocol = protocol;
        this.answers = answers;
    }

    /** Returns how these points are said. */
    abstract PointForm form(MadePoints points);

    @Override
    public String name() {
        return protocol.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String kind() {
        return answers == Answers.READY ? "-canned" : "";
    }

    @Override
    public Running start(Path folder) throws IOException {
        throw new IOException("A server of made-up points has its points from the beginning");
    }

    @Override
    public Running filled(Workplace workplace, Path folder, Dataset data) throws IOException {
        return running(workplace, data, data.records());
    }

    @Override
    public Running empty(Workplace workplace, Path folder, Dataset data) throws IOException {
        return running(workplace, data, 0);
    }

    @Override
    public RecordBatch batch(Dataset data, int first, int count) {
        MadePoints made = points.computeIfAbsent(data.dimension(), dimension -> new MadePoints(dimension, answers));
        return made.records(form(made), first + 1, count);
    }

    private Running running(Workplace workplace, Dataset data, int records) throws IOException {
        PointStock stock = new PointStock(protocol, collection(data.name()).name(), records, data.dimension(), answers);
        RunningServers servers = RunningServers.start(workplace, stock, List.of(0));
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
