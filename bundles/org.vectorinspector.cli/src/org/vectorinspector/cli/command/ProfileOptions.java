package org.vectorinspector.cli.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.api.spi.SettingsCheck;
import org.vectorinspector.core.connection.ConnectionRules;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.PlaceReport;
import org.vectorinspector.core.profile.ProfileLabels;
import org.vectorinspector.core.profile.ProfileSecrets;
import org.vectorinspector.core.profile.SecretRule;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a command says about a profile; what it does not say stays as it was. */
final class ProfileOptions {
    /** Where secrets go. */
    enum Keeping {
        KEYCHAIN, FILE, MEMORY, ASK
    }

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting of the connection; may be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Mixin
    private SecretFiles secretFiles = new SecretFiles();

    @Option(names = "--keep", paramLabel = "PLACE", description = "Where the secret is kept: keychain, file (encrypted), memory, or ask (each time).")
    private Keeping keeping;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "The folder, such as Shop/Europe; empty for none.")
    private String folder;

    @Option(names = "--tag", paramLabel = "TAG", description = "A tag; may be repeated.")
    private List<String> tags;

    @Option(names = "--environment", paramLabel = "NAME", description = "What it is used for: none, development, test or production.")
    private Environment environment;

    @Option(names = "--read-only", paramLabel = "true|false", arity = "1", description = "Whether its connections refuse every change.")
    private Boolean readOnly;

    @Option(names = "--favorite", paramLabel = "true|false", arity = "1", description = "Whether it is shown first.")
    private Boolean favourite;

    /** Returns the profile with what the options say of it. */
    ConnectionProfile over(ConnectionProfile profile, ProviderDescriptor descriptor) throws UsageException {
        Map<String, String> merged = new LinkedHashMap<>(profile.settings().values());
        merged.putAll(settings);
        ConnectionSettings complete = ConnectionOptions.settings(descriptor, merged);
        ProfileLabels labels = new ProfileLabels(folder == null ? profile.labels().folder() : folder, tags == null ? profile.labels().tags() : tags,
                favourite == null ? profile.labels().favourite() : favourite);
        ConnectionRules rules = new ConnectionRules(environment == null ? profile.rules().environment() : environment,
                readOnly == null ? profile.rules().readOnly() : readOnly);
        return profile.withSettings(complete).withLabels(labels).withRules(rules);
    }

    /** Returns the secrets that files name; the caller closes them. */
    Secrets secrets(ProviderDescriptor descriptor) throws UsageException, IOException {
        secretFiles.refuseUnknown(descriptor.fields());
        Map<String, Secret> secrets = new LinkedHashMap<>();
        for (SettingField field : descriptor.fields()) {
            if (field.type() == SettingField.Type.SECRET) {
                secretFiles.fromFile(field).ifPresent(secret -> secrets.put(field.key(), secret));
            }
        }
        return new Secrets(secrets);
    }

    /**
     * Returns what becomes of secrets: what the option says, else what was, else the keychain. Never a weaker place that nobody named.
     */
    SecretRule rule(SecretRule before, ProfileSecrets places) throws UsageException {
        if (keeping != null) {
            return switch (keeping) {
                case KEYCHAIN -> usable(Place.SYSTEM_KEYCHAIN, places);
                case FILE -> usable(Place.ENCRYPTED_FILE, places);
                case MEMORY -> usable(Place.MEMORY, places);
                case ASK -> SecretRule.ASK;
            };
        }
        return before.place().isPresent() || before.askEachTime() ? before : usable(Place.SYSTEM_KEYCHAIN, places);
    }

    /** Tells whether the options say what becomes of secrets. */
    boolean saysKeeping() {
        return keeping != null;
    }

    /** Refuses settings that do not fit; a secret may be missing, because it can be asked for. */
    static void check(ConnectionProfile profile, ProviderDescriptor descriptor) throws UsageException {
        ConnectionOptions.refuse(SettingsCheck.problems(descriptor.fields(), profile.settings(), descriptor.fields().stream()
                .filter(field -> field.type() == SettingField.Type.SECRET).map(SettingField::key).collect(java.util.stream.Collectors.toSet())));
    }

    private static SecretRule usable(Place place, ProfileSecrets places) throws UsageException {
        Optional<PlaceReport> report = places.places().stream().filter(known -> known.place() == place).findFirst();
        if (report.isEmpty() || !report.get().usable()) {
            throw new UsageException("The secret cannot be kept in the " + place.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ". "
                    + report.map(known -> known.state().sentence() + " ").orElse("") + "Say another place with --keep file, memory or ask.");
        }
        return SecretRule.at(place);
    }
}
