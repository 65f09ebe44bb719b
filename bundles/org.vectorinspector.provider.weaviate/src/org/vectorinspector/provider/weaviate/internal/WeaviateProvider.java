package org.vectorinspector.provider.weaviate.internal;

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

/** Weaviate by its REST and GraphQL API, <a href="https://docs.weaviate.io/weaviate/api">docs.weaviate.io</a>. */
@Component
public final class WeaviateProvider implements VectorProvider {
    private static final List<Metric> METRICS = List.of(Metric.COSINE, Metric.DOT, Metric.EUCLIDEAN, Metric.MANHATTAN, Metric.HAMMING);
    private static final int MAX_DIMENSION = 65_535;

    @Override
    public ProviderDescriptor descriptor() {
        ResourceBundle texts = ResourceBundle.getBundle("OSGI-INF/l10n/descriptor", Locale.getDefault(), getClass().getClassLoader());
        return new ProviderDescriptor(new ProviderId("weaviate"), texts.getString("name"), texts.getString("tagline"),
                getClass().getResource("/icons/weaviate.svg"), texts.getString("help"), fields(texts), templates(texts),
                new CollectionTraits(METRICS, MAX_DIMENSION, List.of(IdKind.UUID), options(texts)),
                new Partitions(Partitions.Level.WITHIN_COLLECTIONS, texts.getString("partition")));
    }

    @Override
    public VectorConnection connect(ConnectRequest request) throws VectorStoreException {
        WeaviateSettings settings = WeaviateSettings.of(request);
        RestClient client = new RestClient(settings.target(), settings.credential(), new WeaviateRefusals());
        try {
            Greeting greeting = Greeting.exchange(client, settings);
            return new WeaviateConnection(new WeaviateApi(client), greeting, new DocumentProperty(settings.documents()));
        } catch (VectorStoreException failure) {
            client.close();
            throw failure;
        }
    }

    private static List<SettingField> fields(ResourceBundle texts) {
        List<SettingField> fields = new ArrayList<>();
        fields.add(SettingField.text("host", texts.getString("host")).mandatory().startingWith("localhost")
                .explained(texts.getString("host.help"), texts.getString("host.example")));
        fields.add(SettingField.number("port", texts.getString("port"), 1, 65_535).mandatory().startingWith("8080"));
        fields.add(SettingField.flag("use_ssl", texts.getString("use_ssl")));
        fields.addAll(LineFields.tls("use_ssl", "true"));
        fields.add(SettingField.choice("authentication", texts.getString("authentication"), WeaviateSettings.AUTHENTICATIONS));
        fields.add(SettingField.secret("secret", texts.getString("secret")).mandatory().explained(texts.getString("secret.help"), "")
                .shownWhen("authentication", "api-key", "oidc-token"));
        fields.add(SettingField.text("documents", texts.getString("documents")).startingWith(WeaviateSettings.DOCUMENTS)
                .explained(texts.getString("documents.help"), ""));
        fields.add(SettingField.text("path", texts.getString("path"))
                .explained(texts.getString("path.help"), texts.getString("path.example")));
        fields.addAll(LineFields.more());
        return fields;
    }

    private static List<SettingTemplate> templates(ResourceBundle texts) {
        return List.of(
                new SettingTemplate(texts.getString("template.local"), texts.getString("template.local.help"),
                        Map.of("host", "localhost", "port", "8080", "use_ssl", "false", "authentication", "none")),
                new SettingTemplate(texts.getString("template.cloud"), texts.getString("template.cloud.help"),
                        Map.of("host", "", "port", "443", "use_ssl", "true", "authentication", "api-key")));
    }

    private static List<SettingField> options(ResourceBundle texts) {
        return List.of(
                SettingField.choice(NewCollection.INDEX, texts.getString("index_type"), NewCollection.INDEXES)
                        .explained(texts.getString("index_type.help"), ""),
                SettingField.choice(NewCollection.COMPRESSION, texts.getString("compression"), NewCollection.COMPRESSIONS)
                        .explained(texts.getString("compression.help"), ""),
                SettingField.flag(NewCollection.TENANTS, texts.getString("multi_tenancy"))
                .explained(texts.getString("multi_tenancy.help"), ""),
                SettingField.number(NewCollection.EF_CONSTRUCTION, texts.getString("hnsw.ef_construction"), 4, 4_096)
                        .shownWhen(NewCollection.INDEX, "hnsw"),
                SettingField.number(NewCollection.MAX_CONNECTIONS, texts.getString("hnsw.max_connections"), 4, 2_047)
                        .shownWhen(NewCollection.INDEX, "hnsw"),
                SettingField.number(NewCollection.REPLICATION, texts.getString("replication_factor"), 1, 100));
    }
}
