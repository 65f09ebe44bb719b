package org.vectorinspector.core.batch;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.spi.ServerInfo;

/**
 * What is known of a profile that works.
 *
 * @param server what the server says about itself
 * @param connecting how long reaching it and checking the credential took
 * @param total how long everything took
 * @param collections in alphabetical order
 */
public record ProfileFacts(ServerInfo server, Duration connecting, Duration total, List<CollectionFacts> collections) {
    public ProfileFacts {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(connecting, "connecting");
        Objects.requireNonNull(total, "total");
        collections = List.copyOf(collections);
    }

    /** Returns product and version in one line. */
    public String version() {
        return (server.product() + " " + server.version()).strip();
    }

    /** Returns how many records all collections have, empty where not every one was counted. */
    public Optional<Count> records() {
        if (collections.stream().anyMatch(collection -> collection.count().isEmpty())) {
            return Optional.empty();
        }
        List<Count> counts = collections.stream().map(collection -> collection.count().orElseThrow()).toList();
        return Optional.of(new Count(counts.stream().mapToLong(Count::records).sum(), counts.stream().allMatch(Count::exact)));
    }

    /** Returns the first thing that failed though the profile works, empty where nothing did. */
    public Optional<String> problem() {
        return collections.stream().flatMap(collection -> collection.problem().map(said -> collection.name() + ": " + said).stream()).findFirst();
    }
}
