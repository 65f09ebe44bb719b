package org.vectorinspector.provider.weaviate.internal;

import java.util.List;
import java.util.stream.Collectors;

/** What a filter comes to: a clause for the server, an answer that is certain without it, or why the server cannot run it. */
sealed interface Condition {
    /** Every record meets it. */
    Condition ALWAYS = new Constant(true);
    /** No record meets it: as when the collection has no such property. */
    Condition NEVER = new Constant(false);

    /**
     * The same for every record.
     *
     * @param holds whether they meet it
     */
    record Constant(boolean holds) implements Condition {
    }

    /**
     * A condition that the server decides.
     *
     * @param graphQl the object that GraphQL takes for {@code where}
     */
    record Clause(String graphQl) implements Condition {
        /** Returns a comparison of a property with a value, which is GraphQL already. */
        static Clause of(String property, String operator, String valueName, String value) {
            return new Clause("{path:[" + GraphQlText.literal(property) + "],operator:" + operator + "," + valueName + ":" + value + "}");
        }
    }

    /**
     * The server cannot decide it.
     *
     * @param sentence why
     */
    record Refused(String sentence) implements Condition {
    }

    /** Returns that all of the parts hold. */
    static Condition all(List<Condition> parts) {
        return joined("And", true, parts);
    }

    /** Returns that one of the parts holds. */
    static Condition any(List<Condition> parts) {
        return joined("Or", false, parts);
    }

    /** Returns that the part does not hold. */
    static Condition not(Condition part) {
        return switch (part) {
            case Constant(boolean holds) -> holds ? NEVER : ALWAYS;
            case Clause(String graphQl) -> new Clause("{operator:Not,operands:[" + graphQl + "]}");
            case Refused refused -> refused;
        };
    }

    /** A constant that equals {@code neutral} says nothing, the other one says all. */
    private static Condition joined(String operator, boolean neutral, List<Condition> parts) {
        for (Condition part : parts) {
            if (part instanceof Refused) {
                return part;
            }
        }
        if (parts.contains(new Constant(!neutral))) {
            return new Constant(!neutral);
        }
        List<Clause> clauses = parts.stream().filter(Clause.class::isInstance).map(Clause.class::cast).toList();
        if (clauses.isEmpty()) {
            return new Constant(neutral);
        }
        return clauses.size() == 1 ? clauses.getFirst() : new Clause(clauses.stream().map(Clause::graphQl)
                .collect(Collectors.joining(",", "{operator:" + operator + ",operands:[", "]}")));
    }
}
