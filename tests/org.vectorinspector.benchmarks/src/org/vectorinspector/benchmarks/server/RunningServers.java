package org.vectorinspector.benchmarks.server;

import java.io.IOException;
import java.util.List;
import org.vectorinspector.benchmarks.harness.Workplace;

/** Servers of made-up points in a process of their own. */
public final class RunningServers implements AutoCloseable {
    private final Process process;
    private final List<String> ports;

    private RunningServers(Process process, List<String> ports) {
        this.process = process;
        this.ports = ports;
    }

    /**
     * Starts servers and returns when they answer.
     *
     * @param delays how many milliseconds each adds to a request
     */
    public static RunningServers start(Workplace workplace, int records, int dimension, List<Integer> delays) throws IOException {
        Object[] arguments = new Object[2 + delays.size()];
        arguments[0] = records;
        arguments[1] = dimension;
        for (int i = 0; i < delays.size(); i++) {
            arguments[2 + i] = delays.get(i);
        }
        Process process = new ProcessBuilder(workplace.java(PointServer.class, arguments)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String line = process.inputReader().readLine();
        if (line == null) {
            throw new IOException("The servers did not start");
        }
        return new RunningServers(process, List.of(line.split(" ")));
    }

    /** Returns the ports in the order of the delays. */
    public List<String> ports() {
        return ports;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
