package org.vectorinspector.provider.pinecone.internal;

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

/** Pinecone by its HTTP API, <a href="https://docs.pinecone.io/reference/api/introduction">docs.pinecone.io</a>. */
@Component
public final class PineconeProvider implements VectorProvider {
    static final List<Metric> METRICS = List.of(Metric.COSINE, Metric.EUCLIDEAN, Metric.DOT);

    private static final int MAX_DIMENSION = 20_000;

    @Override
    public ProviderDescriptor descriptor() {
        ResourceBundle texts = ResourceBundle.getBundle("OSGI-INF/l10n/descriptor", Locale.getDefault(), getClass().getClassLoader());
        return new ProviderDescriptor(new ProviderId("pinecone"), texts.getString("name"), texts.getString("tagline"),
                getClass().getResource("/icons/pinecone.svg"), texts.getString("help"), fields(texts), templates(texts),
                new CollectionTraits(METRICS, MAX_DIMENSION, List.of(IdKind.TEXT), options(texts)),
                new Partitions(Partitions.Level.WITHIN_COLLECTIONS, texts.getString("partition")));
    }

    @Override
    public VectorConnection connect(ConnectRequest request) throws VectorStoreException {
        PineconeSettings settings = PineconeSettings.of(request);
        PineconeApi api = PineconeApi.open(settings);
        try {
            api.probe(settings.patience());
            return new PineconeConnection(api, settings.documentKey());
        } catch (VectorStoreException failure) {
            api.close();
            throw failure;
        }
    }

    private static List<SettingField> fields(ResourceBundle texts) {
        List<SettingField> fields = new ArrayList<>(List.of(
                SettingField.secret("api_key", texts.getString("api_key")).mandatory().explained(texts.getString("api_key.help"), ""),
                SettingField.text("document_key", texts.getString("document_key")).mandatory().startingWith(PineconeSettings.DOCUMENT_KEY)
                        .explained(texts.getString("document_key.help"), texts.getString("document_key.example")),
                SettingField.text("base_url", texts.getString("base_url")).mandatory().startingWith(PineconeSettings.ADDRESS)
                        .explained(texts.getString("base_url.help"), texts.getString("base_url.example")),
                SettingField.text("api_version", texts.getString("api_version")).mandatory().startingWith(PineconeSettings.VERSION)
                        .explained(texts.getString("api_version.help"), "")));
        fields.addAll(LineFields.tls());
        fields.addAll(LineFields.more());
        return fields;
    }

    private static List<SettingField> options(ResourceBundle texts) {
        return List.of(
                SettingField.choice(NewIndex.CLOUD, texts.getString("create.cloud"), List.of("aws", "gcp", "azure")),
                SettingField.text(NewIndex.REGION, texts.getString("create.region")).mandatory().startingWith(NewIndex.USUAL_REGION)
                        .explained(texts.getString("create.region.help"), ""),
                SettingField.choice(NewIndex.PROTECTION, texts.getString("create.deletion_protection"), List.of("disabled", "enabled"))
                        .explained(texts.getString("create.deletion_protection.help"), ""),
                SettingField.choice(NewIndex.VECTOR_TYPE, texts.getString("create.vector_type"), List.of("dense", "sparse"))
                        .explained(texts.getString("create.vector_type.help"), ""));
    }

    private static List<SettingTemplate> templates(ResourceBundle texts) {
        return List.of(
                new SettingTemplate(texts.getString("template.cloud"), texts.getString("template.cloud.help"),
                        Map.of("base_url", PineconeSettings.ADDRESS, "api_version", PineconeSettings.VERSION)),
                new SettingTemplate(texts.getString("template.local"), texts.getString("template.local.help"),
                        Map.of("base_url", "http://localhost:5080", "api_version", "2025-01")));
    }
}
