package org.vectorinspector.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * What is wanted of the results.
 *
 * @param sentence what is compared
 * @param atMost whether the value must not be above the limit; otherwise it must not be below
 * @param limit the limit itself
 */
public record Goal(String sentence, boolean atMost, double limit, Value value, ToDoubleFunction<Spread> judged) {
    /** Takes the value out of the results, round by round. */
    interface Value {
        List<Double> of(Results results);
    }

    /** Wants one contender to need at most so many times what another one of the same round needs. */
    public static Goal ratioAtMost(double limit, String measure, String program, String baseline) {
        return ratio(true, limit, measure, program, baseline);
    }

    /** Wants one contender to need at most so many times what the slowest of some others needs in the same round. */
    public static Goal ratioToSlowestAtMost(double limit, String measure, String program, List<String> baselines) {
        return new Goal(measure + ", " + program + " : the slower of " + String.join(" and ", baselines), true, limit, results -> {
            List<Double> slowest = results.rounds(baselines.getFirst(), measure);
            for (String baseline : baselines) {
                slowest = pairs(slowest, results.rounds(baseline, measure), Math::max);
            }
            return pairs(results.rounds(program, measure), slowest, (ours, theirs) -> ours / theirs);
        }, Spread::median);
    }

    /** Wants one contender to reach at least so many times what another one of the same round reaches. */
    public static Goal ratioAtLeast(double limit, String measure, String program, String baseline) {
        return ratio(false, limit, measure, program, baseline);
    }

    /** Wants one contender to need at most so much more than another one of the same round. */
    public static Goal differenceAtMost(double limit, String measure, String program, String baseline) {
        return new Goal(measure + ", " + program + " minus " + baseline, true, limit,
                results -> pairs(results, measure, program, baseline, (ours, theirs) -> ours - theirs), Spread::median);
    }

    /** Wants a measure to stay at or below a limit in every single round. */
    public static Goal neverAbove(double limit, String measure, String program) {
        return new Goal(measure + ", " + program + ", worst of all rounds", true, limit, results -> results.rounds(program, measure),
                Spread::largest);
    }

    /** Wants the median of a measure to reach a limit. */
    public static Goal atLeast(double limit, String measure, String program) {
        return new Goal(measure + ", " + program, false, limit, results -> results.rounds(program, measure), Spread::median);
    }

    /** Wants a measure to reach a limit in every single round. */
    public static Goal neverBelow(double limit, String measure, String program) {
        return new Goal(measure + ", " + program + ", least of all rounds", false, limit, results -> results.rounds(program, measure),
                Spread::smallest);
    }

    private static Goal ratio(boolean atMost, double limit, String measure, String program, String baseline) {
        return new Goal(measure + ", " + program + " : " + baseline, atMost, limit,
                results -> pairs(results, measure, program, baseline, (ours, theirs) -> ours / theirs), Spread::median);
    }

    private static List<Double> pairs(Results results, String measure, String program, String baseline, DoubleBinaryOperator compared) {
        return pairs(results.rounds(program, measure), results.rounds(baseline, measure), compared);
    }

    private static List<Double> pairs(List<Double> ours, List<Double> theirs, DoubleBinaryOperator compared) {
        List<Double> pairs = new ArrayList<>();
        for (int round = 0; round < ours.size(); round++) {
            pairs.add(compared.applyAsDouble(ours.get(round), theirs.get(round)));
        }
        return pairs;
    }

    /** Returns what came out, in a line. */
    Outcome outcome(Results results) {
        Spread spread = Spread.of(value.of(results));
        double decisive = judged.applyAsDouble(spread);
        boolean met = atMost ? decisive <= limit : decisive >= limit;
        return new Outcome(met, "%s  %s = %s, wanted: at %s %s".formatted(met ? "met   " : "MISSED", sentence, spread,
                atMost ? "most" : "least", Spread.digits(limit)));
    }

    /**
     * What came out.
     *
     * @param met whether the goal was met
     * @param line for the report
     */
    record Outcome(boolean met, String line) {
    }
}
