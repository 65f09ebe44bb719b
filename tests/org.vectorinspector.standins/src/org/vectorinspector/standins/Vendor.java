package org.vectorinspector.standins;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stand-in of one vendor's database, as the command line starts it. */
public interface Vendor {
    /** Returns the word by which it is chosen, such as {@code qdrant}. */
    String name();

    /** Returns what can be set, with a few words for a person; keys come without dashes. */
    Map<String, String> options();

    /** Returns the files of the vendor's API description, see {@link org.vectorinspector.standins.spec.SpecFolder}. */
    List<String> descriptions();

    /**
     * Returns a service with an empty database.
     *
     * @param options some of {@link #options()}
     * @throws IllegalArgumentException with a sentence when a value cannot be
     */
    Service service(Map<String, String> options);

    /**
     * Returns a request as the API description speaks of it, without what only the stand-in has in its paths; empty where the
     * description does not speak of it at all.
     */
    default Optional<Request> described(Request request) {
        return Optional.of(request);
    }
}
