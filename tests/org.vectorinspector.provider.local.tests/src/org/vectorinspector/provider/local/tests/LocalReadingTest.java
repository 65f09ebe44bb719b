package org.vectorinspector.provider.local.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.RowAccess;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Batches;

/** What makes reading quick: keys that records share, and pages that begin where the last one ended without a search. */
class LocalReadingTest {
    private static final CollectionName DOCS = CollectionName.of("docs");

    @TempDir
    Path folder;

    private VectorConnection connection;

    @BeforeEach
    void open() throws VectorStoreException {
        connection = Stores.open(folder);
        connection.create(CollectionSpec.of("docs", 0, Metric.DOT));
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void bringsEachRecordItsOwnKeys() throws VectorStoreException {
        List<VectorRecord> records = List.of(
                Records.aRecord("1").with("year", 1).with("name", "a").build(),
                Records.aRecord("2").with("name", "b").with("year", 2).build(),
                Records.aRecord("3").build(),
                Records.aRecord("4").with("year", 4).with("names", "d").with("more", 4).build(),
                Records.aRecord("5").with("yeas", 5).with("nämé", "e").build(),
                Records.aRecord("6").with("yea", new Value.Fields(Map.of("year", Value.of(6)))).with("", "f").build());
        connection.upsert(DOCS, RecordBatch.of(records));
        List<VectorRecord> read = Batches.walk(connection, DOCS, PageRequest.first(100, RecordFields.ALL));
        assertEquals(records, read);
        assertEquals(records.stream().map(LocalReadingTest::keys).toList(), read.stream().map(LocalReadingTest::keys).toList());
    }

    @Test
    void sharesTheTextsOfKeysWithinAPage() throws VectorStoreException {
        connection.upsert(DOCS, Records.numbered(0, 3, 2));
        List<VectorRecord> read = Batches.walk(connection, DOCS, PageRequest.first(100, RecordFields.ALL));
        for (int place = 0; place < 3; place++) {
            assertSame(keys(read.get(0)).get(place), keys(read.get(2)).get(place));
        }
    }

    @Test
    void goesOnAtTheRightPlaceHoweverManyNumbersAreMissing() throws VectorStoreException {
        Random random = new Random(5);
        List<RecordId> expected = new ArrayList<>();
        for (int first = 0; first < 600; first += 50) {
            connection.upsert(DOCS, Records.numbered(first, 50, 2));
            Stream.iterate(first, n -> n + 1).limit(50).map(Records::numberedId).forEach(expected::add);
            List<RecordId> gone = expected.stream().filter(id -> random.nextInt(4) == 0).toList();
            connection.delete(DOCS, gone);
            expected.removeAll(gone);
            int kept = Integer.parseInt(expected.get(random.nextInt(expected.size())).text().substring(2));
            connection.upsert(DOCS, Records.numbered(kept, 1, 2));
        }
        for (int limit : new int[] {1, 7, 64}) {
            List<VectorRecord> read = Batches.walk(connection, DOCS, PageRequest.first(limit, RecordFields.ALL));
            assertEquals(expected, read.stream().map(VectorRecord::id).toList(), "pages of " + limit);
        }
        int row = expected.size() / 2;
        assertEquals(expected.get(row), connection.capability(RowAccess.class).orElseThrow()
                .pageAt(DOCS, row, PageRequest.first(1, RecordFields.ALL)).records().ids().getFirst());
    }

    private static List<String> keys(VectorRecord item) {
        return List.copyOf(item.metadata().keys());
    }
}
