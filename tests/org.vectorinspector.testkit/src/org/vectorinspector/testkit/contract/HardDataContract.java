package org.vectorinspector.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.testkit.Records;

/**
 * {@link HardData} survives the way a copy goes: written, read page by page in both forms of vectors, written into a second collection
 * and read again. What the subject says that its database cannot keep is left out here; that it is refused, other contracts say.
 */
public interface HardDataContract extends ContractSubject {
    @Test
    default void copiesIdsBitByBit() throws VectorStoreException {
        CollectionName collection = freshCollection(2);
        List<RecordId> ids = new ArrayList<>();
        for (IdKind kind : connection().describe(collection).idKinds()) {
            HardData.ids(kind).stream().filter(this::keeps).forEach(ids::add);
        }
        List<VectorRecord> records = ids.stream().map(id -> Records.aRecord(id).document(id.kind() + id.text()).vector(1, 2).build()).toList();
        assertCopied(collection, records, 2);
        connection().delete(collection, ids.subList(0, ids.size() / 2));
        assertEquals(List.copyOf(ids.subList(ids.size() / 2, ids.size())), connection().fetch(collection, ids, RecordFields.IDS).ids(),
                "ids that look alike are not deleted for each other");
    }

    @Test
    default void copiesDocumentsBitByBit() throws VectorStoreException {
        List<VectorRecord> records = new ArrayList<>();
        records.add(Records.aRecord(id(0)).with("note", "without a document").vector(1, 2).build());
        for (String document : HardData.documents()) {
            if (keepsDocument(document)) {
                records.add(Records.aRecord(id(records.size())).document(document).vector(1, 2).build());
            }
        }
        assertCopied(freshCollection(2), records, 2);
    }

    @Test
    default void copiesValuesBitByBit() throws VectorStoreException {
        List<VectorRecord> records = new ArrayList<>();
        records.add(Records.aRecord(id(0)).document("without metadata").vector(1, 2).build());
        Metadata all = Metadata.EMPTY;
        for (Map.Entry<String, Value> entry : HardData.values().entrySet()) {
            if (keeps(entry.getValue())) {
                records.add(Records.aRecord(id(records.size())).with(entry.getKey(), entry.getValue()).vector(1, 2).build());
                all = all.with(entry.getKey(), entry.getValue());
            }
        }
        records.add(new VectorRecord(id(records.size()), Optional.empty(), all, records.getFirst().vectors()));
        assertTrue(records.size() > 10, "the database keeps some of them");
        assertCopied(freshCollection(2), records, 2);
    }

    @Test
    default void copiesVectorsBitByBit() throws VectorStoreException {
        int largest = Math.min(4096, provider().descriptor().collections().maxDimension());
        for (int dimension : new int[] {1, 5, largest}) {
            List<VectorRecord> records = new ArrayList<>();
            for (float[] vector : HardData.vectors(dimension)) {
                records.add(Records.aRecord(id(records.size())).document("vector").vector(vector).build());
            }
            assertCopied(freshCollection(dimension), records, dimension);
        }
    }

    private void assertCopied(CollectionName collection, List<VectorRecord> records, int dimension) throws VectorStoreException {
        write(collection, RecordBatch.of(records));
        assertSame(records, Batches.walk(connection(), collection, PageRequest.first(7, RecordFields.ALL)));
        for (PageRequest.VectorForm form : PageRequest.VectorForm.values()) {
            CollectionName copy = freshCollection(dimension);
            PageRequest first = PageRequest.first(7, RecordFields.ALL).as(form);
            RecordPage page = connection().page(collection, first);
            write(copy, page.records());
            while (page.next().isPresent()) {
                page = connection().page(collection, first.from(page.next().get()));
                write(copy, page.records());
            }
            assertSame(records, Batches.walk(connection(), copy, PageRequest.first(7, RecordFields.ALL)));
        }
    }

    private void assertSame(List<VectorRecord> written, List<VectorRecord> read) {
        Map<RecordId, VectorRecord> found = read.stream().collect(Collectors.toMap(VectorRecord::id, Function.identity()));
        assertEquals(written.size(), read.size());
        for (VectorRecord expected : written) {
            VectorRecord actual = found.get(expected.id());
            assertTrue(actual != null, () -> "the record «" + expected.id().text() + "» comes back");
            assertEquals(expected.document(), actual.document());
            Map<String, Value> metadata = new LinkedHashMap<>();
            expected.metadata().values().forEach((key, value) -> metadata.put(key, comesBack(value)));
            assertEquals(new Metadata(metadata), actual.metadata());
            Expect.sameVector(this, expected, actual);
        }
    }
}
