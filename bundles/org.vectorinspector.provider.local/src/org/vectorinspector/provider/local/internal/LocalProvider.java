package org.vectorinspector.provider.local.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.osgi.service.component.annotations.Component;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.ProviderDescriptor.CollectionTraits;
import org.vectorinspector.api.spi.ProviderDescriptor.Partitions;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.api.spi.SettingTemplate;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.api.spi.VectorProvider;

/** The embedded database: collections in a folder, on Apache Lucene. */
@Component
public final class LocalProvider implements VectorProvider {
    static final int MAX_DIMENSION = 4096;
    static final List<Metric> METRICS = List.of(Metric.COSINE, Metric.DOT, Metric.EUCLIDEAN);

    private final OpenStores stores = new OpenStores();

    @Override
    public ProviderDescriptor descriptor() {
        ResourceBundle texts = ResourceBundle.getBundle("OSGI-INF/l10n/descriptor", java.util.Locale.getDefault(), getClass().getClassLoader());
        SettingField path = SettingField.folder("path", texts.getString("path")).mandatory()
                .explained(texts.getString("path.help"), texts.getString("path.example"));
        return new ProviderDescriptor(new ProviderId("local"), texts.getString("name"), texts.getString("tagline"),
                getClass().getResource("/icons/local.svg"), texts.getString("help"), List.of(path),
                List.of(new SettingTemplate(texts.getString("template"), texts.getString("template.help"), Map.of())),
                new CollectionTraits(METRICS, MAX_DIMENSION, List.of(IdKind.TEXT), List.of()), Partitions.NONE);
    }

    @Override
    public VectorConnection connect(ConnectRequest request) throws VectorStoreException {
        String folder = request.settings().text("path").orElseThrow(
                () -> new VectorStoreException(Kind.INVALID_REQUEST, "The embedded database needs a folder.", "Choose one."));
        try {
            return new LocalConnection(stores.open(Path.of(folder)), request.callTimeout());
        } catch (InvalidPathException notAPath) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "«" + folder + "» is not the name of a folder.", "Choose another.", notAPath);
        }
    }
}
