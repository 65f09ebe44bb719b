package org.vectorinspector.benchmarks.server;

import java.util.List;

/**
 * What a server of made-up points has from the beginning, and how it speaks about it.
 *
 * @param protocol never null
 * @param collection the one that is full
 * @param records how many there are in it
 * @param dimension of all vectors
 * @param answers never null
 */
public record PointStock(Protocol protocol, String collection, int records, int dimension, Answers answers) {
    /** The name of the full collection where nobody wants another one. */
    public static final String FULL = "source";

    /** How many arguments it takes. */
    static final int ARGUMENTS = 5;

    /** Returns the stock of a server that speaks as Qdrant and has its answers ready, for what is not to wait for a server. */
    public static PointStock ofQdrant(int records, int dimension) {
        return new PointStock(Protocol.QDRANT, FULL, records, dimension, Answers.READY);
    }

    static PointStock of(String[] arguments) {
        return new PointStock(Protocol.valueOf(arguments[0]), arguments[1], Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]),
                Answers.valueOf(arguments[4]));
    }

    /** Returns the arguments that {@link #of} understands. */
    List<Object> arguments() {
        return List.of(protocol, collection, records, dimension, answers);
    }
}
