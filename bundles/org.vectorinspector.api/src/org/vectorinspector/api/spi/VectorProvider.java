package org.vectorinspector.api.spi;

import org.vectorinspector.api.error.VectorStoreException;

/**
 * Opens connections to one kind of database: a Declarative Services component, one for each provider bundle.
 *
 * <p>Safe for use by several threads.
 */
public interface VectorProvider {
    /** Returns what people and dialogs need to know about this kind of database; always the same. */
    ProviderDescriptor descriptor();

    /**
     * Opens a connection: reaches the server, checks that it is of this kind and of a version that is supported, and that
     * the credential is accepted. Blocks; stops when interrupted.
     *
     * @throws VectorStoreException when that fails; nothing is left open
     */
    VectorConnection connect(ConnectRequest request) throws VectorStoreException;
}
