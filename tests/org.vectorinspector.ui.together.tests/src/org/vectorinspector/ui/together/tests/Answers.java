package org.vectorinspector.ui.together.tests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.SearchResult.ScoreScale;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.core.search.SearchOutcome;
import org.vectorinspector.core.together.CosineSource;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetAnswer;
import org.vectorinspector.core.together.TargetHit;
import org.vectorinspector.core.together.TargetState;
import org.vectorinspector.core.together.Timing;

/** Targets and what they could have found. */
final class Answers {
    private Answers() {
    }

    static Target target(String connection) {
        return new Target("memory:" + connection, connection, CollectionName.of("docs"), "", "");
    }

    static TargetState found(String... ids) {
        return new TargetState.Done(answer("mini", CosineSource.SERVER, FilterPlan.NONE, true, ids));
    }

    static TargetState failed() {
        return new TargetState.Failed(new VectorStoreException(Kind.UNREACHABLE, "Nobody answers.", ""), Duration.ofSeconds(1));
    }

    static FilterPlan here() {
        return new FilterPlan(Optional.empty(), Optional.of(new Filter.Exists("x")), List.of("The server does not know it."));
    }

    static TargetAnswer answer(String model, CosineSource cosines, FilterPlan plan, boolean complete, String... ids) {
        List<TargetHit> hits = new ArrayList<>();
        for (String id : ids) {
            VectorRecord item = new VectorRecord(RecordId.of(id), Optional.empty(), Metadata.EMPTY, Map.of());
            hits.add(new TargetHit(hits.size() + 1, new SearchHit(item, 0.5, 0.5), Optional.of(0.5)));
        }
        SearchResult result = new SearchResult(hits.stream().map(TargetHit::hit).toList(), Metric.COSINE, ScoreScale.COSINE_SIMILARITY);
        SearchOutcome outcome = new SearchOutcome(result, plan, complete, Optional.empty(), Duration.ZERO, Duration.ZERO);
        Timing timing = new Timing(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        Optional<String> named = Optional.of(model).filter(name -> !name.isEmpty());
        return new TargetAnswer(VectorSpace.dense(2, Metric.COSINE), named, outcome, hits, cosines, timing);
    }
}
