package org.vectorinspector.benchmarks.compare;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.core.compare.CompareCounts;
import org.vectorinspector.core.compare.CompareOptions;
import org.vectorinspector.core.compare.CompareOutcome;
import org.vectorinspector.core.compare.ScanComparison;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.core.scan.CollectionScan;
import org.vectorinspector.core.scan.RecordScan;
import org.vectorinspector.provider.local.internal.LocalProvider;
import org.vectorinspector.testkit.Records;

/** Fills, reads or compares the collections {@code left}, {@code same} and {@code reversed} of one store. */
final class Sides {
    private static final Duration DEADLINE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 2_000;
    private static final int PAGE = 1_000;

    private final VectorConnection connection;
    private final int records;
    private final int dimension;

    private Sides(VectorConnection connection, int records, int dimension) {
        this.connection = connection;
        this.records = records;
        this.dimension = dimension;
    }

    /** Arguments: store, number of records, dimension (0 for records without a vector), and what to do: fill, read, or the right side of a comparison. */
    public static void main(String[] arguments) throws VectorStoreException, IOException {
        ConnectionSettings settings = ConnectionSettings.EMPTY.with("path", arguments[0]);
        ConnectRequest request = new ConnectRequest(settings, Secrets.none(), DEADLINE, DEADLINE);
        try (VectorConnection connection = new LocalProvider().connect(request)) {
            new Sides(connection, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])).run(arguments[3]);
        }
    }

    private void run(String what) throws VectorStoreException, IOException {
        if (what.equals("fill")) {
            fill("left", false);
            fill("same", false);
            fill("reversed", true);
            return;
        }
        work(what);
        long start = System.nanoTime();
        work(what);
        Measure.printSecondsSince(start);
        System.gc();
        Measure.print("heap MB", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6);
    }

    private void work(String what) throws VectorStoreException, IOException {
        if (what.equals("read")) {
            read("left");
            read("same");
        } else {
            compare(what);
        }
    }

    private void fill(String name, boolean backwards) throws VectorStoreException {
        CollectionName collection = CollectionName.of(name);
        if (connection.collections().contains(collection)) {
            if (connection.count(collection, Optional.empty()).records() == records) {
                return;
            }
            connection.drop(collection);
        }
        connection.create(CollectionSpec.of(name, Math.max(1, dimension), Metric.EUCLIDEAN));
        for (int done = 0; done < records; done += AT_ONCE) {
            int first = backwards ? Math.max(0, records - done - AT_ONCE) : done;
            connection.upsert(collection, batch(first, Math.min(AT_ONCE, records - done), backwards));
        }
    }

    private RecordBatch batch(int first, int count, boolean backwards) {
        List<VectorRecord> rows = Records.numbered(first, count, Math.max(1, dimension)).rows();
        List<VectorRecord> wanted = dimension > 0 ? rows
                : rows.stream().map(item -> new VectorRecord(item.id(), item.document(), item.metadata(), Map.of())).toList();
        return RecordBatch.of(backwards ? wanted.reversed() : wanted);
    }

    private void read(String name) throws VectorStoreException {
        long read = 0;
        try (RecordScan scan = scan(name)) {
            for (Optional<RecordPage> page = scan.next(); page.isPresent(); page = scan.next()) {
                read += page.get().records().size();
            }
        }
        if (read != records) {
            throw new IllegalStateException("Not everything came: " + read);
        }
    }

    private void compare(String right) throws VectorStoreException, IOException {
        try (RecordScan one = scan("left");
                RecordScan other = scan(right);
                CompareOutcome outcome = new ScanComparison(CompareOptions.EXACT).run(one, other, Progress.NONE)) {
            if (!outcome.counts().equals(new CompareCounts(records, records, 0, 0, records, 0))) {
                throw new IllegalStateException("They hold the same, but it found " + outcome.counts());
            }
        }
    }

    private RecordScan scan(String name) {
        int page = Math.min(PAGE, connection.limits().pageRecords());
        return new CollectionScan(connection, CollectionName.of(name), PageRequest.first(page, RecordFields.ALL), FilterPlan.NONE);
    }
}
