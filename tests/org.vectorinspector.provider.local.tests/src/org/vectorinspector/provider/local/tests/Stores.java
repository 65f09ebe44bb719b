package org.vectorinspector.provider.local.tests;

import java.nio.file.Path;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.provider.local.internal.LocalProvider;

/** Opens stores as another program would: by a provider of its own. */
final class Stores {
    private Stores() {
    }

    static ConnectRequest request(Path folder) {
        return ConnectRequest.of(ConnectionSettings.EMPTY.with("path", folder.toString()), Secrets.none());
    }

    static VectorConnection open(Path folder) throws VectorStoreException {
        return new LocalProvider().connect(request(folder));
    }
}
