package org.vectorinspector.benchmarks.harness;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Runs benchmarks and prints their reports. */
public final class Run {
    private final Workplace workplace = Workplace.fromProperties();
    private final PrintStream out;
    private final int rounds;

    /** Prepares a run of so many rounds that reports to a stream. */
    public Run(PrintStream out, int rounds) {
        this.out = out;
        this.rounds = rounds;
    }

    /** Says what the machine can do. */
    public void describeMachine() throws IOException, InterruptedException {
        Machine.describe().forEach(out::println);
    }

    /** Runs a benchmark and tells whether all its goals were met. */
    public boolean of(Benchmark benchmark) throws Exception {
        out.println();
        out.println(benchmark.name() + ": " + benchmark.question());
        try (Benchmark.Arena arena = benchmark.prepare(workplace)) {
            Results results = new Rounds(rounds, System.err).run(arena);
            report(results);
            List<Goal.Outcome> outcomes = arena.goals().stream().map(goal -> goal.outcome(results)).toList();
            outcomes.forEach(outcome -> out.println("  " + outcome.line()));
            return outcomes.stream().allMatch(Goal.Outcome::met);
        }
    }

    private void report(Results results) {
        out.println("  median (smallest to largest) of " + rounds + " rounds");
        for (String contender : results.contenders()) {
            out.println("  " + contender);
            for (Map.Entry<String, List<Double>> measure : results.of(contender).entrySet()) {
                out.println("    %-36s %s".formatted(measure.getKey(), Spread.of(measure.getValue())));
            }
        }
    }
}
