package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.edit.Edit;
import org.vectorinspector.core.edit.RecordEditor;
import org.vectorinspector.core.edit.internal.DefaultRecordEditor;
import org.vectorinspector.core.event.RecordsChanged;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Expect;

class RecordEditorTest {
    private final World world = new World();
    private RecordEditor editor;
    private CollectionRef docs;

    @BeforeEach
    void open() throws VectorStoreException {
        editor = new DefaultRecordEditor(world.connections, world.events);
        docs = world.collection(Records.numbered(0, 20, 4), 4);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void takesEachKindOfEditBack() throws VectorStoreException {
        VectorRecord before = read("r-000003").orElseThrow();
        VectorRecord changed = Records.aRecord("r-000003").document("other").with("x", 1).vector(4, 3, 2, 1).build();
        editor.save(docs, before, changed);
        editor.add(docs, Records.aRecord("new").vector(1, 0, 0, 0).build());
        editor.delete(docs, List.of(RecordId.of("r-000001"), RecordId.of("r-000002"), RecordId.of("nobody")));
        assertEquals(Edit.Kind.DELETED, editor.undo(docs).orElseThrow().kind());
        assertEquals(Records.numbered(1, 4), read("r-000001").orElseThrow());
        assertEquals(Edit.Kind.ADDED, editor.undo(docs).orElseThrow().kind());
        assertEquals(Optional.empty(), read("new"));
        assertEquals(changed, read("r-000003").orElseThrow());
        assertEquals(Edit.Kind.CHANGED, editor.undo(docs).orElseThrow().kind());
        assertEquals(before, read("r-000003").orElseThrow());
        assertEquals(Optional.empty(), editor.undo(docs));
    }

    @Test
    void neverWritesOverSomebodyElsesChange() throws VectorStoreException {
        VectorRecord before = read("r-000003").orElseThrow();
        VectorRecord theirs = Records.aRecord("r-000003").document("theirs").vector(1, 1, 1, 1).build();
        client().upsert(docs.collection(), RecordBatch.of(List.of(theirs)));
        VectorRecord ours = Records.aRecord("r-000003").document("ours").vector(1, 1, 1, 1).build();
        Expect.failure(Kind.CONFLICT, () -> editor.save(docs, before, ours));
        assertEquals(theirs, read("r-000003").orElseThrow());
        Expect.failure(Kind.CONFLICT, () -> editor.add(docs, ours));
        client().delete(docs.collection(), List.of(before.id()));
        Expect.failure(Kind.NOT_FOUND, () -> editor.save(docs, theirs, ours));
    }

    @Test
    void doesNotTakeBackWhatSomebodyElseHasChangedSince() throws VectorStoreException {
        VectorRecord before = read("r-000003").orElseThrow();
        editor.save(docs, before, Records.aRecord("r-000003").document("ours").vector(1, 1, 1, 1).build());
        VectorRecord theirs = Records.aRecord("r-000003").document("theirs").vector(1, 1, 1, 1).build();
        client().upsert(docs.collection(), RecordBatch.of(List.of(theirs)));
        Expect.failure(Kind.CONFLICT, () -> editor.undo(docs));
        assertEquals(theirs, read("r-000003").orElseThrow());
        assertEquals(Optional.empty(), editor.lastEdit(docs));
    }

    @Test
    void keepsAnEditThatCouldNotBeTakenBackForNow() throws VectorStoreException {
        editor.delete(docs, List.of(RecordId.of("r-000001")));
        world.memory.faults("store-0").fail(Kind.UNREACHABLE);
        Expect.failure(Kind.UNREACHABLE, () -> editor.undo(docs));
        world.memory.faults("store-0").heal();
        world.connections.reconnect(docs.connection());
        assertTrue(editor.undo(docs).isPresent());
        assertTrue(read("r-000001").isPresent());
    }

    @Test
    void takesBackInTheCollectionThatIsMeantAndInNoOther() throws VectorStoreException {
        CollectionRef notes = new CollectionRef(docs.connection(), CollectionName.of("notes"));
        client().create(CollectionSpec.of("notes", 4, Metric.COSINE));
        editor.delete(docs, List.of(RecordId.of("r-000001")));
        editor.add(notes, Records.aRecord("mine").vector(1, 0, 0, 0).build());
        assertEquals(notes, editor.lastEdit(notes).orElseThrow().collection());
        assertEquals(docs, editor.undo(docs).orElseThrow().collection());
        assertTrue(read("r-000001").isPresent());
        assertEquals(1, client().count(notes.collection(), Optional.empty()).records(), "the later edit of the other collection stays");
        assertEquals(Optional.empty(), editor.undo(docs));
    }

    @Test
    void saysWhichRecordsChanged() throws VectorStoreException {
        editor.delete(docs, List.of(RecordId.of("r-000001")));
        assertTrue(world.posted.contains(new RecordsChanged(docs, List.of(RecordId.of("r-000001")))));
    }

    private Optional<VectorRecord> read(String id) throws VectorStoreException {
        RecordBatch found = client().fetch(docs.collection(), List.of(RecordId.of(id)), RecordFields.ALL);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.row(0));
    }

    private org.vectorinspector.api.spi.VectorConnection client() throws VectorStoreException {
        return world.connections.find(docs.connection()).orElseThrow().client();
    }
}
