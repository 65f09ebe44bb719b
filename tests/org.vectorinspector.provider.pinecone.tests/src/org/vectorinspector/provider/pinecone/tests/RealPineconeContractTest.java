package org.vectorinspector.provider.pinecone.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.provider.pinecone.internal.PineconeProvider;
import org.vectorinspector.testkit.contract.VectorProviderContract;

/**
 * The whole contract on the vendor's server: {@code VI_TEST_PINECONE_URL} is its control plane, {@code VI_TEST_PINECONE_KEY} a key of a
 * project in which indexes may come and go. What is written is waited for, since Pinecone shows it with a delay.
 */
@EnabledIfEnvironmentVariable(named = "VI_TEST_PINECONE_URL", matches = ".+")
class RealPineconeContractTest extends VectorProviderContract implements PineconeRules {
    private static final long LOOK_AGAIN = 250_000_000;
    private static final int LOOKS = 240;

    private final PineconeProvider provider = new PineconeProvider();
    private final List<CollectionName> made = new ArrayList<>();

    @AfterEach
    void dropIndexes() throws VectorStoreException {
        for (CollectionName name : made) {
            try {
                connection().drop(name);
            } catch (VectorStoreException failure) {
                if (failure.kind() != Kind.NOT_FOUND) {
                    throw failure;
                }
            }
        }
        made.clear();
    }

    @Override
    public VectorProvider provider() {
        return provider;
    }

    @Override
    public ConnectRequest request() {
        return ConnectRequest.of(ConnectionSettings.EMPTY.with("base_url", System.getenv("VI_TEST_PINECONE_URL")),
                Project.key(System.getenv().getOrDefault("VI_TEST_PINECONE_KEY", "")));
    }

    @Override
    public CollectionName freshName() {
        CollectionName name = PineconeRules.super.freshName();
        made.add(name);
        return name;
    }

    @Override
    public void write(CollectionName collection, RecordBatch records) throws VectorStoreException {
        PineconeRules.super.write(collection, records);
        int looks = 0;
        while (connection().fetch(collection, records.ids(), RecordFields.IDS).size() < records.ids().stream().distinct().count()) {
            if (looks++ == LOOKS) {
                throw new AssertionError("What was written cannot be seen after a minute");
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }
}
