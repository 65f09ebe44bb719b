package org.vectorinspector.core.compare.internal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.compare.CollectionComparer;
import org.vectorinspector.core.compare.CollectionComparison;
import org.vectorinspector.core.compare.CompareOptions;
import org.vectorinspector.core.compare.CompareOutcome;
import org.vectorinspector.core.compare.CompareRequest;
import org.vectorinspector.core.compare.ComparedSource;
import org.vectorinspector.core.compare.ScanComparison;
import org.vectorinspector.core.connection.Clients;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.scan.RecordScan;

/** Compares with a {@link ScanComparison} as two samples suggest. */
@Component
public final class DefaultCollectionComparer implements CollectionComparer {
    private final ConnectionManager connections;
    private final Clients clients;

    /** Makes a comparer of collections of these connections. */
    @Activate
    public DefaultCollectionComparer(@Reference ConnectionManager connections) {
        this.connections = connections;
        this.clients = new Clients(connections);
    }

    @Override
    public ComparedSource source(CollectionRef collection) {
        String connection = connections.find(collection.connection()).map(ManagedConnection::name).orElse("");
        return new CollectionSource(clients, collection, connection + " > " + collection.collection());
    }

    @Override
    public CollectionComparison compare(ComparedSource left, ComparedSource right, CompareRequest request, Progress progress)
            throws VectorStoreException, IOException {
        Instant begun = Instant.now();
        SideSummary first = SideSummary.of(left, request.vectors());
        SideSummary second = SideSummary.of(right, request.vectors());
        CompareOptions options = Suggestion.options(request, first, second);
        RecordFields fields = request.vectors() ? RecordFields.ALL : RecordFields.TEXTS;
        try (RecordScan one = left.scan(fields); RecordScan other = right.scan(fields)) {
            CompareOutcome outcome = new ScanComparison(options).run(one, other, progress);
            return new CollectionComparison(left.title(), right.title(), SetupComparison.of(first, second, outcome.counts(), request.vectors()),
                    options.matching(), options.tolerance(), outcome, begun, Duration.between(begun, Instant.now()));
        }
    }
}
