package org.vectorinspector.provider.pgvector.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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

/** PostgreSQL with the extension <a href="https://github.com/pgvector/pgvector">pgvector</a>, by JDBC. */
@Component
public final class PgvectorProvider implements VectorProvider {
    private static final List<Metric> METRICS = List.of(Metric.COSINE, Metric.EUCLIDEAN, Metric.DOT, Metric.MANHATTAN);
    private static final List<IdKind> IDS = List.of(IdKind.TEXT, IdKind.UUID, IdKind.NUMBER);
    private static final int MAX_DIMENSION = 16_000;
    private static final String TLS_MODE = "ssl_mode";

    @Override
    public ProviderDescriptor descriptor() {
        ResourceBundle texts = ResourceBundle.getBundle("OSGI-INF/l10n/descriptor", Locale.getDefault(), getClass().getClassLoader());
        return new ProviderDescriptor(new ProviderId("pgvector"), texts.getString("name"), texts.getString("tagline"),
                getClass().getResource("/icons/pgvector.svg"), texts.getString("help"), fields(texts), templates(texts),
                new CollectionTraits(METRICS, MAX_DIMENSION, IDS, options(texts)),
                new Partitions(Partitions.Level.ABOVE_COLLECTIONS, texts.getString("partition")));
    }

    @Override
    public VectorConnection connect(ConnectRequest request) throws VectorStoreException {
        PgvectorSettings settings = PgvectorSettings.of(request.settings());
        Sessions sessions = new Sessions(new Login(settings, request.secrets().get("password"), request.secrets().get("key_password"),
                request.callTimeout()));
        try {
            Greeting greeting = sessions.call(request.connectTimeout(), session -> greeting(session, settings, sessions, request.connectTimeout()));
            return new PgvectorConnection(sessions, settings, greeting, request.callTimeout());
        } catch (VectorStoreException failure) {
            sessions.close();
            throw failure;
        }
    }

    private static Greeting greeting(Connection session, PgvectorSettings settings, Sessions sessions, Duration connectTimeout)
            throws SQLException, VectorStoreException {
        Greeting greeting = Greeting.exchange(session, settings);
        if (greeting.pooled()) {
            new Pooler(sessions, connectTimeout).check(session, settings.place());
        }
        return greeting;
    }

    private static List<SettingField> fields(ResourceBundle texts) {
        String[] withTls = TlsSettings.MODES.stream().filter(mode -> !mode.equals("disable")).toArray(String[]::new);
        return List.of(
                SettingField.text("host", texts.getString("host")).mandatory().startingWith("localhost")
                        .explained(texts.getString("host.help"), texts.getString("host.example")),
                SettingField.number("port", texts.getString("port"), 1, 65_535).mandatory().startingWith("5432"),
                SettingField.text("database", texts.getString("database")).mandatory().startingWith("postgres"),
                SettingField.text("schema", texts.getString("schema")).mandatory().startingWith("public")
                        .explained(texts.getString("schema.help"), ""),
                SettingField.text("user", texts.getString("user")).mandatory().startingWith("postgres"),
                SettingField.secret("password", texts.getString("password")).explained(texts.getString("password.help"), ""),
                SettingField.choice(TLS_MODE, texts.getString(TLS_MODE), TlsSettings.MODES)
                        .explained(texts.getString("ssl_mode.help"), ""),
                SettingField.file("ca_file", texts.getString("ca_file")).explained(texts.getString("ca_file.help"), "")
                        .shownWhen(TLS_MODE, "verify-ca", "verify-full"),
                SettingField.file("client_certificate", texts.getString("client_certificate"))
                        .explained(texts.getString("client_certificate.help"), "").shownWhen(TLS_MODE, withTls),
                SettingField.file("client_key", texts.getString("client_key")).explained(texts.getString("client_key.help"), "")
                        .shownWhen(TLS_MODE, withTls),
                SettingField.secret("key_password", texts.getString("key_password")).explained(texts.getString("key_password.help"), "")
                        .shownWhen(TLS_MODE, withTls));
    }

    private static List<SettingField> options(ResourceBundle texts) {
        return List.of(
                SettingField.choice("id_type", texts.getString("id_type"), NewTable.ID_TYPES)
                        .explained(texts.getString("id_type.help"), ""),
                SettingField.choice("vector_type", texts.getString("vector_type"), NewTable.VECTOR_TYPES)
                        .explained(texts.getString("vector_type.help"), ""),
                SettingField.choice("index", texts.getString("index"), NewTable.INDEXES).explained(texts.getString("index.help"), ""),
                SettingField.number("hnsw.m", texts.getString("hnsw.m"), 2, 100).startingWith("16").shownWhen("index", "hnsw"),
                SettingField.number("hnsw.ef_construction", texts.getString("hnsw.ef_construction"), 4, 1_000).startingWith("64")
                        .shownWhen("index", "hnsw"),
                SettingField.number("ivfflat.lists", texts.getString("ivfflat.lists"), 1, 32_768).startingWith("100")
                        .shownWhen("index", "ivfflat"));
    }

    private static List<SettingTemplate> templates(ResourceBundle texts) {
        return List.of(
                new SettingTemplate(texts.getString("template.local"), texts.getString("template.local.help"),
                        Map.of("host", "localhost", "port", "5432", TLS_MODE, "prefer")),
                new SettingTemplate(texts.getString("template.hosted"), texts.getString("template.hosted.help"),
                        Map.of("port", "5432", TLS_MODE, "verify-full")));
    }
}
