package org.vectorinspector.provider.qdrant.internal;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Value;

/**
 * Says which filters Qdrant runs with just the meaning that they have here, and why it does not run the others.
 *
 * @param collection as far as it is known
 */
record QdrantFilter(Optional<QdrantCollection> collection) {
    /** Returns why the server cannot run this node, empty when it can. */
    Optional<String> refusal(Filter node) {
        return switch (node) {
            case Filter.And and -> Optional.empty();
            case Filter.Or or -> Optional.empty();
            case Filter.Not not -> Optional.empty();
            case Filter.Equals(String key, Value value) -> leaf(key, List.of(value));
            case Filter.NotEquals(String key, Value value) -> leaf(key, List.of(value));
            case Filter.In(String key, List<Value> values) -> leaf(key, values);
            case Filter.NotIn(String key, List<Value> values) -> leaf(key, values);
            case Filter.Compare compare -> compare.value() instanceof Value.Text ? Optional.of("Qdrant has no order of texts.")
                    : key(compare.key()).or(() -> Numbers.comparable(compare.value()) ? Optional.empty() : roughly());
            case Filter.Exists exists -> Optional.of("Qdrant cannot tell an empty list from a missing key.");
            case Filter.Contains(String key, String text) -> key(key).or(() -> words(key));
            case Filter.DocumentContains document -> collection.flatMap(known -> words(known.documentKey()));
        };
    }

    /** Throws when the server cannot run the whole filter. */
    void check(Filter filter) throws VectorStoreException {
        Optional<String> refusal = refusal(filter);
        if (refusal.isPresent()) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, refusal.get(), "Run this part of the filter here.");
        }
        List<Filter> parts = switch (filter) {
            case Filter.And and -> and.parts();
            case Filter.Or or -> or.parts();
            case Filter.Not(Filter part) -> List.of(part);
            default -> List.of();
        };
        for (Filter part : parts) {
            check(part);
        }
    }

    private Optional<String> leaf(String key, List<Value> values) {
        return key(key).or(() -> values.stream().allMatch(QdrantFilter::findable) ? Optional.empty() : roughly()).or(() -> decimals(key, values));
    }

    /** An index of whole numbers cuts the fraction off before it looks. */
    private Optional<String> decimals(String key, List<Value> values) {
        return collection.filter(known -> known.index(key).equals("integer") && values.stream().anyMatch(Numbers::fractional))
                .map(known -> "Qdrant finds whole numbers only in «" + key + "», since it has an index of these.");
    }

    private Optional<String> key(String key) {
        if (!PayloadKey.nameable(key)) {
            return Optional.of("Qdrant has no way to name the key «" + key + "».");
        }
        boolean document = collection.filter(known -> known.documentKey().equals(key)).isPresent();
        return document ? Optional.of("The key «" + key + "» is where the documents are.") : Optional.empty();
    }

    /** An index of words changes what a part of a text is. */
    private Optional<String> words(String key) {
        return collection.filter(known -> known.index(key).equals("text"))
                .map(known -> "Qdrant looks for whole words in «" + key + "», since it has an index of words.");
    }

    private static Optional<String> roughly() {
        return Optional.of("Qdrant compares numbers of this size only roughly.");
    }

    private static boolean findable(Value value) {
        return !Numbers.number(value) || Numbers.findable(value);
    }
}
