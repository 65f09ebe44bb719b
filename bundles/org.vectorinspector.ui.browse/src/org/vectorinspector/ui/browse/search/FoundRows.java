package org.vectorinspector.ui.browse.search;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.ui.browse.table.RowModel;
import org.vectorinspector.ui.browse.table.ScoreColumn;

/** What a search found, as rows with scores. UI thread only. */
final class FoundRows implements RowModel, ScoreColumn {
    private List<SearchHit> hits = List.of();
    private double best;
    private double worst;

    void show(SearchResult result) {
        hits = result.hits();
        best = hits.stream().mapToDouble(SearchHit::similarity).max().orElse(1);
        worst = Math.min(0, hits.stream().mapToDouble(SearchHit::similarity).min().orElse(0));
    }

    @Override
    public long rows() {
        return hits.size();
    }

    @Override
    public Optional<VectorRecord> row(long row) {
        return row < hits.size() ? Optional.of(hits.get((int) row).item()) : Optional.empty();
    }

    @Override
    public double score(long row) {
        return row < hits.size() ? hits.get((int) row).score() : 0;
    }

    @Override
    public double share(long row) {
        if (row >= hits.size() || best <= worst) {
            return 1;
        }
        return (hits.get((int) row).similarity() - worst) / (best - worst);
    }
}
