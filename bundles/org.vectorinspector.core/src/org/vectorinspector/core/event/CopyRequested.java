package org.vectorinspector.core.event;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.RecordId;

/**
 * A person wants records of one collection in another one; whoever plans copies begins a plan.
 *
 * @param source where the records are
 * @param target where they shall be
 * @param records which ones, empty for all
 * @param replacing whether they are to take the place of those that the target has under their ids
 */
public record CopyRequested(CollectionRef source, CollectionRef target, Optional<Ids> records, boolean replacing) {
    /** Ids of the source, read page by page as long as whoever asked for the copy keeps them. Blocks. */
    public interface Ids {
        /** Returns how many there are. */
        long size();

        /**
         * Returns a page of them, shorter at the end.
         *
         * @param first 0 for the first id
         * @throws IOException when they are not kept any more
         */
        List<RecordId> page(long first, int count) throws IOException;
    }

    public CopyRequested {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(records, "records");
    }
}
