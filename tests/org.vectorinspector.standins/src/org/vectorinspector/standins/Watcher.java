package org.vectorinspector.standins;

import java.util.Optional;

/** Sees every exchange of a server, before the client gets the answer. Called by several threads at once. */
@FunctionalInterface
public interface Watcher {
    /**
     * Sees one exchange.
     *
     * @param answer what the service answered; empty where a fault came between
     */
    void seen(Request request, Optional<Answer> answer);
}
