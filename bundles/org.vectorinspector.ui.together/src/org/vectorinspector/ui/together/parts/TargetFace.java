package org.vectorinspector.ui.together.parts;

import java.util.Optional;
import org.eclipse.swt.graphics.Image;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.session.ConnectionKey;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.theme.Role;

/** What is known of the connection of a target now. UI thread only. */
final class TargetFace {
    private final Target target;
    private final Optional<ManagedConnection> connection;

    TargetFace(ConnectionManager connections, Target target) {
        this.target = target;
        this.connection = ConnectionKey.find(connections, target.connection());
    }

    String name() {
        return connection.map(ManagedConnection::name).orElse(target.connectionName());
    }

    String collection() {
        return target.collection().toString();
    }

    /** Returns both names in one line. */
    String line() {
        return name() + " / " + collection();
    }

    Environment environment() {
        return connection.map(open -> open.rules().environment()).orElse(Environment.NONE);
    }

    Image icon() {
        return connection.map(open -> Icons.of(open.provider().icon(), Role.TEXT)).orElseGet(() -> Icons.get("plug"));
    }

    /** Returns the collection where its connection is open. */
    Optional<CollectionRef> ref() {
        return connection.map(open -> new CollectionRef(open.id(), target.collection()));
    }
}
