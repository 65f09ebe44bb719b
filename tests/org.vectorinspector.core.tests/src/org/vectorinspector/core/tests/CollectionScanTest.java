package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.core.scan.CollectionScan;
import org.vectorinspector.core.scan.RecordScan;
import org.vectorinspector.testkit.Records;

class CollectionScanTest {
    private static final int PAGE = 64;
    private static final Filter HIGH = new Filter.Compare("n", Filter.Comparison.AT_LEAST, Value.of(900));

    private final World world = new World();
    private CollectionRef docs;
    private VectorConnection client;

    @BeforeEach
    void fill() throws VectorStoreException {
        docs = world.collection(Records.numbered(0, 1_000, 2), 2);
        client = world.connections.find(docs.connection()).orElseThrow().client();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void bringsEveryRecordOnce() throws VectorStoreException {
        assertEquals(Records.numbered(0, 1_000, 2).ids(), ids(scan(PageRequest.first(PAGE, RecordFields.IDS), FilterPlan.NONE)));
    }

    @Test
    void goesOnBehindAPage() throws VectorStoreException {
        RecordPage first = scan(PageRequest.first(PAGE, RecordFields.IDS), FilterPlan.NONE).next().orElseThrow();
        PageRequest behind = PageRequest.first(PAGE, RecordFields.IDS).from(first.next().orElseThrow());
        assertEquals(Records.numbered(PAGE, 1_000 - PAGE, 2).ids(), ids(scan(behind, FilterPlan.NONE)));
    }

    @Test
    void runsHereWhatTheServerCannot() throws VectorStoreException {
        FilterPlan here = new FilterPlan(Optional.empty(), Optional.of(HIGH), List.of("the server cannot"));
        assertEquals(Records.numbered(900, 100, 2).ids(), ids(scan(PageRequest.first(PAGE, RecordFields.IDS), here)));
    }

    @Test
    void asksTheServerForWhatItCan() throws VectorStoreException {
        FilterPlan there = new FilterPlan(Optional.of(HIGH), Optional.empty(), List.of());
        assertEquals(Records.numbered(900, 100, 2).ids(), ids(scan(PageRequest.first(PAGE, RecordFields.IDS), there)));
    }

    private RecordScan scan(PageRequest first, FilterPlan filter) {
        return new CollectionScan(client, docs.collection(), first, filter);
    }

    private static List<RecordId> ids(RecordScan scan) throws VectorStoreException {
        List<RecordId> ids = new ArrayList<>();
        for (Optional<RecordPage> page = scan.next(); page.isPresent(); page = scan.next()) {
            ids.addAll(page.get().records().ids());
        }
        return ids;
    }
}
