package org.vectorinspector.core.batch.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.PartitionedCatalog;
import org.vectorinspector.api.spi.ServerInfo;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.core.batch.BatchDepth;
import org.vectorinspector.core.batch.CollectionFacts;
import org.vectorinspector.core.batch.ProfileFacts;
import org.vectorinspector.core.connection.OpenRequest;

/** Looks at one database as deep as a batch asks, over a connection of its own. Blocks. */
final class ProfileProbe {
    private final BatchDepth depth;
    private final boolean allPartitions;

    ProfileProbe(BatchDepth depth, boolean allPartitions) {
        this.depth = depth;
        this.allPartitions = allPartitions;
    }

    ProfileFacts look(VectorProvider provider, OpenRequest request, Secrets secrets) throws VectorStoreException {
        long start = System.nanoTime();
        try (VectorConnection client = provider.connect(ConnectRequest.of(request.settings(), secrets))) {
            client.ping();
            Duration connecting = since(start);
            ServerInfo server = client.serverInfo();
            List<CollectionFacts> collections = new ArrayList<>();
            for (CollectionName name : names(client)) {
                collections.add(facts(client, name));
            }
            return new ProfileFacts(server, connecting, since(start), collections);
        }
    }

    private List<CollectionName> names(VectorConnection client) throws VectorStoreException {
        Optional<PartitionedCatalog> catalog = client.capability(PartitionedCatalog.class);
        return allPartitions && catalog.isPresent() ? catalog.get().everywhere() : client.collections();
    }

    private CollectionFacts facts(VectorConnection client, CollectionName name) throws VectorStoreException {
        Optional<CollectionInfo> info = Optional.empty();
        Optional<Count> count = Optional.empty();
        try {
            if (depth == BatchDepth.SCHEMA) {
                info = Optional.of(client.describe(name));
            }
            if (depth != BatchDepth.TEST) {
                count = Optional.of(client.count(name, Optional.empty()));
            }
            return new CollectionFacts(name, count, info, Optional.empty());
        } catch (VectorStoreException failure) {
            if (ofTheConnection(failure.kind())) {
                throw failure;
            }
            return new CollectionFacts(name, count, info, Optional.of(failure.getMessage()));
        }
    }

    /** Tells whether the next collection would meet the same failure. */
    private static boolean ofTheConnection(Kind kind) {
        return switch (kind) {
            case UNREACHABLE, TIMED_OUT, TLS, NOT_AUTHENTICATED, RATE_LIMITED, CANCELLED -> true;
            case NOT_ALLOWED, NOT_FOUND, CONFLICT, INVALID_REQUEST, UNSUPPORTED_VERSION, SERVER_FAULT -> false;
        };
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
