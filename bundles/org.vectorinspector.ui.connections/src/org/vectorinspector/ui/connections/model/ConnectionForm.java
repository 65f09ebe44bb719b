package org.vectorinspector.ui.connections.model;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Returns the fields that are there now, in their order. */
    public List<SettingField> fields() {
        return provider.fields().stream().filter(field -> field.shown(settings)).toList();
    }

    /** Returns what is wrong with all fields. */
    public List<SettingProblem> problems() {
        return SettingsCheck.problems(provider.fields(), settings, secrets.keySet());
    }

    /** Returns what is wrong with a field that the person has been in. */
    public Optional<SettingProblem> problem(SettingField field) {
        return problems().stream().filter(problem -> problem.field().key().equals(field.key()) && touched.contains(field.key())).findFirst();
    }

    /** Tells whether a connection can be tried. */
    public boolean complete() {
        return !name.isBlank() && problems().isEmpty();
    }

    /** Returns the request; its secrets are copies that the caller closes. */
    public OpenRequest request() {
        try (Secrets own = new Secrets(copies())) {
            return new OpenRequest(provider.id(), name, settings, own.copy());
        }
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
