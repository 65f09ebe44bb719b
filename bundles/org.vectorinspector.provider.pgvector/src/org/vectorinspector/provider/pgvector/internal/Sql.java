package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGStatement;

/** A statement in the making: text of our own, and the values of others, which only ever travel as parameters. */
final class Sql {
    private static final int BINARY_AT_ONCE = -1;

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    static Sql of(String text) {
        return new Sql().add(text);
    }

    /** Returns a name as an identifier, whatever it holds. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Returns one of our own texts as a literal. */
    static String literal(String text) {
        return "e'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    Sql add(String part) {
        text.append(part);
        return this;
    }

    Sql add(Sql part) {
        text.append(part.text);
        values.addAll(part.values);
        return this;
    }

    /** Adds a parameter of a type of the server. */
    Sql bind(String value, String type) {
        text.append("?::").append(type);
        values.add(value);
        return this;
    }

    /** Adds a whole number as a parameter. */
    Sql bind(long number) {
        return bind(Long.toString(number), "bigint");
    }

    /** Adds a list of values of a type of the server. */
    Sql bindAll(List<String> list, String type) {
        text.append("?::text[]::").append(type).append("[]");
        values.add(list.toArray(String[]::new));
        return this;
    }

    /** Runs a query and hands its result to a reader. */
    <T> T query(Connection session, Reader<T> reader) throws SQLException {
        try (PreparedStatement statement = prepare(session)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                return reader.read(rows);
            }
        }
    }

    /** Runs a statement without a result and returns how many rows it touched. */
    long run(Connection session) throws SQLException {
        try (PreparedStatement statement = prepare(session)) {
            return statement.executeLargeUpdate();
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private PreparedStatement prepare(Connection session) throws SQLException {
        PreparedStatement statement = session.prepareStatement(text.toString());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof String[] list) {
                statement.setArray(i + 1, session.createArrayOf("text", list));
            } else {
                statement.setString(i + 1, (String) values.get(i));
            }
        }
        return statement;
    }

    /** Reads the rows of a query. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
