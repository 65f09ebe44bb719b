package org.vectorinspector.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.benchmarks.server.QdrantDatabase;
import org.vectorinspector.benchmarks.server.PointStock;
import org.vectorinspector.core.compare.CompareCounts;
import org.vectorinspector.core.compare.CompareOptions;
import org.vectorinspector.core.compare.CompareOutcome;
import org.vectorinspector.core.compare.ScanComparison;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.core.scan.CollectionScan;
import org.vectorinspector.core.scan.RecordScan;

/** Reads the ids of two collections, both at once, and compares them or drops them: once to get warm, once for the clock. */
final class CompareScans {
    /** What is measured. */
    static final String MEMORY = "MB of memory at most";

    /** What is done with the ids. */
    enum Way {
        READ, COMPARE, COMPARE_ROTATED
    }

    private final VectorConnection left;
    private final VectorConnection right;
    private final int records;

    private CompareScans(VectorConnection left, VectorConnection right, int records) {
        this.left = left;
        this.right = right;
        this.records = records;
    }

    /** Arguments: one port, the other port, number of records, way. */
    public static void main(String[] arguments) throws Exception {
        Way way = Way.valueOf(arguments[3]);
        try (VectorConnection left = new QdrantDatabase().connect(arguments[0]); VectorConnection right = new QdrantDatabase().connect(arguments[1])) {
            CompareScans scans = new CompareScans(left, right, Integer.parseInt(arguments[2]));
            scans.run(way);
            long start = System.nanoTime();
            scans.run(way);
            Measure.printSecondsSince(start);
        }
        Measure.print(MEMORY, mostMemory());
    }

    private void run(Way way) throws Exception {
        switch (way) {
            case READ -> read();
            case COMPARE -> compare(scan(right));
            case COMPARE_ROTATED -> compare(new RotatedScan(right, collection(), request(right), records / 2));
        }
    }

    private void read() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Long>> counts = List.of(threads.submit(() -> count(scan(left))), threads.submit(() -> count(scan(right))));
            for (Future<Long> count : counts) {
                check(count.get() == records, count.get());
            }
        }
    }

    private static long count(RecordScan scan) throws VectorStoreException {
        long count = 0;
        for (Optional<RecordPage> page = scan.next(); page.isPresent(); page = scan.next()) {
            count += page.get().records().size();
        }
        return count;
    }

    private void compare(RecordScan other) throws VectorStoreException, IOException {
        try (RecordScan one = scan(left); other;
                CompareOutcome outcome = new ScanComparison(CompareOptions.EXACT.withoutVectors()).run(one, other, Progress.NONE)) {
            CompareCounts counts = outcome.counts();
            check(counts.same() && counts.equal() == records, counts);
        }
    }

    private static void check(boolean right, Object found) {
        if (!right) {
            throw new IllegalStateException("Not what must be found: " + found);
        }
    }

    private static RecordScan scan(VectorConnection client) {
        return new CollectionScan(client, collection(), request(client), FilterPlan.NONE);
    }

    private static PageRequest request(VectorConnection client) {
        return PageRequest.first(client.limits().pageRecords(), RecordFields.IDS);
    }

    private static CollectionName collection() {
        return CollectionName.of(PointStock.FULL);
    }

    /** Returns the most memory that this process had, of whatever kind, as Linux counts it. */
    private static double mostMemory() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/self/status")).stream().filter(text -> text.startsWith("VmHWM:")).findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
    }
}
