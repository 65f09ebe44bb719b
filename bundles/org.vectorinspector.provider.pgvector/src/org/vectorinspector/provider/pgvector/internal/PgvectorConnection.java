package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionIndex;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.IndexSpec;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.SearchResult;
import org.vectorinspector.api.spi.IndexCatalog;
import org.vectorinspector.api.spi.IndexMaking;
import org.vectorinspector.api.spi.Limits;
import org.vectorinspector.api.spi.PartitionedCatalog;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.RowAccess;
import org.vectorinspector.api.spi.ServerInfo;
import org.vectorinspector.api.spi.SortAccess;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.api.spi.WriteCheck;

/** A connection to one database of a PostgreSQL server. */
final class PgvectorConnection implements VectorConnection, PartitionedCatalog, RowAccess, SortAccess, IndexCatalog,
        IndexMaking, WriteCheck {
    private static final int PAGE = 1_000;
    private static final int WRITE = 2_000;
    private static final int TOP_K = 10_000;
    private static final Duration LONGEST_COUNT = Duration.ofSeconds(5);

    private final Sessions sessions;
    private final PgvectorSettings settings;
    private final Greeting server;
    private final Duration callTimeout;
    private final TableDirectory tables;

    PgvectorConnection(Sessions sessions, PgvectorSettings settings, Greeting server, Duration callTimeout) {
        this.sessions = sessions;
        this.settings = settings;
        this.server = server;
        this.callTimeout = callTimeout;
        this.tables = new TableDirectory(sessions, settings.schema(), callTimeout);
    }

    @Override
    public ServerInfo serverInfo() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("address", settings.place());
        details.put("database", settings.database());
        details.put("schema", settings.schema());
        details.put("user", settings.user());
        details.put("encrypted", Boolean.toString(server.secure()));
        if (server.pooled()) {
            details.put("pooler", "yes, in session mode");
        }
        details.put("pgvector", server.extension());
        details.put("pgvector schema", server.extensionSchema());
        return new ServerInfo("PostgreSQL", server.version(), details);
    }

    @Override
    public void ping() throws VectorStoreException {
        sessions.call(callTimeout, session -> Sql.of("select 1").query(session, rows -> rows.next()));
    }

    @Override
    public List<String> partitions() throws VectorStoreException {
        return sessions.call(callTimeout, Catalog::schemas);
    }

    @Override
    public String defaultPartition() {
        return settings.schema();
    }

    @Override
    public List<CollectionName> collections(String partition) throws VectorStoreException {
        return sessions.call(callTimeout, session -> Catalog.tables(session, partition));
    }

    @Override
    public List<CollectionName> collections() throws VectorStoreException {
        return collections(settings.schema());
    }

    @Override
    public CollectionInfo describe(CollectionName collection) throws VectorStoreException {
        CollectionName full = tables.full(collection);
        return sessions.call(callTimeout, session -> tables.ask(session, full)).info(collection);
    }

    @Override
    public void create(CollectionSpec spec) throws VectorStoreException {
        CollectionName full = tables.full(spec.name());
        sessions.call(callTimeout, session -> {
            NewTable.create(session, full, spec);
            return full;
        });
        tables.forget(full);
    }

    @Override
    public void drop(CollectionName collection) throws VectorStoreException {
        tables.call(collection, (session, table) -> {
            String kind = table.details().get("kind").replace("partitioned ", "");
            return Sql.of("drop " + kind + " " + table.sqlName()).run(session);
        });
        tables.forget(collection);
    }

    @Override
    public Count count(CollectionName collection, Optional<Filter> filter) throws VectorStoreException {
        Duration half = callTimeout.dividedBy(2);
        Duration patience = half.compareTo(LONGEST_COUNT) < 0 ? half : LONGEST_COUNT;
        return tables.call(collection, (session, table) -> Counts.count(session, table, filter, patience));
    }

    @Override
    public RecordPage page(CollectionName collection, PageRequest request) throws VectorStoreException {
        return tables.call(collection, (session, table) -> Pages.page(session, table, request));
    }

    @Override
    public RecordPage pageAt(CollectionName collection, long firstRow, PageRequest request) throws VectorStoreException {
        return tables.call(collection, (session, table) -> Pages.pageAt(session, table, firstRow, request));
    }

    @Override
    public boolean sortable(CollectionName collection, String key) throws VectorStoreException {
        return tables.call(collection, (session, table) -> RowOrder.sortable(table, key));
    }

    @Override
    public RecordBatch fetch(CollectionName collection, List<RecordId> ids, RecordFields fields) throws VectorStoreException {
        return tables.call(collection, (session, table) -> RecordsById.fetch(session, table, ids, fields));
    }

    @Override
    public SearchResult search(CollectionName collection, SearchRequest request) throws VectorStoreException {
        return tables.call(collection, (session, table) -> NearestRecords.search(session, table, request));
    }

    @Override
    public List<String> indexKinds() {
        return TableIndexes.KINDS;
    }

    @Override
    public List<CollectionIndex> indexes(CollectionName collection) throws VectorStoreException {
        return tables.call(collection, TableIndexes::of);
    }

    @Override
    public void createIndex(CollectionName collection, IndexSpec spec) throws VectorStoreException {
        changeIndexes(collection, (session, table) -> TableIndexes.create(session, table, spec));
    }

    @Override
    public void dropIndex(CollectionName collection, String name) throws VectorStoreException {
        changeIndexes(collection, (session, table) -> TableIndexes.drop(session, table, name));
    }

    /** A change of indexes. */
    @FunctionalInterface
    private interface IndexChange {
        void of(Connection session, TableLayout table) throws SQLException, VectorStoreException;
    }

    private void changeIndexes(CollectionName collection, IndexChange change) throws VectorStoreException {
        CollectionName full = tables.full(collection);
        TableLayout table = sessions.call(callTimeout, session -> tables.ask(session, full));
        try {
            sessions.call(LongWork.PATIENCE, session -> LongWork.with(session, callTimeout, unlimited -> {
                change.of(unlimited, table);
                return table;
            }));
        } finally {
            tables.forget(full);
        }
    }

    @Override
    public List<RecordFailure> upsert(CollectionName collection, RecordBatch records) throws VectorStoreException {
        return tables.call(collection, (session, table) -> RecordWriter.write(session, table, records));
    }

    @Override
    public List<RecordFailure> refusals(CollectionName collection, RecordBatch records) throws VectorStoreException {
        return tables.call(collection, (session, table) -> RecordWriter.refusals(table, records));
    }

    @Override
    public List<RecordFailure> refusals(CollectionSpec spec, RecordBatch records) throws VectorStoreException {
        return RecordWriter.refusals(NewTable.planned(tables.full(spec.name()), spec), records);
    }

    @Override
    public void delete(CollectionName collection, List<RecordId> ids) throws VectorStoreException {
        tables.call(collection, (session, table) -> {
            RecordsById.delete(session, table, ids);
            return table;
        });
    }

    /** The server runs every node. */
    @Override
    public Optional<String> filterRefusal(CollectionName collection, Filter node) {
        return Optional.empty();
    }

    @Override
    public Limits limits() {
        return new Limits(PAGE, WRITE, TOP_K);
    }

    @Override
    public <T> Optional<T> capability(Class<T> type) {
        boolean own = type == PartitionedCatalog.class || type == RowAccess.class || type == SortAccess.class
                || type == IndexCatalog.class || type == IndexMaking.class || type == WriteCheck.class;
        return own ? Optional.of(type.cast(this)) : Optional.empty();
    }

    @Override
    public void close() {
        sessions.close();
    }
}
