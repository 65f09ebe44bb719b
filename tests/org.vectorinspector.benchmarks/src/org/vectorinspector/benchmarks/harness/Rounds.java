package org.vectorinspector.benchmarks.harness;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;

/** Runs the contenders in turn, round after round, so that what changes in the machine meanwhile meets all of them. */
final class Rounds {
    private final int rounds;
    private final PrintStream progress;

    Rounds(int rounds, PrintStream progress) {
        this.rounds = rounds;
        this.progress = progress;
    }

    Results run(Benchmark.Arena arena) throws IOException, InterruptedException {
        Results results = new Results();
        for (int round = 1 - arena.roundsBefore(); round <= rounds; round++) {
            for (Contender contender : arena.contenders()) {
                Map<String, Double> measured = contender.run();
                progress.println((round < 1 ? "  before  " : "  round " + round + " ") + contender.name() + " " + measured);
                if (round >= 1) {
                    results.add(contender, measured);
                }
            }
        }
        return results;
    }
}
