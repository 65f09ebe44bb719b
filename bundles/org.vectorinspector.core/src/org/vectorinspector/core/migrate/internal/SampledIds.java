package org.vectorinspector.core.migrate.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;

/** Draws some of the records that pass by, each with the same chance; the same ones at every verification. For one thread. */
final class SampledIds {
    private static final long SEED = 20_261_125;

    private final int most;
    private final Random random = new Random(SEED);
    private final List<RecordId> drawn = new ArrayList<>();
    private long seen;

    SampledIds(int most) {
        this.most = most;
    }

    void see(RecordBatch records) {
        for (RecordId id : records.ids()) {
            seen++;
            if (drawn.size() < most) {
                drawn.add(id);
            } else {
                long place = random.nextLong(seen);
                if (place < most) {
                    drawn.set((int) place, id);
                }
            }
        }
    }

    List<RecordId> drawn() {
        return Collections.unmodifiableList(drawn);
    }
}
