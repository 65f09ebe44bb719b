package org.vectorinspector.standins.weaviate;

/** What is wrong with a query, as the {@code errors} of an answer say it. */
final class GraphQlProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GraphQlProblem(String message) {
        super(message);
    }
}
