package org.vectorinspector.core.migrate.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.spi.RecordFailure;

/** Sends records until the target has taken or refused each of them: waits for a target that is gone, halves what it refuses as a whole. */
final class Sending {
    private static final int NOTHING_BUT_REFUSALS = 1_000;

    private final Target target;
    private final Patience.Mending mending;
    private final RunControl control;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong refusedFirst = new AtomicLong();

    Sending(Target target, Patience.Mending mending, RunControl control) {
        this.target = target;
        this.mending = mending;
        this.control = control;
    }

    /** Makes a call to the target, again and again where it fails for a while. */
    <T> T call(Patience.Call<T> call) throws VectorStoreException, InterruptedException {
        return control.callTarget(call, mending);
    }

    /** Returns why records were refused, by their ids. */
    Map<RecordId, String> send(RecordBatch records) throws VectorStoreException, InterruptedException {
        Map<RecordId, String> refused = new HashMap<>();
        if (!records.isEmpty()) {
            send(records, refused);
            judge(records.size(), refused);
        }
        return refused;
    }

    private void send(RecordBatch records, Map<RecordId, String> refused) throws VectorStoreException, InterruptedException {
        List<RecordFailure> failures;
        try {
            failures = call(() -> target.write(records));
        } catch (VectorStoreException failure) {
            if (failure.kind() != Kind.INVALID_REQUEST) {
                throw failure;
            }
            if (records.size() == 1) {
                refused.put(records.ids().getFirst(), failure.getMessage());
                return;
            }
            int half = records.size() / 2;
            send(records.stretch(0, half), refused);
            send(records.stretch(half, records.size()), refused);
            return;
        }
        failures.forEach(failure -> refused.put(failure.id(), failure.message()));
    }

    /** A target that takes nothing at all is no matter of single records. */
    private void judge(int records, Map<RecordId, String> refused) throws VectorStoreException {
        if (taken.addAndGet(records - refused.size()) == 0 && refusedFirst.addAndGet(refused.size()) >= NOTHING_BUT_REFUSALS) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "The target refused each of the first " + refusedFirst.get()
                    + " records: " + refused.values().iterator().next(), "Correct the plan and copy again.");
        }
    }
}
