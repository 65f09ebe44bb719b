package org.vectorinspector.provider.local.tests;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.provider.local.internal.LocalProvider;
import org.vectorinspector.testkit.contract.VectorProviderContract;

/** The embedded database meets the contract of all providers. */
class LocalContractTest extends VectorProviderContract {
    @TempDir
    static Path folder;

    private final LocalProvider provider = new LocalProvider();

    @Override
    public VectorProvider provider() {
        return provider;
    }

    @Override
    public ConnectRequest request() {
        return Stores.request(folder);
    }
}
