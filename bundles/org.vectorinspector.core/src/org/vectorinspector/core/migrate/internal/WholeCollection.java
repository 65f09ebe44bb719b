package org.vectorinspector.core.migrate.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.Limits;
import org.vectorinspector.api.spi.PartitionedCollections;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.ServerInfo;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.api.spi.WriteCheck;
import org.vectorinspector.core.migrate.CopyPlace;

/**
 * A client for which a collection with all of its partitions is one collection: ids begin with the partition, which the metadata say too.
 * Partitions are read one behind the other in alphabetical order, so that one that comes or goes meanwhile does no harm; a write makes
 * the partitions that are missing. Databases with such partitions have ids of one kind.
 */
final class WholeCollection implements VectorConnection, WriteCheck {
    private final VectorConnection client;
    private final PartitionedRecords parts;

    /**
     * Looks at the collections of a client as wholes.
     *
     * @param kind of its ids
     */
    WholeCollection(VectorConnection client, IdKind kind) {
        this.client = client;
        this.parts = new PartitionedRecords(kind);
    }

    @Override
    public ServerInfo serverInfo() throws VectorStoreException {
        return client.serverInfo();
    }

    @Override
    public void ping() throws VectorStoreException {
        client.ping();
    }

    @Override
    public List<CollectionName> collections() throws VectorStoreException {
        return client.collections();
    }

    @Override
    public CollectionInfo describe(CollectionName whole) throws VectorStoreException {
        partitioned();
        CollectionInfo info = client.describe(plain(whole));
        return new CollectionInfo(whole, info.spaces(), info.idKinds(), info.metadata(), info.details());
    }

    @Override
    public void create(CollectionSpec spec) throws VectorStoreException {
        client.create(divided(spec));
    }

    @Override
    public void drop(CollectionName whole) throws VectorStoreException {
        client.drop(plain(whole));
    }

    @Override
    public Count count(CollectionName whole, Optional<Filter> filter) throws VectorStoreException {
        long records = 0;
        boolean exact = true;
        for (CollectionName partition : partitions(whole)) {
            Count count = client.count(partition, filter);
            records += count.records();
            exact &= count.exact();
        }
        return new Count(records, exact);
    }

    @Override
    public RecordPage page(CollectionName whole, PageRequest request) throws VectorStoreException {
        Optional<PartitionCursor> place = request.cursor().map(PartitionCursor::read);
        CollectionName partition = place.isPresent() ? new CollectionName(whole.name(), place.get().partition()) : partitions(whole).getFirst();
        RecordPage page = client.page(partition, new PageRequest(request.limit(), place.flatMap(PartitionCursor::inside), request.filter(),
                request.sort(),
                request.fields(), request.form()));
        Optional<Cursor> next = page.next().isPresent() ? Optional.of(new PartitionCursor(partition.partition(), page.next()).write())
                : after(whole, partition).map(name -> new PartitionCursor(name.partition(), Optional.empty()).write());
        return new RecordPage(PartitionedRecords.marked(partition.partition(), page.records(), request.fields()), next);
    }

    private Optional<CollectionName> after(CollectionName whole, CollectionName partition) throws VectorStoreException {
        return partitions(whole).stream().filter(name -> name.partition().compareTo(partition.partition()) > 0).findFirst();
    }

    @Override
    public RecordBatch fetch(CollectionName whole, List<RecordId> ids, RecordFields fields) throws VectorStoreException {
        Map<RecordId, VectorRecord> found = new HashMap<>();
        for (Map.Entry<String, List<RecordId>> some : parts.divided(ids).entrySet()) {
            RecordBatch records = there(() -> client.fetch(new CollectionName(whole.name(), some.getKey()), some.getValue(), fields),
                    RecordBatch.EMPTY);
            PartitionedRecords.marked(some.getKey(), records, fields).rows().forEach(item -> found.put(item.id(), item));
        }
        return RecordBatch.of(ids.stream().filter(found::containsKey).map(found::get).toList());
    }

    @Override
    public SearchResult search(CollectionName whole, SearchRequest request) throws VectorStoreException {
        throw new VectorStoreException(Kind.INVALID_REQUEST, "Partitions are searched one at a time.", "Name one of them.");
    }

    @Override
    public List<RecordFailure> upsert(CollectionName whole, RecordBatch records) throws VectorStoreException {
        List<RecordFailure> failures = new ArrayList<>();
        for (Map.Entry<String, RecordBatch> some : parts.divided(records).entrySet()) {
            CollectionName partition = new CollectionName(whole.name(), some.getKey());
            failures.addAll(PartitionedRecords.marked(some.getKey(), write(partition, some.getValue())));
        }
        return failures;
    }

    private List<RecordFailure> write(CollectionName partition, RecordBatch records) throws VectorStoreException {
        try {
            return client.upsert(partition, records);
        } catch (VectorStoreException failure) {
            if (failure.kind() != Kind.NOT_FOUND || partition.partition().isEmpty()) {
                throw failure;
            }
            create(partition);
            return client.upsert(partition, records);
        }
    }

    /** Makes a partition, which another writer may just have made. */
    private void create(CollectionName partition) throws VectorStoreException {
        CollectionInfo info = client.describe(plain(partition));
        try {
            client.create(new CollectionSpec(partition, info.spaces(), Metadata.EMPTY, Map.of()));
        } catch (VectorStoreException failure) {
            if (failure.kind() != Kind.CONFLICT) {
                throw failure;
            }
        }
    }

    @Override
    public void delete(CollectionName whole, List<RecordId> ids) throws VectorStoreException {
        for (Map.Entry<String, List<RecordId>> some : parts.divided(ids).entrySet()) {
            there(() -> {
                client.delete(new CollectionName(whole.name(), some.getKey()), some.getValue());
                return true;
            }, false);
        }
    }

    @Override
    public Optional<String> filterRefusal(CollectionName whole, Filter node) {
        return client.filterRefusal(plain(whole), node);
    }

    @Override
    public Limits limits() {
        return client.limits();
    }

    @Override
    public <T> Optional<T> capability(Class<T> type) {
        return type == WriteCheck.class && client.capability(WriteCheck.class).isPresent() ? Optional.of(type.cast(this)) : Optional.empty();
    }

    @Override
    public List<RecordFailure> refusals(CollectionName whole, RecordBatch records) throws VectorStoreException {
        List<CollectionName> there = partitions(whole);
        if (!there.getFirst().partition().isEmpty()) {
            return refusals(records, some -> check().refusals(there.getFirst(), some));
        }
        CollectionSpec alike = new CollectionSpec(plain(whole), client.describe(plain(whole)).spaces(), Metadata.EMPTY, Map.of());
        return refusals(alike, records);
    }

    @Override
    public List<RecordFailure> refusals(CollectionSpec spec, RecordBatch records) throws VectorStoreException {
        CollectionSpec divided = divided(spec);
        return records.isEmpty() ? check().refusals(divided, records) : refusals(records, some -> check().refusals(divided, some));
    }

    @Override
    public void close() {
        // the client belongs to the connection
    }

    /** A check of records of one partition. */
    @FunctionalInterface
    private interface PartCheck {
        List<RecordFailure> of(RecordBatch records) throws VectorStoreException;
    }

    private List<RecordFailure> refusals(RecordBatch records, PartCheck check) throws VectorStoreException {
        List<RecordFailure> failures = new ArrayList<>();
        for (Map.Entry<String, RecordBatch> some : parts.divided(records).entrySet()) {
            failures.addAll(PartitionedRecords.marked(some.getKey(), check.of(some.getValue())));
        }
        return failures;
    }

    private WriteCheck check() {
        return client.capability(WriteCheck.class).orElseThrow();
    }

    private PartitionedCollections partitioned() throws VectorStoreException {
        return client.capability(PartitionedCollections.class).orElseThrow(() -> new VectorStoreException(Kind.INVALID_REQUEST,
                "The collections of this database are not divided into partitions.", "Leave «@" + CopyPlace.ALL_PARTITIONS + "» away."));
    }

    private CollectionSpec divided(CollectionSpec spec) throws VectorStoreException {
        return partitioned().divided(new CollectionSpec(plain(spec.name()), spec.spaces(), spec.metadata(), spec.options()));
    }

    /** Returns the partitions, at least the default one. */
    private List<CollectionName> partitions(CollectionName whole) throws VectorStoreException {
        List<CollectionName> names = partitioned().partitions(plain(whole)).stream().sorted().toList();
        return names.isEmpty() ? List.of(plain(whole)) : names;
    }

    private static CollectionName plain(CollectionName whole) {
        return CollectionName.of(whole.name());
    }

    /** A call to a partition. */
    @FunctionalInterface
    private interface Asking<T> {
        T ask() throws VectorStoreException;
    }

    /** Returns what a partition answers, or what is known of one that is not there. */
    private static <T> T there(Asking<T> call, T otherwise) throws VectorStoreException {
        try {
            return call.ask();
        } catch (VectorStoreException failure) {
            if (failure.kind() == Kind.NOT_FOUND) {
                return otherwise;
            }
            throw failure;
        }
    }
}
