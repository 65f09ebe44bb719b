package org.vectorinspector.core.migrate;

import java.util.List;
import java.util.Objects;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.RecordId;

/** Which records of the source are copied. */
public sealed interface CopyScope {
    /** All of them. */
    CopyScope ALL = new Everything();

    /** All of them. */
    record Everything() implements CopyScope {
    }

    /**
     * Those that meet a filter.
     *
     * @param filter never null
     */
    record Matching(Filter filter) implements CopyScope {
        public Matching {
            Objects.requireNonNull(filter, "filter");
        }
    }

    /**
     * Those with these ids, as a comparison found them.
     *
     * @param ids of the source; not copied, so that a long list may be read as it is needed, but it must not change
     */
    record Chosen(List<RecordId> ids) implements CopyScope {
        public Chosen {
            Objects.requireNonNull(ids, "ids");
        }
    }
}
