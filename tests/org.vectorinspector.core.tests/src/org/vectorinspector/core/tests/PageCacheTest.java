package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.browse.BrowseQuery;
import org.vectorinspector.core.browse.PageCache;
import org.vectorinspector.core.browse.PageListener;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.Wait;

class PageCacheTest {
    private final World world = new World();
    private final Listener listener = new Listener();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void jumpsToAnyRowOfAMillion() throws VectorStoreException {
        CollectionRef million = synthetic(1_000_000);
        try (PageCache cache = PageCache.open(world.connections, BrowseQuery.all(million), listener)) {
            Wait.until(() -> cache.rows() == 1_000_000 && cache.exact());
            Random random = new Random(5);
            for (int i = 0; i < 200; i++) {
                long row = random.nextInt(1_000_000);
                Wait.until(() -> cache.row(row).isPresent());
                assertEquals("r-%06d".formatted(row), cache.row(row).orElseThrow().id().text());
            }
        }
    }

    @Test
    void asksOnePageForOneJump() throws VectorStoreException {
        CollectionRef million = synthetic(1_000_000);
        try (PageCache cache = PageCache.open(world.connections, BrowseQuery.all(million), listener)) {
            Wait.until(() -> cache.row(0).isPresent() && cache.exact());
            int before = world.memory.faults("synthetic").calls();
            for (int row = 500_000; row < 500_040; row++) {
                int wanted = row;
                Wait.until(() -> cache.row(wanted).isPresent());
            }
            assertTrue(world.memory.faults("synthetic").calls() - before <= 2, "a jump is one request, two where it lies on a border");
        }
    }

    @Test
    void neverWaitsForTheServer() throws VectorStoreException {
        CollectionRef docs = world.collection(Records.numbered(0, 1_000, 4), 4);
        world.memory.faults("store-0").hang();
        try (PageCache cache = PageCache.open(world.connections, BrowseQuery.all(docs), listener)) {
            assertEquals(Optional.empty(), cache.row(10));
            assertEquals(0, cache.rows());
            world.memory.faults("store-0").release();
            Wait.until(() -> cache.row(10).isPresent());
        }
    }

    @Test
    void filtersHereWhatTheServerCannot() throws VectorStoreException {
        CollectionRef docs = world.collection(Records.numbered(0, 2_000, 4), 4);
        Filter third = new Filter.Equals("group", Value.of("g3"));
        BrowseQuery query = new BrowseQuery(docs, Optional.empty(), Optional.of(third), Optional.empty());
        try (PageCache cache = PageCache.open(world.connections, query, listener)) {
            Wait.until(() -> walkTo(cache, 10_000) == cache.rows() && cache.exact());
            long expected = Records.numbered(0, 2_000, 4).rows().stream()
                    .filter(item -> item.metadata().get("group").equals(Optional.of(Value.of("g3")))).count();
            assertEquals(expected, cache.rows());
            for (long row = 0; row < expected; row++) {
                long wanted = row;
                Wait.until(() -> cache.row(wanted).isPresent());
                VectorRecord item = cache.row(row).orElseThrow();
                assertEquals(Optional.of(Value.of("g3")), item.metadata().get("group"));
            }
        }
    }

    @Test
    void saysWhyRowsCannotBeReadAndTriesAgainWhenAsked() throws VectorStoreException {
        CollectionRef docs = world.collection(Records.numbered(0, 500, 4), 4);
        world.memory.faults("store-0").fail(Kind.NOT_ALLOWED);
        try (PageCache cache = PageCache.open(world.connections, BrowseQuery.all(docs), listener)) {
            Wait.until(() -> !listener.failures.isEmpty());
            assertEquals(Kind.NOT_ALLOWED, cache.fault(0).orElseThrow().kind());
            int calls = world.memory.faults("store-0").calls();
            assertFalse(cache.row(0).isPresent());
            assertEquals(calls, world.memory.faults("store-0").calls(), "what failed is not asked for again by itself");
            world.memory.faults("store-0").heal();
            cache.retry();
            Wait.until(() -> cache.row(0).isPresent() && cache.rows() == 500);
        }
    }

    @Test
    void seesWhatHasChangedAfterARefresh() throws VectorStoreException {
        CollectionRef docs = world.collection(Records.numbered(0, 300, 4), 4);
        try (PageCache cache = PageCache.open(world.connections, BrowseQuery.all(docs), listener)) {
            Wait.until(() -> cache.row(0).isPresent() && cache.rows() == 300);
            world.connections.find(docs.connection()).orElseThrow().client().upsert(docs.collection(), Records.numbered(300, 5, 4));
            cache.refresh();
            assertTrue(cache.row(0).isPresent(), "the old rows stay to be seen");
            Wait.until(() -> cache.rows() == 305);
        }
    }

    @Test
    void believesTheRowsRatherThanAnOlderCount() throws VectorStoreException {
        CollectionRef docs = world.collection(Records.numbered(0, 300, 4), 4);
        CountDownLatch seen = new CountDownLatch(1);
        ConnectionManager late = Overriding.client(world.connections, "count", () -> {
            seen.await();
            return Count.exactly(0);
        });
        try (PageCache cache = PageCache.open(late, BrowseQuery.all(docs), listener)) {
            Wait.until(() -> cache.row(10).isPresent() && cache.row(299).isPresent());
            seen.countDown();
            Wait.until(() -> listener.changes.get() >= 3);
            assertEquals(300, cache.rows());
            assertTrue(cache.exact());
        }
    }

    private CollectionRef synthetic(int records) throws VectorStoreException {
        ManagedConnection connection = world.connections.open(world.request("synthetic", Map.of("synthetic", Integer.toString(records))));
        CollectionName name = connection.client().collections().getFirst();
        return new CollectionRef(connection.id(), name);
    }

    /** Asks for the last row that is known, so that the walk goes on, and returns how many there are. */
    private static long walkTo(PageCache cache, long most) {
        cache.row(Math.max(0, Math.min(most, cache.rows() - 1)));
        return cache.rows();
    }

    private static final class Listener implements PageListener {
        private final ConcurrentLinkedQueue<VectorStoreException> failures = new ConcurrentLinkedQueue<>();
        private final AtomicInteger changes = new AtomicInteger();

        @Override
        public void rowsChanged() {
            changes.incrementAndGet();
        }

        @Override
        public void arrived(long firstRow, RecordBatch records) {
            // the tests ask the cache itself
        }

        @Override
        public void failed(long firstRow, VectorStoreException failure) {
            failures.add(failure);
        }

        @Override
        public void walked(long row) {
            // the tests ask the cache itself
        }
    }
}
