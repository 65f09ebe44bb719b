package org.vectorinspector.core.filter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.spi.VectorConnection;

/**
 * Splits a filter into the part that the server runs and the part that is run here. The parts of an {@code and} go each their own
 * way; anything else with a node that the server cannot run is run here as a whole. Nothing is dropped.
 */
public final class FilterPlanner {
    private FilterPlanner() {
    }

    /**
     * Returns where the parts of a filter run. A database with typed fields knows what it can run only once it has read the types of the
     * collection; so where a part would run here, the collection is described first and the filter planned once more. Blocks then.
     *
     * @throws VectorStoreException when the collection cannot be described
     */
    public static FilterPlan plan(VectorConnection connection, CollectionName collection, Filter filter) throws VectorStoreException {
        FilterPlan plan = known(connection, collection, filter);
        if (plan.here().isEmpty()) {
            return plan;
        }
        connection.describe(collection);
        return known(connection, collection, filter);
    }

    /** Returns where the parts run as far as is known now. */
    private static FilterPlan known(VectorConnection connection, CollectionName collection, Filter filter) {
        List<Filter> onServer = new ArrayList<>();
        List<Filter> here = new ArrayList<>();
        Set<String> reasons = new LinkedHashSet<>();
        boolean split = filter instanceof Filter.And && connection.filterRefusal(collection, filter).isEmpty();
        List<Filter> parts = split ? ((Filter.And) filter).parts() : List.of(filter);
        for (Filter part : parts) {
            List<String> refusals = refusals(connection, collection, part);
            reasons.addAll(refusals);
            (refusals.isEmpty() ? onServer : here).add(part);
        }
        return new FilterPlan(joined(onServer), joined(here), List.copyOf(reasons));
    }

    private static Optional<Filter> joined(List<Filter> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(parts.size() == 1 ? parts.getFirst() : new Filter.And(parts));
    }

    private static List<String> refusals(VectorConnection connection, CollectionName collection, Filter node) {
        List<String> refusals = new ArrayList<>(connection.filterRefusal(collection, node).stream().toList());
        List<Filter> parts = switch (node) {
            case Filter.And and -> and.parts();
            case Filter.Or or -> or.parts();
            case Filter.Not not -> List.of(not.part());
            default -> List.of();
        };
        parts.forEach(part -> refusals.addAll(refusals(connection, collection, part)));
        return refusals;
    }
}
