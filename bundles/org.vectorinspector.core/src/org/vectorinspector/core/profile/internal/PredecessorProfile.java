package org.vectorinspector.core.profile.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.connection.ProviderRegistry;
import org.vectorinspector.core.profile.ConnectionProfile;

/**
 * Reads a connection as the predecessor wrote it, in its list of profiles ({@code config}) or as its one last connection. Its
 * settings become those of the provider's descriptor that have the same name; an address becomes host, port and TLS.
 */
final class PredecessorProfile {
    private static final List<String> SECRET_KEYS = List.of("api_key", "password");
    private static final Map<String, String> RENAMED = Map.of("chromadb", "chroma");

    private final ProviderRegistry providers;
    private final List<String> remarks = new ArrayList<>();

    PredecessorProfile(ProviderRegistry providers) {
        this.providers = providers;
    }

    /** A profile, with the secrets that stood beside it in plain text. */
    record Read(ConnectionProfile profile, Secrets secrets, List<String> remarks) {
    }

    /** Reads an entry of the list, empty when it is none. */
    static Optional<Read> entry(JsonObject json, ProviderRegistry providers) {
        if (!(json.get("config") instanceof JsonObject config)) {
            return Optional.empty();
        }
        Optional<String> id = text(json, "id");
        return new PredecessorProfile(providers).read(text(json, "provider"), text(json, "name"), config)
                .map(read -> id.map(own -> new Read(read.profile().withId(new ProfileId(own)), read.secrets(), read.remarks())).orElse(read));
    }

    /** Reads the one last connection of the settings, empty when there is none. */
    static Optional<Read> lastConnection(JsonObject settings, ProviderRegistry providers) {
        return settings.get("last_connection") instanceof JsonObject json
                ? new PredecessorProfile(providers).read(text(json, "provider"), Optional.empty(), json) : Optional.empty();
    }

    /** Returns the secret field of a provider that a secret of the predecessor belongs into. */
    static Optional<SettingField> secretField(ProviderDescriptor descriptor) {
        List<SettingField> secrets = descriptor.fields().stream().filter(field -> field.type() == SettingField.Type.SECRET).toList();
        return secrets.stream().filter(field -> SECRET_KEYS.contains(field.key())).findFirst().or(() -> secrets.stream().findFirst());
    }

    private Optional<Read> read(Optional<String> providerName, Optional<String> name, JsonObject config) {
        if (providerName.isEmpty()) {
            return Optional.empty();
        }
        String provider = providerName.get().toLowerCase(Locale.ROOT);
        ProviderId id = new ProviderId(RENAMED.getOrDefault(provider, provider).replaceAll("[^a-z0-9.-]", "-"));
        Optional<ProviderDescriptor> descriptor = providers.find(id).map(found -> found.descriptor());
        ConnectionSettings settings = new ConnectionSettings(settings(config, descriptor));
        Secrets secrets = secrets(config, descriptor);
        if (!secrets.fields().isEmpty()) {
            settings = shown(descriptor.orElseThrow(), settings);
        }
        if (descriptor.isEmpty()) {
            remarks.add("The provider «" + id + "» is not installed; the profile waits for it.");
        }
        String title = name.orElseGet(() -> descriptor.map(ProviderDescriptor::name).orElse(provider) + " (last connection)");
        return Optional.of(new Read(ConnectionProfile.of(title, id, settings), secrets, remarks));
    }

    private Map<String, String> settings(JsonObject config, Optional<ProviderDescriptor> descriptor) {
        Map<String, String> values = new LinkedHashMap<>();
        text(config, "url").ifPresent(url -> address(url, values));
        for (String key : config.keySet()) {
            text(config, key).filter(value -> !SECRET_KEYS.contains(key) && !key.equals("url") && !key.equals("auto_connect"))
                    .ifPresent(value -> values.putIfAbsent(key, value));
        }
        String type = Optional.ofNullable(values.remove("type")).orElse("");
        values.remove("provider");
        boolean takesFolder = descriptor.map(found -> field(found, "path").filter(field -> field.type() == SettingField.Type.FOLDER).isPresent())
                .orElse(true);
        if (!takesFolder) {
            String folder = Optional.ofNullable(values.remove("path")).map(path -> " on the folder " + path).orElse("");
            if (type.equals("persistent") || type.equals("ephemeral")) {
                remarks.add("The predecessor ran the database itself" + folder + "; start a server" + folder + " and check host and port.");
            }
        }
        return known(values, descriptor);
    }

    /** Keeps what the descriptor knows; all where there is none. */
    private Map<String, String> known(Map<String, String> values, Optional<ProviderDescriptor> descriptor) {
        if (descriptor.isEmpty()) {
            return values;
        }
        Map<String, String> known = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (field(descriptor.get(), key).isPresent()) {
                known.put(key, value);
            } else {
                remarks.add("The setting «" + key + "» has no counterpart and was left out.");
            }
        });
        return known;
    }

    private void address(String url, Map<String, String> values) {
        try {
            URI address = URI.create(url.contains("://") ? url : "https://" + url);
            boolean tls = !"http".equals(address.getScheme());
            if (address.getHost() != null) {
                values.put("host", address.getHost());
                values.put("port", Integer.toString(address.getPort() > 0 ? address.getPort() : tls ? 443 : 80));
                values.put("use_ssl", Boolean.toString(tls));
            }
        } catch (IllegalArgumentException noAddress) {
            remarks.add("The address «" + url + "» cannot be read and was left out.");
        }
    }

    private static Secrets secrets(JsonObject config, Optional<ProviderDescriptor> descriptor) {
        Optional<SettingField> field = descriptor.flatMap(PredecessorProfile::secretField);
        Optional<String> plain = SECRET_KEYS.stream().flatMap(key -> text(config, key).stream()).findFirst();
        return field.isPresent() && plain.isPresent() ? new Secrets(Map.of(field.get().key(), new Secret(plain.get().toCharArray()))) : Secrets.none();
    }

    /** Returns the settings with which the provider's secret field is there. */
    static ConnectionSettings shown(ProviderDescriptor descriptor, ConnectionSettings settings) {
        return secretField(descriptor).flatMap(SettingField::shownWhen)
                .map(condition -> settings.with(condition.key(), condition.values().getFirst())).orElse(settings);
    }

    private static Optional<SettingField> field(ProviderDescriptor descriptor, String key) {
        return descriptor.fields().stream().filter(field -> field.key().equals(key)).findFirst();
    }

    private static Optional<String> text(JsonObject json, String key) {
        JsonElement value = json.get(key);
        return value instanceof JsonPrimitive primitive ? Optional.of(primitive.getAsString()).filter(text -> !text.isBlank()) : Optional.empty();
    }
}
