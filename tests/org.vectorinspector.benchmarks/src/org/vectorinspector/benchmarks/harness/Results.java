package org.vectorinspector.benchmarks.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What all rounds have measured, by contender and measure. */
final class Results {
    private final Map<String, Map<String, List<Double>>> values = new LinkedHashMap<>();

    void add(Contender contender, Map<String, Double> round) {
        Map<String, List<Double>> own = values.computeIfAbsent(contender.name(), unused -> new LinkedHashMap<>());
        round.forEach((measure, value) -> own.computeIfAbsent(measure, unused -> new ArrayList<>()).add(value));
    }

    Set<String> contenders() {
        return values.keySet();
    }

    Map<String, List<Double>> of(String contender) {
        return values.get(contender);
    }

    /** Returns a measure round by round. */
    List<Double> rounds(String contender, String measure) {
        List<Double> rounds = values.getOrDefault(contender, Map.of()).get(measure);
        if (rounds == null) {
            throw new IllegalArgumentException(contender + " did not measure " + measure);
        }
        return rounds;
    }
}
