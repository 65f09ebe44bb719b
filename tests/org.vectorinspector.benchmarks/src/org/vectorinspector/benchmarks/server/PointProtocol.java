package org.vectorinspector.benchmarks.server;

import java.io.IOException;

/** Answers the requests of one database's protocol about {@link MadePoints}, as far as our provider makes them. For several threads. */
@FunctionalInterface
interface PointProtocol {
    /** Returns the answer to a request; throws when it cannot be understood at all. */
    Answer answer(Call call) throws IOException;
}
