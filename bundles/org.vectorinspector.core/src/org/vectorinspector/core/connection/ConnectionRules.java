package org.vectorinspector.core.connection;

import java.util.Objects;

/**
 * How careful a connection is.
 *
 * @param environment what the database is used for
 * @param readOnly true when the connection itself refuses everything that would change the database, whoever asks
 */
public record ConnectionRules(Environment environment, boolean readOnly) {
    /** No rules: nobody said what the database is used for, and writes are allowed. */
    public static final ConnectionRules NONE = new ConnectionRules(Environment.NONE, false);

    public ConnectionRules {
        Objects.requireNonNull(environment, "environment");
    }

    /** Tells whether a person is asked before each write. */
    public boolean asksBeforeWrites() {
        return environment == Environment.PRODUCTION && !readOnly;
    }
}
