package org.vectorinspector.core.together;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vectorinspector.api.model.Value;

/** The answers of a run set side by side: which hits are the same record, how they moved, how much the targets agree. Immutable. */
public final class Comparison {
    private final List<Optional<TargetAnswer>> answers;
    private final List<List<Optional<HitKey>>> keys;
    private final List<Map<HitKey, Integer>> ranks;
    private final int base;
    private final int topK;

    private Comparison(List<TargetOutcome> outcomes, AlignBy align, int base, int topK) {
        this.answers = outcomes.stream().map(outcome -> outcome.state().answer()).toList();
        this.keys = answers.stream().map(answer -> keys(answer, align)).toList();
        this.ranks = keys.stream().map(Comparison::ranks).toList();
        this.base = base;
        this.topK = topK;
    }

    /**
     * Compares what is there; targets without an answer count as having brought nothing.
     *
     * @param align which hits are the same record
     * @param base the place of the target that moves are against
     * @param topK how many records each target was asked for
     */
    public static Comparison of(List<TargetOutcome> outcomes, AlignBy align, int base, int topK) {
        return new Comparison(outcomes, align, base, topK);
    }

    /** Returns the metadata keys that every answer has in at least one of its hits with a single value, in alphabetical order. */
    public static List<String> commonKeys(List<TargetOutcome> outcomes) {
        Optional<Set<String>> common = outcomes.stream().flatMap(outcome -> outcome.state().answer().stream())
                .filter(answer -> !answer.hits().isEmpty()).map(Comparison::singleKeys).reduce((one, other) -> {
                    Set<String> both = new TreeSet<>(one);
                    both.retainAll(other);
                    return both;
                });
        return List.copyOf(common.orElse(Set.of()));
    }

    /** Returns what a hit is matched by, empty where it has nothing of the kind. */
    public Optional<HitKey> key(int place, int rank) {
        return keys.get(place).get(rank - 1);
    }

    /** Returns the rank of a record in a target, empty where the target did not bring it. */
    public Optional<Integer> rank(int place, HitKey key) {
        return Optional.ofNullable(ranks.get(place).get(key));
    }

    /** Returns how a hit stands compared with the base. */
    public Move move(int place, int rank) {
        if (place == base) {
            return new Move.Base();
        }
        Optional<HitKey> key = key(place, rank);
        if (key.isEmpty() || base < 0 || base >= answers.size() || answers.get(base).isEmpty()) {
            return new Move.Unknown();
        }
        return rank(base, key.get()).map(there -> moved(there - rank)).orElseGet(Move.New::new);
    }

    private static Move moved(int up) {
        if (up == 0) {
            return new Move.Same();
        }
        return up > 0 ? new Move.Up(up) : new Move.Down(-up);
    }

    /**
     * Returns the overlap at k of two targets: the share of records that both brought, from 0 to 1. It is a share of k, or of the
     * longer answer where both collections had fewer than k records to bring; empty where one has no answer, or neither brought any.
     */
    public Optional<Double> overlap(int one, int other) {
        if (answers.get(one).isEmpty() || answers.get(other).isEmpty()) {
            return Optional.empty();
        }
        int longest = Math.max(answers.get(one).get().hits().size(), answers.get(other).get().hits().size());
        int most = Math.min(topK, longest);
        if (most == 0) {
            return Optional.empty();
        }
        long shared = ranks.get(one).keySet().stream().filter(ranks.get(other)::containsKey).count();
        return Optional.of((double) shared / most);
    }

    /**
     * Returns each record once with its hits in all targets: those of the base in its order, then the others by their best rank.
     * Hits that have nothing to be matched by are not among them.
     */
    public List<AlignedRow> rows() {
        Map<HitKey, Integer> best = new LinkedHashMap<>();
        ranks.forEach(target -> target.forEach((key, rank) -> best.merge(key, rank, Math::min)));
        int last = Integer.MAX_VALUE;
        Comparator<Map.Entry<HitKey, Integer>> order =
                Comparator.comparing((Map.Entry<HitKey, Integer> entry) -> baseRank(entry.getKey()).orElse(last)).thenComparing(Map.Entry::getValue);
        return best.entrySet().stream().sorted(order).map(entry -> row(entry.getKey())).toList();
    }

    private Optional<Integer> baseRank(HitKey key) {
        return base < 0 || base >= ranks.size() ? Optional.empty() : rank(base, key);
    }

    private AlignedRow row(HitKey key) {
        List<Optional<TargetHit>> hits = new ArrayList<>();
        for (int place = 0; place < answers.size(); place++) {
            Optional<TargetAnswer> answer = answers.get(place);
            hits.add(rank(place, key).flatMap(rank -> answer.map(found -> found.hits().get(rank - 1))));
        }
        return new AlignedRow(key, hits);
    }

    private static List<Optional<HitKey>> keys(Optional<TargetAnswer> answer, AlignBy align) {
        Map<String, Integer> seen = new HashMap<>();
        return answer.map(TargetAnswer::hits).orElse(List.of()).stream()
                .map(hit -> align.keyOf(hit.hit().item()).map(text -> new HitKey(text, seen.merge(text, 1, Integer::sum)))).toList();
    }

    private static Map<HitKey, Integer> ranks(List<Optional<HitKey>> keys) {
        Map<HitKey, Integer> ranks = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            int rank = i + 1;
            keys.get(i).ifPresent(key -> ranks.put(key, rank));
        }
        return ranks;
    }

    private static Set<String> singleKeys(TargetAnswer answer) {
        Set<String> keys = new TreeSet<>();
        answer.hits().forEach(hit -> hit.hit().item().metadata().values().forEach((key, value) -> {
            if (!(value instanceof Value.Items) && !(value instanceof Value.Fields) && !(value instanceof Value.Nothing)) {
                keys.add(key);
            }
        }));
        return keys;
    }
}
