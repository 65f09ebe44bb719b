package org.vectorinspector.benchmarks.server;

import java.io.IOException;
import java.util.ArrayList;
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
    public static RunningServers start(Workplace workplace, PointStock stock, List<Integer> delays) throws IOException {
        List<Object> arguments = new ArrayList<>(stock.arguments());
        arguments.addAll(delays);
        Process process = new ProcessBuilder(workplace.java(PointServer.class, arguments.toArray())).redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
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
