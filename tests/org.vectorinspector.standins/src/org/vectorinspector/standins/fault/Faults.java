package org.vectorinspector.standins.fault;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Request;

/** The faults that wait for requests; of several that fit the oldest strikes. Safe for use by several threads. */
public final class Faults {
    private final List<FaultRule> rules = new ArrayList<>();
    private final List<Recurring> recurring = new ArrayList<>();

    /** A fault that meets one of so many requests, again and again. */
    private static final class Recurring {
        private final int every;
        private final FaultRule rule;
        private int seen;

        Recurring(int every, FaultRule rule) {
            this.every = every;
            this.rule = rule;
        }

        boolean strikes(Request request) {
            return rule.strikes(request) && ++seen % every == 0;
        }
    }

    /** Lets a fault wait for requests. */
    public synchronized void add(FaultRule rule) {
        rules.add(rule);
    }

    /** Lets a fault wait for the next request of this method whose whole path looks like this. */
    public void once(String method, String path, Fault fault) {
        add(FaultRule.of(method, path, 1, fault));
    }

    /** Lets a fault meet every so-many-th request that fits its rule, until it is healed; how often the rule says it strikes does not count. */
    public synchronized void addEvery(int every, FaultRule rule) {
        recurring.add(new Recurring(every, rule));
    }

    /**
     * Lets the fault of a line wait, as the command line writes it.
     *
     * @throws IllegalArgumentException with a sentence when it is none
     */
    public void add(String line) {
        add(FaultText.rule(line));
    }

    /** Lets nothing fail any more. */
    public synchronized void heal() {
        rules.clear();
        recurring.clear();
    }

    /** Returns how many faults still wait. */
    public synchronized int waiting() {
        return rules.size();
    }

    /** Returns the fault that a request meets. */
    public synchronized Optional<Fault> next(Request request) {
        for (int i = 0; i < rules.size(); i++) {
            FaultRule rule = rules.get(i);
            if (rule.strikes(request)) {
                FaultRule left = rule.onceLess();
                if (left.times() > 0) {
                    rules.set(i, left);
                } else {
                    rules.remove(i);
                }
                return Optional.of(rule.fault());
            }
        }
        return recurring.stream().filter(one -> one.strikes(request)).findFirst().map(one -> one.rule.fault());
    }

    /** Answers a request that switches faults. */
    public Answer answer(Request request) {
        try {
            switch (request.method()) {
                case "POST" -> new String(request.body(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).forEach(this::add);
                case "DELETE" -> heal();
                default -> { }
            }
            return Answer.text(200, listed());
        } catch (IllegalArgumentException wrong) {
            return Answer.text(400, wrong.getMessage() + "\n");
        }
    }

    private synchronized String listed() {
        return rules.stream().map(rule -> rule + "\n").collect(Collectors.joining());
    }
}
