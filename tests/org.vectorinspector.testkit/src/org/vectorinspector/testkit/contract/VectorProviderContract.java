package org.vectorinspector.testkit.contract;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.spi.VectorConnection;

/**
 * The definition of done for a provider: extend it in the provider's test bundle, give it a working database, and all of
 * the contract runs there.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class VectorProviderContract implements ConnectionContract, CollectionContract, WriteContract, MetadataContract,
        HardDataContract, IndexContract, WriteCheckContract, PagingContract, FilterContract, SearchContract, CapabilityContract {
    private VectorConnection connection;

    @BeforeAll
    final void open() throws VectorStoreException {
        connection = provider().connect(request());
    }

    @AfterAll
    final void close() {
        if (connection != null) {
            connection.close();
        }
    }

    @Override
    public final VectorConnection connection() {
        return connection;
    }
}
