package org.vectorinspector.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.spi.RecordFailure;

/**
 * Which rows of a batch are sent: of rows with the same id the last one, and none that the database cannot keep.
 *
 * @param rows in the order of the batch
 * @param refused those that the database cannot keep
 */
public record WritePlan(List<Integer> rows, List<RecordFailure> refused) {
    /** Says why a database cannot keep a record. */
    @FunctionalInterface
    public interface Rule {
        /** Returns a sentence, empty when the record can be kept. */
        Optional<String> refusal(RecordBatch batch, int row);
    }

    public WritePlan {
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
    }

    /** Returns the plan for a batch. */
    public static WritePlan of(RecordBatch batch, Rule rule) {
        List<RecordFailure> refused = new ArrayList<>();
        Map<RecordId, Integer> rows = new LinkedHashMap<>();
        for (int row = 0; row < batch.size(); row++) {
            RecordId id = batch.ids().get(row);
            Optional<String> refusal = rule.refusal(batch, row);
            if (refusal.isPresent()) {
                refused.add(new RecordFailure(id, refusal.get()));
            } else {
                rows.remove(id);
                rows.put(id, row);
            }
        }
        return new WritePlan(List.copyOf(rows.values()), refused);
    }
}
