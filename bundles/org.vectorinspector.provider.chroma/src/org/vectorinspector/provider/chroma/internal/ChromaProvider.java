package org.vectorinspector.provider.chroma.internal;

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

/** Chroma by its v2 HTTP API, <a href="https://docs.trychroma.com/">docs.trychroma.com</a>. */
@Component
public final class ChromaProvider implements VectorProvider {
    static final List<Metric> METRICS = List.of(Metric.COSINE, Metric.EUCLIDEAN, Metric.DOT);

    private static final int MAX_DIMENSION = 65_536;

    @Override
    public ProviderDescriptor descriptor() {
        ResourceBundle texts = ResourceBundle.getBundle("OSGI-INF/l10n/descriptor", Locale.getDefault(), getClass().getClassLoader());
        return new ProviderDescriptor(new ProviderId("chroma"), texts.getString("name"), texts.getString("tagline"),
                getClass().getResource("/icons/chroma.svg"), texts.getString("help"), fields(texts), templates(texts),
                new CollectionTraits(METRICS, MAX_DIMENSION, List.of(IdKind.TEXT), List.of()),
                new Partitions(Partitions.Level.ABOVE_COLLECTIONS, texts.getString("partition")));
    }

    @Override
    public VectorConnection connect(ConnectRequest request) throws VectorStoreException {
        ChromaSettings settings = ChromaSettings.of(request);
        RestClient client = new RestClient(settings.target(), settings.credential(), new ChromaRefusals());
        try {
            Greeting greeting = Greeting.exchange(client, settings);
            return new ChromaConnection(new ChromaApi(client, settings.tenant(), settings.database()), greeting);
        } catch (VectorStoreException failure) {
            client.close();
            throw failure;
        }
    }

    private static List<SettingField> fields(ResourceBundle texts) {
        List<SettingField> fields = new ArrayList<>();
        fields.add(SettingField.text("host", texts.getString("host")).mandatory().startingWith("localhost")
                .explained(texts.getString("host.help"), texts.getString("host.example")));
        fields.add(SettingField.number("port", texts.getString("port"), 1, 65_535).mandatory().startingWith("8000"));
        fields.add(SettingField.flag("use_ssl", texts.getString("use_ssl")));
        fields.addAll(LineFields.tls("use_ssl", "true"));
        fields.add(SettingField.text("tenant", texts.getString("tenant")).mandatory().startingWith("default_tenant")
                .explained(texts.getString("tenant.help"), ""));
        fields.add(SettingField.text("database", texts.getString("database")).mandatory().startingWith("default_database")
                .explained(texts.getString("database.help"), ""));
        fields.add(SettingField.choice("authentication", texts.getString("authentication"), ChromaSettings.AUTHENTICATIONS));
        fields.add(SettingField.text("user", texts.getString("user")).mandatory().shownWhen("authentication", "basic"));
        fields.add(SettingField.secret("secret", texts.getString("secret")).mandatory().explained(texts.getString("secret.help"), "")
                .shownWhen("authentication", "x-chroma-token", "bearer", "basic"));
        fields.add(SettingField.text("path", texts.getString("path"))
                .explained(texts.getString("path.help"), texts.getString("path.example")));
        fields.addAll(LineFields.more());
        return fields;
    }

    private static List<SettingTemplate> templates(ResourceBundle texts) {
        return List.of(
                new SettingTemplate(texts.getString("template.local"), texts.getString("template.local.help"),
                        Map.of("host", "localhost", "port", "8000", "use_ssl", "false", "authentication", "none")),
                new SettingTemplate(texts.getString("template.token"), texts.getString("template.token.help"),
                        Map.of("host", "", "port", "443", "use_ssl", "true", "authentication", "bearer")),
                new SettingTemplate(texts.getString("template.cloud"), texts.getString("template.cloud.help"),
                        Map.of("host", "api.trychroma.com", "port", "443", "use_ssl", "true", "authentication", "x-chroma-token")));
    }
}
