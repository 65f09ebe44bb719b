package org.vectorinspector.provider.weaviate.internal;

import org.vectorinspector.api.model.Vector;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.VectorJson;

/**
 * Writes the text of a GraphQL query on one collection. Names come from the schema, where they are letters, digits and _; every text
 * is written as a string literal with the escapes of JSON, which GraphQL shares, so that nothing in it can end the literal.
 */
final class GraphQlText {
    private final StringBuilder text;
    private final StringBuilder arguments = new StringBuilder();

    private GraphQlText(String operation, WeaviateCollection collection) {
        String name = collection.shape().name();
        if (!PropertyNames.collection(name)) {
            throw new IllegalArgumentException("No name of a collection: " + name);
        }
        text = new StringBuilder("{").append(operation).append('{').append(name);
        if (!collection.tenant().isEmpty()) {
            argument("tenant", literal(collection.tenant()));
        }
    }

    static GraphQlText get(WeaviateCollection collection) {
        return new GraphQlText("Get", collection);
    }

    static GraphQlText aggregate(WeaviateCollection collection) {
        return new GraphQlText("Aggregate", collection);
    }

    /** Returns a text as a literal with its quotes. */
    static String literal(String value) {
        return new JsonOutput().text(value).toString();
    }

    /** Returns a vector as a list of numbers, or a list of such lists. */
    static String literal(Vector vector) {
        JsonOutput out = new JsonOutput();
        VectorJson.write(out, vector);
        return out.toString();
    }

    /** Adds an argument, whose value is GraphQL already. */
    GraphQlText argument(String name, String value) {
        arguments.append(arguments.isEmpty() ? "" : ",").append(name).append(':').append(value);
        return this;
    }

    /** Adds a condition. */
    GraphQlText where(Condition.Clause clause) {
        return argument("where", clause.graphQl());
    }

    /** Names what is asked for, which ends the query. */
    GraphQlText select(String fields) {
        if (!arguments.isEmpty()) {
            text.append('(').append(arguments).append(')');
        }
        text.append('{').append(fields).append("}}}");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
