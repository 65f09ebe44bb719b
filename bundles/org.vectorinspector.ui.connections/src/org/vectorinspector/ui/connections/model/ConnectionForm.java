package org.vectorinspector.ui.connections.model;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.api.spi.SettingProblem;
import org.vectorinspector.api.spi.SettingTemplate;
import org.vectorinspector.api.spi.SettingsCheck;
import org.vectorinspector.core.connection.OpenRequest;

/** What a person has filled in to open a connection, drawn from a provider's descriptor alone. UI thread only. */
public final class ConnectionForm implements AutoCloseable {
    private final ProviderDescriptor provider;
    private final Set<String> touched = new HashSet<>();
    private final Map<String, Secret> secrets = new LinkedHashMap<>();
    private boolean secretsKept;
    private boolean secretsAsked;
    private ConnectionSettings settings = ConnectionSettings.EMPTY;
    private SettingTemplate template;
    private String name = "";

    /** Begins with the provider's first template. */
    public ConnectionForm(ProviderDescriptor provider) {
        this.provider = provider;
        use(provider.templates().getFirst());
    }

    /** Returns the provider. */
    public ProviderDescriptor provider() {
        return provider;
    }

    /** Fills the fields as a template says and forgets what was typed. */
    public void use(SettingTemplate chosen) {
        template = chosen;
        settings = SettingsCheck.completed(provider.fields(), new ConnectionSettings(chosen.values()));
        name = chosen.label();
        touched.clear();
    }

    /**
     * Fills the fields with what was saved.
     *
     * @param kept true when the secrets are kept somewhere, so that empty fields for them mean «as they are»
     */
    public void load(String savedName, ConnectionSettings saved, boolean kept) {
        settings = SettingsCheck.completed(provider.fields(), saved);
        name = savedName;
        secretsKept = kept;
        touched.clear();
    }

    /** Tells whether secrets are kept somewhere that are not in the form. */
    public boolean secretsKept() {
        return secretsKept;
    }

    /** Says whether secrets are asked for at each connection, so that none is needed here. */
    public void secretsAsked(boolean asked) {
        secretsAsked = asked;
    }

    /** Returns the settings as they are typed. */
    public ConnectionSettings settings() {
        return settings;
    }

    /** Tells whether the provider has a secret with these settings. */
    public boolean hasSecretFields() {
        return fields().stream().anyMatch(field -> field.type() == SettingField.Type.SECRET);
    }

    /** Returns the template in use. */
    public SettingTemplate template() {
        return template;
    }

    /** Returns the name of the connection. */
    public String name() {
        return name;
    }

    /** Sets the name of the connection. */
    public void name(String typed) {
        name = typed.strip();
    }

    /** Returns the text of a field. */
    public String value(String key) {
        return settings.values().getOrDefault(key, "");
    }

    /** Sets the text of a field. */
    public void value(String key, String typed) {
        touched.add(key);
        settings = settings.with(key, typed);
    }

    /** Sets the secret of a field; no characters mean none. The characters stay owned by the caller. */
    public void secret(String key, char[] typed) {
        touched.add(key);
        Optional.ofNullable(secrets.remove(key)).ifPresent(Secret::close);
        if (typed.length > 0) {
            secrets.put(key, new Secret(typed));
        }
    }

    /** Tells whether any secret is typed. */
    public boolean secretTyped() {
        return !secrets.isEmpty();
    }

    /** Lends the characters of a secret that is typed to a reader, which must not keep them; does nothing where there is none. */
    public void readSecret(String key, Consumer<char[]> reader) {
        Optional.ofNullable(secrets.get(key)).ifPresent(secret -> secret.use(typed -> {
            reader.accept(typed);
            return key;
        }));
    }

    /** Returns the fields that are there now, in their order. */
    public List<SettingField> fields() {
        return provider.fields().stream().filter(field -> field.shown(settings)).toList();
    }

    /** Returns what is wrong with all fields. */
    public List<SettingProblem> problems() {
        Set<String> there = new HashSet<>(secrets.keySet());
        if (secretsKept || secretsAsked) {
            provider.fields().stream().filter(field -> field.type() == SettingField.Type.SECRET).map(SettingField::key).forEach(there::add);
        }
        return SettingsCheck.problems(provider.fields(), settings, there);
    }

    /** Returns what is wrong with a field that the person has been in. */
    public Optional<SettingProblem> problem(SettingField field) {
        return problems().stream().filter(problem -> problem.field().key().equals(field.key()) && touched.contains(field.key())).findFirst();
    }

    /** Tells whether a connection can be tried. */
    public boolean complete() {
        return !name.isBlank() && problems().isEmpty();
    }

    /** Returns a request with what is typed; its secrets are copies that the caller closes. */
    public OpenRequest request() {
        return new OpenRequest(provider.id(), name, settings, secrets());
    }

    /** Returns copies of the secrets that are typed; the caller closes them. */
    public Secrets secrets() {
        return new Secrets(copies());
    }

    private Map<String, Secret> copies() {
        Map<String, Secret> copies = new LinkedHashMap<>();
        secrets.forEach((key, secret) -> copies.put(key, secret.copy()));
        return copies;
    }

    @Override
    public void close() {
        secrets.values().forEach(Secret::close);
        secrets.clear();
    }
}
