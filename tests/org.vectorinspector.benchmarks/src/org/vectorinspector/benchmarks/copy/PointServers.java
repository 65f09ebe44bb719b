package org.vectorinspector.benchmarks.copy;

import java.io.IOException;
import java.util.List;
import org.vectorinspector.benchmarks.harness.Workplace;
import org.vectorinspector.benchmarks.server.PointStock;
import org.vectorinspector.benchmarks.server.RunningServers;

/**
 * Two servers of made-up points, each in a process of its own: one full, one empty.
 *
 * @param source the full one
 * @param target the empty one
 * @param records how many the full one has
 */
record PointServers(RunningServers source, RunningServers target, int records) implements AutoCloseable {
    /**
     * Starts them.
     *
     * @param delay how many milliseconds both add to a request
     */
    static PointServers start(Workplace workplace, int records, int dimension, int delay) throws IOException {
        RunningServers source = RunningServers.start(workplace, PointStock.ofQdrant(records, dimension), List.of(delay));
        try {
            return new PointServers(source, RunningServers.start(workplace, PointStock.ofQdrant(0, dimension), List.of(delay)), records);
        } catch (IOException failure) {
            source.close();
            throw failure;
        }
    }

    String sourcePort() {
        return source.ports().getFirst();
    }

    String targetPort() {
        return target.ports().getFirst();
    }

    CopyEnds ends() {
        return new CopyEnds("qdrant", sourcePort(), PointStock.FULL, "qdrant", targetPort(), records);
    }

    @Override
    public void close() {
        source.close();
        target.close();
    }
}
