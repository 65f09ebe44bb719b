package org.vectorinspector.core.migrate.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.core.migrate.CopyMapping;
import org.vectorinspector.core.migrate.ExistingIds;
import org.vectorinspector.core.migrate.RunTally;

/** Brings parcels to the target: what is there already, what is refused, what is tried under another id. For several threads. */
final class Delivery {
    private final Target target;
    private final CopyMapping mapping;
    private final Rules rules;
    private final JournalState before;
    private final Journal journal;
    private final AsideFile aside;
    private final Sending sending;

    /**
     * How a delivery treats ids.
     *
     * @param existing what happens to those that are there
     * @param fresh whether nothing but the run itself can have put any there
     * @param idCheck tells which ids the target refuses whatever the records hold
     */
    record Rules(ExistingIds existing, boolean fresh, IdCheck idCheck) {
    }

    /** Tells which of some records a target refuses for their ids alone. */
    @FunctionalInterface
    interface IdCheck {
        Set<RecordId> refused(RecordBatch records) throws VectorStoreException;
    }

    Delivery(Target target, CopyMapping mapping, Rules rules, JournalState before, Journal journal, AsideFile aside, Sending sending) {
        this.target = target;
        this.mapping = mapping;
        this.rules = rules;
        this.before = before;
        this.journal = journal;
        this.aside = aside;
        this.sending = sending;
    }

    /** Which rows of a parcel are sent, and what is known of the others. */
    private record Sorted(List<Integer> rows, List<RecordId> adds, List<RecordId> replaces, List<RecordId> skips, int arrived) {
    }

    /** Returns what became of a parcel, which is in the journal by then. */
    RunTally deliver(Parcel parcel) throws VectorStoreException, IOException, InterruptedException {
        RecordBatch mapped = mapping.apply(parcel.records());
        Sorted sorted = sorted(mapped);
        journal.intend(parcel.number(), parcel.end(), sorted.adds(), sorted.replaces(), sorted.skips());
        RecordBatch sent = chosen(mapped, sorted.rows());
        Map<RecordId, String> refused = sending.send(sent);
        int left = refused.isEmpty() ? 0 : setAside(parcel, mapped, sorted, refused);
        for (String reason : parcel.unreadable()) {
            aside.add(parcel.number(), reason);
        }
        long written = sent.size() - left + sorted.arrived();
        RunTally tally = new RunTally(written, sorted.skips().size(), left + parcel.unreadable().size(), ContentSize.of(sent));
        journal.done(parcel.number(), tally, target.length());
        return tally;
    }

    private Sorted sorted(RecordBatch mapped) throws VectorStoreException, InterruptedException {
        Set<RecordId> present = present(mapped.ids());
        List<Integer> rows = new ArrayList<>();
        List<RecordId> adds = new ArrayList<>();
        List<RecordId> replaces = new ArrayList<>();
        List<RecordId> skips = new ArrayList<>();
        int arrived = 0;
        for (int row = 0; row < mapped.size(); row++) {
            RecordId id = mapped.ids().get(row);
            if (before.settled().contains(id)) {
                continue;
            }
            boolean there = present.contains(id);
            if (there && before.open().contains(id)) {
                adds.add(id);
                arrived++;
            } else if (there && rules.existing() == ExistingIds.SKIP) {
                skips.add(id);
            } else {
                rows.add(row);
                (there ? replaces : adds).add(id);
            }
        }
        if (!replaces.isEmpty() && rules.existing() == ExistingIds.FAIL) {
            throw new VectorStoreException(Kind.CONFLICT, "The target has the id «" + replaces.getFirst().text() + "» already.",
                    "Plan the copy again and choose to skip or to replace ids that are there.");
        }
        return new Sorted(rows, adds, replaces, skips, arrived);
    }

    private Set<RecordId> present(List<RecordId> ids) throws VectorStoreException, InterruptedException {
        List<RecordId> doubtful = rules.fresh() ? ids.stream().filter(before.open()::contains).toList() : ids;
        return doubtful.isEmpty() ? Set.of() : sending.call(() -> target.present(doubtful));
    }

    /** Tries refused ids under one that is made from them, sets aside what is refused nevertheless, and returns how many those are. */
    private int setAside(Parcel parcel, RecordBatch mapped, Sorted sorted, Map<RecordId, String> refused)
            throws VectorStoreException, IOException, InterruptedException {
        Map<RecordId, String> left = new HashMap<>(refused);
        RecordBatch unwanted = chosen(mapped, rowsOf(mapped, refused.keySet()));
        Set<RecordId> idsAlone = sending.call(() -> rules.idCheck().refused(unwanted));
        if (!idsAlone.isEmpty()) {
            left.keySet().removeAll(writtenUnderMadeIds(parcel, chosen(unwanted, rowsOf(unwanted, idsAlone))));
        }
        int count = 0;
        for (int row : sorted.rows()) {
            String reason = left.get(mapped.ids().get(row));
            if (reason != null) {
                RecordId target = idsAlone.contains(mapped.ids().get(row)) ? mapping.withMadeIds(mapped.select(row)).ids().getFirst() : mapped.ids().get(row);
                aside.add(parcel.number(), reason, target, parcel.records(), row);
                count++;
            }
        }
        return count;
    }

    /** Returns the ids of the records that the target takes under an id made from theirs. */
    private List<RecordId> writtenUnderMadeIds(Parcel parcel, RecordBatch records) throws VectorStoreException, IOException, InterruptedException {
        RecordBatch made = mapping.withMadeIds(records);
        journal.intend(parcel.number(), parcel.end(), made.ids(), List.of(), List.of());
        Map<RecordId, String> refused = sending.send(made);
        return IntStream.range(0, made.size()).filter(row -> !refused.containsKey(made.ids().get(row))).mapToObj(records.ids()::get).toList();
    }

    private static List<Integer> rowsOf(RecordBatch batch, Set<RecordId> ids) {
        Set<RecordId> wanted = new HashSet<>(ids);
        return IntStream.range(0, batch.size()).filter(row -> wanted.contains(batch.ids().get(row))).boxed().toList();
    }

    private static RecordBatch chosen(RecordBatch batch, List<Integer> rows) {
        return rows.size() == batch.size() ? batch : batch.select(rows.stream().mapToInt(Integer::intValue).toArray());
    }
}
