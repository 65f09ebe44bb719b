package org.vectorinspector.provider.tiny.tests;

import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.provider.tiny.internal.TinyProvider;
import org.vectorinspector.testkit.contract.VectorProviderContract;

/** The walk through docs/adding-a-provider.md ends at a contract that holds. */
class TinyContractTest extends VectorProviderContract {
    private final TinyProvider provider = new TinyProvider();

    @Override
    public VectorProvider provider() {
        return provider;
    }

    @Override
    public ConnectRequest request() {
        return ConnectRequest.of(ConnectionSettings.EMPTY, Secrets.none());
    }
}
