package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.spi.RecordFailure;

/**
 * Writes records in batches, each one transaction. When the server refuses a batch for a record in it, the batch is halved until the
 * record is known; the others are written.
 */
final class RecordWriter {
    private static final int ROWS_AT_ONCE = 500;
    private static final int CHARACTERS_AT_ONCE = 8_000_000;
    private static final int ATTEMPTS = 3;
    private static final List<String> GIVE_WAY = List.of("40001", "40P01");

    private final Connection session;
    private final RecordBatch batch;
    private final RowWriter rows;
    private final String statement;
    private final List<RecordFailure> failures = new ArrayList<>();

    /** A record that was checked, as it is sent. */
    private record Row(RecordId id, List<String> values) {
    }

    private RecordWriter(Connection session, TableLayout table, RecordBatch batch) {
        this.session = session;
        this.batch = batch;
        this.rows = new RowWriter(table);
        this.statement = rows.statement();
    }

    static List<RecordFailure> write(Connection session, TableLayout table, RecordBatch batch) throws SQLException, VectorStoreException {
        table.checkWritable();
        return new RecordWriter(session, table, batch).write();
    }

    /** Returns which records a table cannot keep, as far as that can be told without the server. */
    static List<RecordFailure> refusals(TableLayout table, RecordBatch batch) {
        RowWriter rows = new RowWriter(table);
        List<RecordFailure> refusals = new ArrayList<>();
        for (int row = 0; row < batch.size(); row++) {
            RecordId id = batch.ids().get(row);
            rows.refusal(batch, row).ifPresent(reason -> refusals.add(new RecordFailure(id, reason)));
        }
        return refusals;
    }

    private List<RecordFailure> write() throws SQLException, VectorStoreException {
        List<Integer> kept = kept();
        for (int row : kept) {
            rows.checkVectors(batch, row);
        }
        session.setAutoCommit(false);
        List<Row> chunk = new ArrayList<>();
        long characters = 0;
        for (int row : kept) {
            List<String> values = rows.values(batch, row);
            chunk.add(new Row(batch.ids().get(row), values));
            characters += values.stream().mapToLong(value -> value == null ? 0 : value.length()).sum();
            if (chunk.size() == ROWS_AT_ONCE || characters > CHARACTERS_AT_ONCE) {
                send(chunk);
                chunk.clear();
                characters = 0;
            }
        }
        send(chunk);
        return failures;
    }

    /** Returns the rows that can be sent; of two with the same id the last one. */
    private List<Integer> kept() {
        Map<RecordId, Integer> kept = new LinkedHashMap<>();
        for (int row = 0; row < batch.size(); row++) {
            RecordId id = batch.ids().get(row);
            Optional<String> refusal = rows.refusal(batch, row);
            if (refusal.isPresent()) {
                failures.add(new RecordFailure(id, refusal.get()));
            } else {
                kept.remove(id);
                kept.put(id, row);
            }
        }
        return List.copyOf(kept.values());
    }

    private void send(List<Row> chunk) throws SQLException {
        if (chunk.isEmpty()) {
            return;
        }
        try {
            insertPatiently(chunk);
        } catch (SQLException failure) {
            SQLException reason = SessionCall.first(failure);
            if (!ofARecord(reason)) {
                throw failure;
            }
            if (chunk.size() == 1) {
                failures.add(new RecordFailure(chunk.getFirst().id(), "PostgreSQL says: " + SqlFailures.message(reason) + "."));
                return;
            }
            send(List.copyOf(chunk.subList(0, chunk.size() / 2)));
            send(List.copyOf(chunk.subList(chunk.size() / 2, chunk.size())));
        }
    }

    /** Tries again when the server has chosen these rows to give way to those of somebody else. */
    private void insertPatiently(List<Row> chunk) throws SQLException {
        for (int attempt = 1;; attempt++) {
            try {
                insert(chunk);
                return;
            } catch (SQLException failure) {
                session.rollback();
                if (attempt == ATTEMPTS || !GIVE_WAY.contains(SessionCall.first(failure).getSQLState())) {
                    throw failure;
                }
            }
        }
    }

    private void insert(List<Row> chunk) throws SQLException {
        try (PreparedStatement insert = session.prepareStatement(statement)) {
            for (Row row : chunk) {
                fill(insert, row.values());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        session.commit();
    }

    private static void fill(PreparedStatement insert, List<String> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) {
                insert.setNull(i + 1, Types.OTHER);
            } else {
                insert.setString(i + 1, values.get(i));
            }
        }
    }

    /** Tells whether the server refused a value, a constraint or a size, which only some of the records may have. */
    private static boolean ofARecord(SQLException reason) {
        String state = String.valueOf(reason.getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }
}
