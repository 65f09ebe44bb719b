package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;

/** What the pool asks about sessions: how one is opened, whether it still works, and how it ends. */
final class SessionFactory extends BasePooledObjectFactory<Connection> {
    private static final Duration REST = Duration.ofMillis(500);
    private static final int SIGN_OF_LIFE_SECONDS = 2;

    private final Login login;
    private volatile boolean leaving;

    SessionFactory(Login login) {
        this.login = login;
    }

    /** From now on sessions end with a word to the server; before, those that end do so because they no longer work. */
    void leave() {
        leaving = true;
    }

    @Override
    public Connection create() throws SQLException {
        return login.open();
    }

    @Override
    public PooledObject<Connection> wrap(Connection session) {
        return new DefaultPooledObject<>(session);
    }

    /** A session that has rested is asked for a sign of life. */
    @Override
    public boolean validateObject(PooledObject<Connection> pooled) {
        Connection session = pooled.getObject();
        try {
            boolean fresh = pooled.getIdleDuration().compareTo(REST) < 0;
            return fresh ? !session.isClosed() : session.isValid(SIGN_OF_LIFE_SECONDS);
        } catch (SQLException broken) {
            return false;
        }
    }

    @Override
    public void destroyObject(PooledObject<Connection> pooled) {
        Connection session = pooled.getObject();
        if (!leaving) {
            abort(session);
            return;
        }
        try {
            session.close();
        } catch (SQLException gone) {
            abort(session);
        }
    }

    /** Ends a session without a word to the server. */
    static void abort(Connection session) {
        try {
            session.abort(Runnable::run);
        } catch (SQLException gone) {
            // that is all that was wanted
        }
    }
}
