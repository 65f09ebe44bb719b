package org.vectorinspector.provider.chroma.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Value;

/** Says which filters a Chroma server runs with just the meaning that they have here, and why it does not run the others. */
final class ChromaFilter {
    private static final double LARGEST = 0x1p63;
    private static final List<String> RESERVED = List.of("$and", "$or", "#document", "chroma:document", "");

    private final boolean mixes;

    /** Makes the rules of a server whose {@code where} knows documents too, or does not. */
    ChromaFilter(boolean mixes) {
        this.mixes = mixes;
    }

    /** Returns why the server cannot run this node, empty when it can. */
    Optional<String> refusal(Filter node) {
        return switch (node) {
            case Filter.And and -> Optional.empty();
            case Filter.Or or -> mixes || ofMetadata(or) || ofDocument(or)
                    ? Optional.empty() : Optional.of("Chroma cannot join conditions on document and metadata with «or».");
            case Filter.Not(Filter part) -> part instanceof Filter.DocumentContains ? Optional.empty()
                    : Optional.of("Chroma has no «not».");
            case Filter.Equals(String key, Value value) -> leaf(key, List.of(value));
            case Filter.NotEquals(String key, Value value) -> leaf(key, List.of(value));
            case Filter.In(String key, List<Value> values) -> leaf(key, values);
            case Filter.NotIn(String key, List<Value> values) -> leaf(key, values);
            case Filter.Compare compare -> compare.value() instanceof Value.Text ? Optional.of("Chroma compares numbers only.")
                    : leaf(compare.key(), List.of(compare.value()));
            case Filter.Exists exists -> Optional.of("Chroma cannot ask whether a key exists.");
            case Filter.Contains contains -> Optional.of("Chroma looks for parts of texts in documents only.");
            case Filter.DocumentContains document -> Optional.empty();
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
            default -> List.of();
        };
        for (Filter part : parts) {
            check(part);
        }
    }

    /** Tells whether all of a filter is about metadata. */
    static boolean ofMetadata(Filter filter) {
        return !anyLeaf(filter, leaf -> leaf instanceof Filter.DocumentContains);
    }

    /** Tells whether all of a filter is about the document. */
    static boolean ofDocument(Filter filter) {
        return !anyLeaf(filter, leaf -> !(leaf instanceof Filter.DocumentContains));
    }

    private static boolean anyLeaf(Filter filter, Predicate<Filter> test) {
        return switch (filter) {
            case Filter.And and -> and.parts().stream().anyMatch(part -> anyLeaf(part, test));
            case Filter.Or or -> or.parts().stream().anyMatch(part -> anyLeaf(part, test));
            case Filter.Not not -> anyLeaf(not.part(), test);
            default -> test.test(filter);
        };
    }

    private static Optional<String> leaf(String key, List<Value> values) {
        if (RESERVED.contains(key)) {
            return Optional.of("Chroma keeps the key «" + key + "» for itself.");
        }
        boolean large = values.stream().anyMatch(value -> value instanceof Value.Exact
                || value instanceof Value.Decimal(double number) && Math.abs(number) >= LARGEST);
        return large ? Optional.of("Chroma has no numbers of this size.") : Optional.empty();
    }
}
