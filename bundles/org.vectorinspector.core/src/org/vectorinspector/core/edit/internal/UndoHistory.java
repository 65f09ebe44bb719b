package org.vectorinspector.core.edit.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.edit.Edit;
import org.vectorinspector.core.edit.RecordEditor;

/** The last edits of each collection. */
final class UndoHistory {
    /**
     * An edit with what is needed to take it back.
     *
     * @param edit what was done
     * @param ids the records it touched
     * @param before what they were, those that were there
     * @param after what they are, those that are there
     */
    record Step(Edit edit, List<RecordId> ids, List<VectorRecord> before, List<VectorRecord> after) {
    }

    private final Map<CollectionRef, Deque<Step>> steps = new HashMap<>();

    synchronized void add(Step step) {
        Deque<Step> own = steps.computeIfAbsent(step.edit().collection(), unused -> new ArrayDeque<>());
        own.addLast(step);
        if (own.size() > RecordEditor.HISTORY) {
            own.removeFirst();
        }
    }

    synchronized Optional<Step> last(CollectionRef collection) {
        return Optional.ofNullable(steps.get(collection)).map(Deque::peekLast);
    }

    synchronized void remove(Step step) {
        Optional.ofNullable(steps.get(step.edit().collection())).ifPresent(own -> own.removeLastOccurrence(step));
    }

    synchronized void forget(CollectionRef collection) {
        steps.remove(collection);
    }
}
