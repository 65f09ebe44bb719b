package org.vectorinspector.core.profile.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.core.connection.ConnectionRules;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileLabels;
import org.vectorinspector.core.profile.SecretRule;

/**
 * One profile as the file has it: {@code id}, {@code name}, {@code provider}, {@code host}, {@code port}, {@code use_ssl}, {@code
 * credential_key}, other settings in {@code options}, and what this program adds. Keys that it does not know stay.
 */
final class ProfileJson {
    private static final String KEY_PREFIX = "vector-inspector:profile:";
    private static final String OPTIONS = "options";
    private static final List<String> PLAIN_SETTINGS = List.of("host", "port", "use_ssl");

    private ProfileJson() {
    }

    /** Returns what an object says, empty when it is no profile. */
    static Optional<ConnectionProfile> read(JsonObject json) {
        Optional<String> id = text(json, "id");
        Optional<String> name = text(json, "name");
        Optional<ProviderId> provider = text(json, "provider").flatMap(ProfileJson::provider);
        if (id.isEmpty() || name.isEmpty() || provider.isEmpty()) {
            return Optional.empty();
        }
        ConnectionRules rules = new ConnectionRules(constant(Environment.class, json, "environment").orElse(Environment.NONE), flag(json, "read_only"));
        ProfileLabels labels = new ProfileLabels(text(json, "folder").orElse(""), texts(json, "tags"), flag(json, "favorite"));
        return Optional.of(new ConnectionProfile(new ProfileId(id.get()), name.get(), provider.get(), settings(json), rules, labels,
                secrets(json), flag(json, "reconnect")));
    }

    /** Writes a profile over what the file has of it. */
    static void write(ConnectionProfile profile, JsonObject json) {
        json.addProperty("id", profile.id().value());
        json.addProperty("name", profile.name());
        json.addProperty("provider", profile.provider().value());
        writeSettings(profile.settings(), json);
        profile.secrets().place().ifPresentOrElse(place -> {
            json.addProperty("credential_key", KEY_PREFIX + profile.id().value());
            json.addProperty("credential_store", word(place));
        }, () -> {
            json.remove("credential_key");
            json.remove("credential_store");
        });
        put(json, "ask_credentials", profile.secrets().askEachTime());
        put(json, "environment", profile.rules().environment() == Environment.NONE ? "" : word(profile.rules().environment()));
        put(json, "read_only", profile.rules().readOnly());
        put(json, "folder", profile.labels().folder());
        put(json, "favorite", profile.labels().favourite());
        put(json, "reconnect", profile.reconnects());
        JsonArray tags = new JsonArray();
        profile.labels().tags().forEach(tags::add);
        json.remove("tags");
        if (!tags.isEmpty()) {
            json.add("tags", tags);
        }
    }

    private static ConnectionSettings settings(JsonObject json) {
        Map<String, String> values = new LinkedHashMap<>();
        PLAIN_SETTINGS.forEach(key -> text(json, key).ifPresent(value -> values.put(key, value)));
        if (json.get(OPTIONS) instanceof JsonObject options) {
            options.keySet().forEach(key -> text(options, key).ifPresent(value -> values.putIfAbsent(key, value)));
        }
        return new ConnectionSettings(values);
    }

    private static void writeSettings(ConnectionSettings settings, JsonObject json) {
        JsonObject options = json.get(OPTIONS) instanceof JsonObject there ? there : new JsonObject();
        options.keySet().stream().filter(key -> options.get(key) instanceof JsonPrimitive).toList().forEach(options::remove);
        PLAIN_SETTINGS.forEach(json::remove);
        settings.values().forEach((key, value) -> {
            if (PLAIN_SETTINGS.contains(key)) {
                json.add(key, plain(key, value));
            } else {
                options.addProperty(key, value);
            }
        });
        json.add(OPTIONS, options);
    }

    /** Returns a number or a truth value where the text is one, so that the file reads as people expect. */
    private static JsonPrimitive plain(String key, String value) {
        if (key.equals("port") && value.matches("0|[1-9][0-9]{0,8}")) {
            return new JsonPrimitive(Integer.valueOf(value));
        }
        if (key.equals("use_ssl") && (value.equals("true") || value.equals("false"))) {
            return new JsonPrimitive(Boolean.valueOf(value));
        }
        return new JsonPrimitive(value);
    }

    private static SecretRule secrets(JsonObject json) {
        if (flag(json, "ask_credentials")) {
            return SecretRule.ASK;
        }
        return text(json, "credential_key").isEmpty() ? SecretRule.NONE
                : SecretRule.at(constant(Place.class, json, "credential_store").orElse(Place.SYSTEM_KEYCHAIN));
    }

    private static Optional<ProviderId> provider(String text) {
        try {
            return Optional.of(new ProviderId(text));
        } catch (IllegalArgumentException noProvider) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonObject json, String key) {
        return json.get(key) instanceof JsonPrimitive value ? Optional.of(value.getAsString()).filter(text -> !text.isBlank()) : Optional.empty();
    }

    private static List<String> texts(JsonObject json, String key) {
        if (!(json.get(key) instanceof JsonArray array)) {
            return List.of();
        }
        return StreamSupport.stream(array.spliterator(), false).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString).toList();
    }

    private static boolean flag(JsonObject json, String key) {
        return text(json, key).map(Boolean::parseBoolean).orElse(false);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, JsonObject json, String key) {
        return text(json, key).flatMap(word -> List.of(type.getEnumConstants()).stream().filter(constant -> word(constant).equals(word)).findFirst());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void put(JsonObject json, String key, boolean value) {
        json.remove(key);
        if (value) {
            json.addProperty(key, true);
        }
    }

    private static void put(JsonObject json, String key, String value) {
        json.remove(key);
        if (!value.isEmpty()) {
            json.addProperty(key, value);
        }
    }
}
