package org.vectorinspector.benchmarks.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program that is measured: a command that does its work in a process of its own and prints what it {@linkplain Measure measured}.
 *
 * @param name what the report calls it
 * @param command the program and its arguments
 */
public record Contender(String name, List<String> command) {
    public Contender {
        command = List.copyOf(command);
    }

    /** Runs the program once and returns what it measured. */
    Map<String, Double> run() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<String, Double> measured = new LinkedHashMap<>();
        StringBuilder said = new StringBuilder();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!Measure.parse(line, measured)) {
                    said.append(line).append('\n');
                }
            }
        } catch (IOException broken) {
            process.destroyForcibly();
            throw broken;
        }
        int end = process.waitFor();
        if (end != 0 || measured.isEmpty()) {
            throw new IOException(name + " ended with " + end + " and said: " + said);
        }
        return measured;
    }
}
