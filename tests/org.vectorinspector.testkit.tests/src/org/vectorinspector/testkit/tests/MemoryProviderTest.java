package org.vectorinspector.testkit.tests;

import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.IndexSpec;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.testkit.contract.VectorProviderContract;
import org.vectorinspector.testkit.memory.MemoryProvider;

/** The contract holds for the provider that other tests lean on. */
class MemoryProviderTest extends VectorProviderContract {
    private final MemoryProvider provider = new MemoryProvider();

    @Override
    public VectorProvider provider() {
        return provider;
    }

    @Override
    public ConnectRequest request() {
        return ConnectRequest.of(ConnectionSettings.EMPTY.with("store", "contract"), Secrets.none());
    }

    @Override
    public Optional<IndexSpec> possibleIndex() {
        return Optional.of(new IndexSpec("group", "keyword", Map.of()));
    }
}
