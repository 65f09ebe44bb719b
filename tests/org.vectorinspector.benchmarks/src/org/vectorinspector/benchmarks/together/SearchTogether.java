package org.vectorinspector.benchmarks.together;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.benchmarks.program.Program;
import org.vectorinspector.benchmarks.server.QdrantDatabase;
import org.vectorinspector.benchmarks.server.PointStock;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.core.search.internal.DefaultSearchService;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetOutcome;
import org.vectorinspector.core.together.TogetherQuery;
import org.vectorinspector.core.together.TogetherSearch;
import org.vectorinspector.core.together.internal.DefaultTogetherSearch;
import org.vectorinspector.testkit.Records;

/** Asks some targets together, again and again, and tells how long one time takes. */
final class SearchTogether {
    /** How many records a search brings. */
    static final int TOP_K = 10;

    private final TogetherSearch search;
    private final List<Target> targets;
    private final int dimension;

    private SearchTogether(TogetherSearch search, List<Target> targets, int dimension) {
        this.search = search;
        this.targets = targets;
        this.dimension = dimension;
    }

    /** Arguments: dimension, ports of the targets. */
    public static void main(String[] arguments) throws Exception {
        try (Program program = new Program()) {
            List<Target> targets = new ArrayList<>();
            for (String port : Arrays.asList(arguments).subList(1, arguments.length)) {
                targets.add(Target.of(program.open(new QdrantDatabase(), port), CollectionName.of(PointStock.FULL)));
            }
            TogetherSearch search = new DefaultTogetherSearch(program.connections(),
                    new DefaultSearchService(program.connections(), Optional.empty()),
                    Program.absent(ProfileStore.class), Program.absent(ProfileConnections.class));
            Clocked.print(new SearchTogether(search, targets, Integer.parseInt(arguments[0]))::search);
        }
    }

    private void search(int seed) throws InterruptedException {
        TogetherQuery query = new TogetherQuery(new TogetherQuery.Input.ByVector(new Vector.Dense(Records.randomVector(seed, dimension))), TOP_K,
                Optional.empty(), TogetherQuery.USUAL_DEADLINE);
        List<TargetOutcome> outcomes = search.start(query, targets, search.open(), (place, outcome) -> { }).await();
        for (TargetOutcome outcome : outcomes) {
            if (outcome.state().answer().isEmpty() || outcome.state().answer().get().hits().size() != TOP_K) {
                throw new IllegalStateException("No whole answer: " + outcome);
            }
        }
    }
}
