package org.vectorinspector.benchmarks.copy;

import java.util.List;
import org.vectorinspector.benchmarks.harness.Benchmark;
import org.vectorinspector.benchmarks.harness.Contender;
import org.vectorinspector.benchmarks.harness.Goal;

/**
 * What is measured beside servers, which it closes.
 *
 * @param servers that are open as long as it is
 * @param contenders in their order
 * @param goals of the results
 */
record CopyArena(List<? extends AutoCloseable> servers, List<Contender> contenders, List<Goal> goals) implements Benchmark.Arena {
    @Override
    public void close() throws Exception {
        for (AutoCloseable server : servers) {
            server.close();
        }
    }
}
