package org.vectorinspector.provider.pinecone.internal;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Value;

/** Says which filters Pinecone runs with just the meaning that they have here, and why it does not run the others. */
final class PineconeFilter {
    static final String NO_FILTERED_PAGES = "This server brings no pages of the records that meet a filter.";

    private final String documentKey;
    private final boolean filteredPages;

    /**
     * Makes the rules of one index.
     *
     * @param filteredPages whether the server pages by filter; where it does not, filters run here
     */
    PineconeFilter(String documentKey, boolean filteredPages) {
        this.documentKey = documentKey;
        this.filteredPages = filteredPages;
    }

    static PineconeFilter of(Place place, ApiVersion version) {
        return new PineconeFilter(place.documentKey(), version.filteredPages());
    }

    /** Returns why the server cannot run this node, empty when it can. */
    Optional<String> refusal(Filter node) {
        return switch (node) {
            case Filter.And and -> Optional.empty();
            case Filter.Or or -> Optional.empty();
            case Filter.Not(Filter part) -> compares(part) ? Optional.of("Pinecone has no «not» for comparisons.") : Optional.empty();
            case Filter.Equals(String key, Value value) -> leaf(key, List.of(value));
            case Filter.NotEquals(String key, Value value) -> leaf(key, List.of(value));
            case Filter.In(String key, List<Value> values) -> leaf(key, values);
            case Filter.NotIn(String key, List<Value> values) -> leaf(key, values);
            case Filter.Compare compare -> compare.value() instanceof Value.Text ? Optional.of("Pinecone compares numbers only.")
                    : leaf(compare.key(), List.of(compare.value()));
            case Filter.Exists(String key) -> leaf(key, List.of());
            case Filter.Contains contains -> Optional.of("Pinecone does not look for parts of texts.");
            case Filter.DocumentContains document -> Optional.of("Pinecone does not look for parts of texts.");
        };
    }

    /** Throws when the server cannot run the whole filter. */
    void check(Filter filter) throws VectorStoreException {
        Optional<String> refusal = refusal(filter);
        if (refusal.isPresent()) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, refusal.get(), "Run this part of the filter here.");
        }
        for (Filter part : parts(filter)) {
            check(part);
        }
    }

    /** A record fails a comparison in three ways, of which Pinecone cannot name one: a value of another kind. */
    private static boolean compares(Filter filter) {
        return filter instanceof Filter.Compare || parts(filter).stream().anyMatch(PineconeFilter::compares);
    }

    private static List<Filter> parts(Filter filter) {
        return switch (filter) {
            case Filter.And and -> and.parts();
            case Filter.Or or -> or.parts();
            case Filter.Not not -> List.of(not.part());
            default -> List.of();
        };
    }

    private Optional<String> leaf(String key, List<Value> values) {
        if (!filteredPages) {
            return Optional.of(NO_FILTERED_PAGES);
        }
        if (key.equals(documentKey)) {
            return Optional.of("«" + key + "» is where this index keeps its documents.");
        }
        if (key.isEmpty() || key.startsWith("$")) {
            return Optional.of("Pinecone has no metadata key «" + key + "».");
        }
        boolean beyond = values.stream().anyMatch(value -> value instanceof Value.Exact
                || value instanceof Value.Whole(long number) && !RecordRules.exact(number));
        return beyond ? Optional.of("Pinecone does not keep whole numbers of this size exactly.") : Optional.empty();
    }
}
