package org.vectorinspector.core.filter;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.Filter;

/**
 * Where the parts of a filter run; a record must meet both.
 *
 * @param onServer the part that the server runs, empty where it runs none
 * @param here the part that is run here on what the server brings, empty where there is none
 * @param reasons why the server cannot run that part: sentences for a person, none where it runs all
 */
public record FilterPlan(Optional<Filter> onServer, Optional<Filter> here, List<String> reasons) {
    /** The plan of no filter at all. */
    public static final FilterPlan NONE = new FilterPlan(Optional.empty(), Optional.empty(), List.of());

    public FilterPlan {
        Objects.requireNonNull(onServer, "onServer");
        Objects.requireNonNull(here, "here");
        reasons = List.copyOf(reasons);
    }
}
