package org.vectorinspector.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;

/** Pages bring every record once, whatever happens meanwhile. */
public interface PagingContract extends ContractSubject {
    @Test
    default void bringsEveryRecordOnceWhileDataChanges() throws VectorStoreException {
        CollectionName collection = freshCollection(4);
        for (int first = 0; first < 10_000; first += 2_000) {
            write(collection, Batches.of(this, first, 2_000, 4));
        }
        Map<RecordId, Integer> seen = new HashMap<>();
        PageRequest request = PageRequest.first(700, RecordFields.ALL);
        RecordPage page = connection().page(collection, request);
        for (int round = 0; page.next().isPresent(); round++) {
            page.records().ids().forEach(id -> seen.merge(id, 1, Integer::sum));
            disturb(collection, round);
            page = connection().page(collection, request.from(page.next().get()));
        }
        page.records().ids().forEach(id -> seen.merge(id, 1, Integer::sum));
        for (int n = 0; n < 10_000; n++) {
            if (n % 10 >= 2) {
                assertEquals(1, seen.getOrDefault(id(n), 0), "times of record " + n);
            }
        }
        assertTrue(seen.values().stream().allMatch(times -> times == 1), "nothing comes twice");
    }

    /** Deletes some records all over the collection, rewrites others, adds new ones. */
    private void disturb(CollectionName collection, int round) throws VectorStoreException {
        List<RecordId> deleted = IntStream.range(0, 40).mapToObj(i -> id((i * 25 + round) * 10 % 10_000)).toList();
        connection().delete(collection, deleted);
        List<VectorRecord> rewritten = IntStream.range(0, 20).mapToObj(i -> record((i * 50 + round) * 10 % 10_000 + 5, 4)).toList();
        write(collection, RecordBatch.of(rewritten));
        write(collection, Batches.of(this, 20_000 + round * 10, 10, 4));
    }

    @Test
    default void pagesAreNoLongerThanAsked() throws VectorStoreException {
        CollectionName collection = freshCollection(3);
        write(collection, Batches.of(this, 0, 25, 3));
        for (int limit : new int[] {1, 7, 25, 26}) {
            PageRequest request = PageRequest.first(limit, RecordFields.IDS);
            assertTrue(connection().page(collection, request).records().size() <= limit);
            assertEquals(25, Batches.walk(connection(), collection, request).size());
        }
    }

    @Test
    default void bringsFilteredRecordsOnce() throws VectorStoreException {
        CollectionName collection = freshCollection(3);
        write(collection, Batches.of(this, 0, 500, 3));
        PageRequest request = PageRequest.first(20, RecordFields.TEXTS).where(new Filter.Equals("group", Value.of("g3")));
        List<VectorRecord> rows = Batches.walk(connection(), collection, request);
        List<RecordId> expected = IntStream.range(0, 500).filter(n -> n % 7 == 3).mapToObj(this::id).toList();
        assertEquals(expected.size(), rows.size());
        assertEquals(new java.util.HashSet<>(expected), new java.util.HashSet<>(rows.stream().map(VectorRecord::id).toList()));
        assertEquals(expected.size(), connection().count(collection, request.filter()).records());
    }

    @Test
    default void handsOutVectorsAsTextWhenItHasText() throws VectorStoreException {
        CollectionName collection = freshCollection(5);
        write(collection, Batches.of(this, 0, 10, 5));
        PageRequest numbers = PageRequest.first(10, RecordFields.ALL);
        RecordBatch plain = connection().page(collection, numbers).records();
        RecordBatch text = connection().page(collection, numbers.as(PageRequest.VectorForm.TEXT)).records();
        assertEquals(plain.ids(), text.ids());
        for (int row = 0; row < plain.size(); row++) {
            assertArrayEquals(ContractSubject.numbers(plain.row(row)), ContractSubject.numbers(text.row(row)));
        }
    }

    @Test
    default void refusesAForeignCursor() throws VectorStoreException {
        CollectionName collection = freshCollection(3);
        write(collection, Batches.of(this, 0, 3, 3));
        PageRequest request = PageRequest.first(2, RecordFields.IDS).from(new Cursor("not a cursor of anybody"));
        Expect.failure(Kind.INVALID_REQUEST, () -> connection().page(collection, request));
        Expect.count(3, connection(), collection);
    }
}
