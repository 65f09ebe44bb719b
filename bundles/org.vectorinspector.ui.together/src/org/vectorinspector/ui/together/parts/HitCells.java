package org.vectorinspector.ui.together.parts;

import java.util.List;
import java.util.Optional;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.IConfigLabelAccumulator;
import org.vectorinspector.core.together.AlignBy;
import org.vectorinspector.core.together.Comparison;
import org.vectorinspector.core.together.CosineSource;
import org.vectorinspector.core.together.HitKey;
import org.vectorinspector.core.together.Move;
import org.vectorinspector.core.together.TargetAnswer;
import org.vectorinspector.core.together.TargetHit;
import org.vectorinspector.ui.together.messages.Messages;
import org.vectorinspector.ui.together.model.HitTitle;

/** What stands in each cell of a column of hits. UI thread only. */
final class HitCells implements IDataProvider, IConfigLabelAccumulator {
    static final int RANK = 0;
    static final int RECORD = 1;
    static final int COSINE = 2;
    static final int MOVE = 3;
    private static final String[] LABELS = {"RANK", "RECORD", "COSINE", "MOVE"};

    private List<TargetHit> hits = List.of();
    private boolean scores;
    private Comparison comparison = Comparison.of(List.of(), new AlignBy.Id(), 0, 1);
    private int place;

    static String label(int column) {
        return LABELS[column];
    }

    void show(TargetAnswer answer, Comparison compared, int column) {
        hits = answer.hits();
        scores = answer.cosines() == CosineSource.NONE;
        comparison = compared;
        place = column;
    }

    Optional<TargetHit> hit(int row) {
        return row >= 0 && row < hits.size() ? Optional.of(hits.get(row)) : Optional.empty();
    }

    String title(int column) {
        return switch (column) {
            case RANK -> Messages.Column_rank;
            case RECORD -> Messages.Column_record;
            case COSINE -> scores ? Messages.Column_score : Messages.Column_cosine;
            default -> Messages.Column_move;
        };
    }

    Move move(int row) {
        return comparison.move(place, row + 1);
    }

    /** Returns what a record is matched by, or its id. */
    String key(int row) {
        return comparison.key(place, row + 1).map(HitKey::text).orElseGet(() -> hits.get(row).hit().item().id().text());
    }

    @Override
    public Object getDataValue(int column, int row) {
        return hit(row).map(hit -> switch (column) {
            case RANK -> Integer.toString(hit.rank());
            case RECORD -> HitTitle.of(hit.hit().item());
            case COSINE -> number(hit);
            default -> ColumnWords.move(move(row));
        }).orElse("");
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new IllegalStateException("what was found is not edited");
    }

    @Override
    public int getColumnCount() {
        return LABELS.length;
    }

    @Override
    public int getRowCount() {
        return hits.size();
    }

    @Override
    public void accumulateConfigLabels(LabelStack labels, int column, int row) {
        labels.addLabel(LABELS[column]);
    }

    private String number(TargetHit hit) {
        return scores ? "%.3f".formatted(hit.hit().score()) : hit.cosine().map(cosine -> "%.3f".formatted(cosine)).orElse("–");
    }
}
