package org.vectorinspector.provider.weaviate.internal;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Value;

/**
 * Turns filters into conditions of a collection with just the meaning that they have here. A key that the collection does not have
 * is no error: no record has it.
 */
final class Conditions {
    private static final Condition.Refused NO_NOT = new Condition.Refused("Weaviate has no «not» before version 1.33.");
    private static final Condition.Refused NO_PARTS =
            new Condition.Refused("Weaviate looks for words and patterns within a line, not for any part of a text.");

    private final WeaviateCollection collection;
    private final ServerVersion version;

    Conditions(WeaviateCollection collection, ServerVersion version) {
        this.collection = collection;
        this.version = version;
    }

    /** Returns why a node is not run on the server while the schema of its collection is not known. */
    static Optional<String> refusalOfUnknown(Filter node) {
        return switch (node) {
            case Filter.And and -> Optional.empty();
            case Filter.Or or -> Optional.empty();
            case Filter.Not not -> Optional.empty();
            default -> Optional.of("The types of this collection's properties have not been read yet.");
        };
    }

    /** Returns why the server cannot run this one node. */
    Optional<String> refusal(Filter node) {
        Condition condition = switch (node) {
            case Filter.And and -> Condition.ALWAYS;
            case Filter.Or or -> Condition.ALWAYS;
            case Filter.Not not -> version.knowsNot() ? Condition.ALWAYS : NO_NOT;
            default -> of(node);
        };
        return condition instanceof Condition.Refused(String sentence) ? Optional.of(sentence) : Optional.empty();
    }

    /**
     * Returns a clause or a constant.
     *
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when the server cannot run the whole filter
     */
    Condition checked(Filter filter) throws VectorStoreException {
        Condition condition = of(filter);
        if (condition instanceof Condition.Refused(String sentence)) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, sentence, "Run this part of the filter here.");
        }
        return condition;
    }

    private Condition of(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> parts) -> Condition.all(parts.stream().map(this::of).toList());
            case Filter.Or(List<Filter> parts) -> Condition.any(parts.stream().map(this::of).toList());
            case Filter.Not(Filter part) -> version.knowsNot() ? Condition.not(of(part)) : NO_NOT;
            case Filter.Equals(String key, Value value) -> equal(key, value);
            case Filter.NotEquals(String key, Value value) -> different(key, value);
            case Filter.In(String key, List<Value> values) -> Condition.any(values.stream().map(value -> equal(key, value)).toList());
            case Filter.NotIn(String key, List<Value> values) -> Condition.all(values.stream().map(value -> different(key, value))
                    .toList());
            case Filter.Compare node -> leaf(node.key()).map(leaf -> leaf.compared(node.comparison(), node.value()))
                    .orElse(Condition.NEVER);
            case Filter.Exists(String key) -> leaf(key).map(LeafCondition::exists).orElse(Condition.NEVER);
            case Filter.Contains(String key, String text) -> leaf(key).filter(LeafCondition::holdsTexts).<Condition>map(leaf -> NO_PARTS)
                    .orElse(Condition.NEVER);
            case Filter.DocumentContains node -> collection.document().<Condition>map(property -> NO_PARTS).orElse(Condition.NEVER);
        };
    }

    private Condition equal(String key, Value value) {
        return leaf(key).map(leaf -> leaf.equal(value, true)).orElse(Condition.NEVER);
    }

    private Condition different(String key, Value value) {
        return leaf(key).map(leaf -> leaf.equal(value, false)).orElse(Condition.ALWAYS);
    }

    private Optional<LeafCondition> leaf(String key) {
        return collection.property(key).map(property -> new LeafCondition(property, collection.shape().stopWords()));
    }
}
