package org.vectorinspector.core.edit.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.core.connection.Clients;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.edit.Edit;
import org.vectorinspector.core.edit.RecordEditor;
import org.vectorinspector.core.edit.internal.UndoHistory.Step;
import org.vectorinspector.core.event.EventPoster;
import org.vectorinspector.core.event.RecordTopics;
import org.vectorinspector.core.event.RecordsChanged;

/** Looks at the database before each change, because nobody else keeps two programs apart there. */
@Component
public final class DefaultRecordEditor implements RecordEditor {
    private final Clients clients;
    private final EventPoster events;
    private final Clock clock;
    private final UndoHistory history = new UndoHistory();

    /** Makes an editor over these connections. */
    @Activate
    public DefaultRecordEditor(@Reference ConnectionManager connections, @Reference EventPoster events) {
        this.clients = new Clients(connections);
        this.events = events;
        this.clock = Clock.systemUTC();
    }

    @Override
    public void add(CollectionRef collection, VectorRecord item) throws VectorStoreException {
        if (!read(collection, List.of(item.id())).isEmpty()) {
            throw new VectorStoreException(Kind.CONFLICT, "There is a record «" + item.id().text() + "» already.", "Choose another id.");
        }
        write(collection, List.of(item));
        done(collection, Edit.Kind.ADDED, List.of(item.id()), List.of(), read(collection, List.of(item.id())));
    }

    @Override
    public void save(CollectionRef collection, VectorRecord before, VectorRecord after) throws VectorStoreException {
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException("A record keeps its id");
        }
        List<VectorRecord> now = read(collection, List.of(before.id()));
        if (now.isEmpty()) {
            throw new VectorStoreException(Kind.NOT_FOUND, "The record «" + before.id().text() + "» is not there any more.",
                    "Somebody has deleted it; add it as a new record to keep your text.");
        }
        if (!now.getFirst().equals(before)) {
            throw new VectorStoreException(Kind.CONFLICT, "Somebody has changed «" + before.id().text() + "» since it was read.",
                    "Copy what you wrote, revert, and change the record as it is now.");
        }
        write(collection, List.of(after));
        done(collection, Edit.Kind.CHANGED, List.of(after.id()), now, read(collection, List.of(after.id())));
    }

    @Override
    public void delete(CollectionRef collection, List<RecordId> ids) throws VectorStoreException {
        if (ids.size() > UNDOABLE_RECORDS) {
            clients.run(collection.connection(), client -> client.delete(collection.collection(), ids));
            history.forget(collection);
            changed(collection, List.of());
            return;
        }
        List<VectorRecord> before = read(collection, ids);
        clients.run(collection.connection(), client -> client.delete(collection.collection(), ids));
        if (!before.isEmpty()) {
            done(collection, Edit.Kind.DELETED, before.stream().map(VectorRecord::id).toList(), before, List.of());
        }
    }

    @Override
    public Optional<Edit> lastEdit(CollectionRef collection) {
        return history.last(collection).map(Step::edit);
    }

    @Override
    public Optional<Edit> undo(CollectionRef collection) throws VectorStoreException {
        Optional<Step> last = history.last(collection);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Step step = last.get();
        if (!read(collection, step.ids()).equals(step.after())) {
            history.remove(step);
            throw new VectorStoreException(Kind.CONFLICT, "The records were changed by somebody else, so the edit cannot be taken back.",
                    "Nothing was changed now.");
        }
        takeBack(collection, step);
        history.remove(step);
        changed(collection, step.ids());
        return Optional.of(step.edit());
    }

    private void takeBack(CollectionRef collection, Step step) throws VectorStoreException {
        if (step.before().isEmpty()) {
            clients.run(collection.connection(), client -> client.delete(collection.collection(), step.ids()));
        } else {
            write(collection, step.before());
        }
    }

    private List<VectorRecord> read(CollectionRef collection, List<RecordId> ids) throws VectorStoreException {
        return clients.call(collection.connection(), client -> client.fetch(collection.collection(), ids, RecordFields.ALL)).rows();
    }

    private void write(CollectionRef collection, List<VectorRecord> records) throws VectorStoreException {
        List<RecordFailure> failures = clients.call(collection.connection(),
                client -> client.upsert(collection.collection(), RecordBatch.of(records)));
        if (!failures.isEmpty()) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, failures.getFirst().message(), "Correct the record.");
        }
    }

    private void done(CollectionRef collection, Edit.Kind kind, List<RecordId> ids, List<VectorRecord> before, List<VectorRecord> after) {
        history.add(new Step(new Edit(collection, kind, ids.size(), clock.instant()), ids, before, after));
        changed(collection, ids);
    }

    private void changed(CollectionRef collection, List<RecordId> ids) {
        events.post(RecordTopics.CHANGED, new RecordsChanged(collection, ids));
    }
}
