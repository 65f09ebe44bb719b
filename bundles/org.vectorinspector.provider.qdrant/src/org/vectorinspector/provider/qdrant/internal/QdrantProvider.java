package org.vectorinspector.provider.qdrant.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.osgi.service.component.annotations.Component;
import org.vectorinspector.api.error.VectorStoreException;
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
import org.vectorinspector.http.LineFields;
import org.vectorinspector.http.RestClient;

/** Qdrant by its REST API, <a href="https://api.qdrant.tech/">api.qdrant.tech</a>. */
@Component
public final class QdrantProvider implements VectorProvider {
    private static final List<Metric> METRICS = List.of(Metric.COSINE, Metric.EUCLIDEAN, Metric.DOT, Metric.MANHATTAN);
    private static final int MAX_DIMENSION = 65_536;

    @Override
    public ProviderDescriptor descriptor() {
        ResourceBundle texts = ResourceBundle.getBundle("OSGI-INF/l10n/descriptor", Locale.getDefault(), getClass().getClassLoader());
        return new ProviderDescriptor(new ProviderId("qdrant"), texts.getString("name"), texts.getString("tagline"),
                getClass().getResource("/icons/qdrant.svg"), texts.getString("help"), fields(texts), templates(texts),
                new CollectionTraits(METRICS, MAX_DIMENSION, List.of(IdKind.NUMBER, IdKind.UUID), CollectionOptions.fields(texts)),
                Partitions.NONE);
    }

    @Override
    public VectorConnection connect(ConnectRequest request) throws VectorStoreException {
        QdrantSettings settings = QdrantSettings.of(request);
        RestClient client = new RestClient(settings.target(), settings.credential(), new QdrantRefusals());
        try {
            QdrantApi api = new QdrantApi(client, Greeting.exchange(client, settings));
            return new QdrantConnection(api, settings.documentKeys());
        } catch (VectorStoreException failure) {
            client.close();
            throw failure;
        }
    }

    private static List<SettingField> fields(ResourceBundle texts) {
        List<SettingField> fields = new ArrayList<>();
        fields.add(SettingField.text("host", texts.getString("host")).mandatory().startingWith("localhost")
                .explained(texts.getString("host.help"), texts.getString("host.example")));
        fields.add(SettingField.number("port", texts.getString("port"), 1, 65_535).mandatory().startingWith("6333")
                .explained(texts.getString("port.help"), ""));
        fields.add(SettingField.flag("use_ssl", texts.getString("use_ssl")));
        fields.addAll(LineFields.tls("use_ssl", "true"));
        fields.add(SettingField.choice("authentication", texts.getString("authentication"), QdrantSettings.AUTHENTICATIONS));
        fields.add(SettingField.secret("secret", texts.getString("secret")).mandatory().explained(texts.getString("secret.help"), "")
                .shownWhen("authentication", "api-key", "bearer"));
        fields.add(SettingField.text("document_keys", texts.getString("document_keys")).startingWith(QdrantSettings.DOCUMENT_KEYS)
                .explained(texts.getString("document_keys.help"), texts.getString("document_keys.example")));
        fields.add(SettingField.text("path", texts.getString("path"))
                .explained(texts.getString("path.help"), texts.getString("path.example")));
        fields.addAll(LineFields.more());
        return fields;
    }

    private static List<SettingTemplate> templates(ResourceBundle texts) {
        return List.of(
                new SettingTemplate(texts.getString("template.local"), texts.getString("template.local.help"),
                        Map.of("host", "localhost", "port", "6333", "use_ssl", "false", "authentication", "none")),
                new SettingTemplate(texts.getString("template.cloud"), texts.getString("template.cloud.help"),
                        Map.of("host", "", "port", "6333", "use_ssl", "true", "authentication", "api-key")));
    }
}
