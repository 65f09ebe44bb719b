package org.vectorinspector.benchmarks.copy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.benchmarks.server.ServerCounts;

/** Starts a copy, kills it at random moments that are spread over the job, and starts it again each time until it is through. */
final class KilledCopy {
    /** What is measured. */
    static final String SENT = "MB sent to the target";
    /** How often the copy was killed. */
    static final String KILLS = "kills";

    /** The last moment is a little before the end, so that there is something left to kill. */
    private static final double SPREAD = 0.95;
    private static final int JITTER_MICROS = 30_000;

    private final HttpClient client;
    private final String port;
    private final List<String> command;

    private KilledCopy(HttpClient client, String port, List<String> command) {
        this.client = client;
        this.port = port;
        this.command = command;
    }

    /** Arguments: number of kills, number of records, port of the target, command that begins or resumes the copy. */
    public static void main(String[] arguments) throws Exception {
        int kills = Integer.parseInt(arguments[0]);
        int records = Integer.parseInt(arguments[1]);
        long seed = System.nanoTime();
        System.err.println("  seed of the moments " + seed);
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            KilledCopy copy = new KilledCopy(client, arguments[2], Arrays.asList(arguments).subList(3, arguments.length));
            ServerCounts before = copy.counts();
            long start = System.nanoTime();
            int killed = copy.killed(kills, records, new Random(seed));
            Measure.printSecondsSince(start);
            Measure.print(SENT, (copy.counts().received() - before.received()) / 1e6);
            Measure.print(KILLS, killed);
        }
    }

    /** Runs the copy to its end and returns how often it was killed: less often when it ends before. */
    private int killed(int kills, int records, Random random) throws IOException, InterruptedException {
        for (int i = 0; i < kills; i++) {
            long moment = Math.round((i + random.nextDouble()) * SPREAD * records / kills);
            if (!runUntil(moment, random.nextInt(JITTER_MICROS))) {
                return i;
            }
        }
        int end = start().waitFor();
        if (end != 0) {
            throw new IOException("The copy ended with " + end);
        }
        return kills;
    }

    /** Runs the copy until the target has so many records and a little longer; returns whether it had to be killed. */
    private boolean runUntil(long records, int micros) throws IOException, InterruptedException {
        Process process = start();
        while (process.isAlive() && counts().points("copy") < records) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        TimeUnit.MICROSECONDS.sleep(micros);
        boolean killed = process.isAlive();
        process.destroyForcibly();
        int end = process.waitFor();
        if (!killed && end != 0) {
            throw new IOException("The copy ended by itself, with " + end);
        }
        return killed;
    }

    private Process start() throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
    }

    private ServerCounts counts() throws IOException, InterruptedException {
        return ServerCounts.at(client, port);
    }
}
