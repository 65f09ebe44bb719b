package org.vectorinspector.core.connection.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.core.connection.ProviderRegistry;

/** Collects the provider services as they come and go. */
@Component
public final class DefaultProviderRegistry implements ProviderRegistry {
    private final Map<ProviderId, VectorProvider> providers = new ConcurrentHashMap<>();

    /** Hears of a provider that is installed. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addProvider(VectorProvider provider) {
        providers.put(provider.descriptor().id(), provider);
    }

    void removeProvider(VectorProvider provider) {
        providers.remove(provider.descriptor().id(), provider);
    }

    @Override
    public List<ProviderDescriptor> descriptors() {
        return providers.values().stream().map(VectorProvider::descriptor)
                .sorted(Comparator.comparing(ProviderDescriptor::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    @Override
    public Optional<VectorProvider> find(ProviderId id) {
        return Optional.ofNullable(providers.get(id));
    }
}
