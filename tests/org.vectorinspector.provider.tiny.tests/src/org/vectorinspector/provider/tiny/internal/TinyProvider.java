package org.vectorinspector.provider.tiny.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.ProviderDescriptor.CollectionTraits;
import org.vectorinspector.api.spi.ProviderDescriptor.Partitions;
import org.vectorinspector.api.spi.SettingTemplate;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.api.spi.VectorProvider;

/** The least that a provider can be: what docs/adding-a-provider.md walks through. */
@Component
public final class TinyProvider implements VectorProvider {
    private final Map<CollectionName, TinyCollection> collections = new ConcurrentHashMap<>();

    @Override
    public ProviderDescriptor descriptor() {
        ResourceBundle texts = ResourceBundle.getBundle("OSGI-INF/l10n/descriptor", Locale.getDefault(), getClass().getClassLoader());
        return new ProviderDescriptor(new ProviderId("tiny"), texts.getString("name"), texts.getString("tagline"),
                getClass().getResource("/icons/tiny.svg"), texts.getString("help"), List.of(),
                List.of(new SettingTemplate(texts.getString("template"), "", Map.of())),
                new CollectionTraits(List.of(Metric.COSINE), 4_096, List.of(IdKind.TEXT), List.of()), Partitions.NONE);
    }

    @Override
    public VectorConnection connect(ConnectRequest request) {
        return new TinyConnection(collections);
    }
}
