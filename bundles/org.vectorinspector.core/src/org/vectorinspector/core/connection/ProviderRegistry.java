package org.vectorinspector.core.connection;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.VectorProvider;

/** Knows the providers that are installed; they come and go while the program runs. Safe for use by several threads. */
public interface ProviderRegistry {
    /** Returns the descriptors of all providers, by name. */
    List<ProviderDescriptor> descriptors();

    /** Returns a provider, empty where it is not installed. */
    Optional<VectorProvider> find(ProviderId id);
}
