package org.vectorinspector.cli.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.api.spi.SettingProblem;
import org.vectorinspector.api.spi.SettingsCheck;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.connection.ProviderRegistry;
import org.vectorinspector.core.connection.SecretSource;
import org.vectorinspector.core.profile.ConnectionProfile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which database a command is about: a saved profile, or a provider with its settings. */
final class ConnectionOptions {
    @Option(names = "--profile", paramLabel = "NAME", description = "A saved profile, by its name or id.")
    private String profile = "";

    @Option(names = "--provider", paramLabel = "ID", description = "Kind of database, such as local or chroma.")
    private String provider = "";

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting of the connection; may be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Mixin
    private SecretFiles secretFiles = new SecretFiles();

    /** Returns a checked request; secrets that are needed and in no file are asked for. */
    OpenRequest request(Services services) throws UsageException, IOException, VectorStoreException {
        if (profile.isEmpty() == provider.isEmpty()) {
            throw new UsageException("Name the database: either --profile NAME, or --provider ID with --set KEY=VALUE.");
        }
        if (profile.isEmpty()) {
            ProviderDescriptor descriptor = descriptor(services.providers(), provider);
            return new OpenRequest(descriptor.id(), descriptor.name(), settings(descriptor, settings), secrets(descriptor));
        }
        if (!settings.isEmpty()) {
            throw new UsageException("--set does not go with --profile; change the profile, or use --provider.");
        }
        return ofProfile(services);
    }

    private OpenRequest ofProfile(Services services) throws UsageException, IOException, VectorStoreException {
        ConnectionProfile saved = ProfileByName.find(services.profiles().store(), profile);
        OpenRequest request = services.profiles().connections().request(saved);
        if (!secretFiles.given()) {
            return request;
        }
        Secrets own = secrets(descriptor(services.providers(), saved.provider().value()));
        return new OpenRequest(request.provider(), request.name(), request.settings(), SecretSource.of(own), request.rules(), request.profile());
    }

    private Secrets secrets(ProviderDescriptor descriptor) throws UsageException, IOException {
        ConnectionSettings complete = SettingsCheck.completed(descriptor.fields(), new ConnectionSettings(settings));
        secretFiles.refuseUnknown(descriptor.fields());
        Map<String, Secret> secrets = new LinkedHashMap<>();
        for (SettingField field : descriptor.fields()) {
            if (field.type() == SettingField.Type.SECRET && (profile.isEmpty() ? field.shown(complete) : true)) {
                secretFiles.read(field).ifPresent(secret -> secrets.put(field.key(), secret));
            }
        }
        if (profile.isEmpty()) {
            refuse(SettingsCheck.problems(descriptor.fields(), complete, secrets.keySet()));
        }
        return new Secrets(secrets);
    }

    static ProviderDescriptor descriptor(ProviderRegistry providers, String id) throws UsageException {
        Optional<ProviderDescriptor> found = providers.descriptors().stream().filter(known -> known.id().value().equals(id)).findFirst();
        String known = String.join(", ", providers.descriptors().stream().map(ProviderDescriptor::id).map(ProviderId::value).sorted().toList());
        return found.orElseThrow(() -> new UsageException("There is no provider «" + id + "»; installed are: " + known + "."));
    }

    /** Returns settings that the provider knows, with the first values of those that are missing. */
    static ConnectionSettings settings(ProviderDescriptor descriptor, Map<String, String> given) throws UsageException {
        List<SettingField> fields = descriptor.fields();
        for (String key : given.keySet()) {
            SettingField field = fields.stream().filter(known -> known.key().equals(key)).findFirst().orElseThrow(() -> new UsageException(
                    "There is no setting «" + key + "»; " + descriptor.id() + " has: "
                            + String.join(", ", fields.stream().map(SettingField::key).toList()) + "."));
            if (field.type() == SettingField.Type.SECRET) {
                throw new UsageException("«" + key + "» is a secret and must not stand in an argument; use --secret-file " + key
                        + "=PATH, or leave it out to be asked.");
            }
        }
        return SettingsCheck.completed(fields, new ConnectionSettings(given));
    }

    /** Says what is wrong first, if anything is. */
    static void refuse(List<SettingProblem> problems) throws UsageException {
        if (!problems.isEmpty()) {
            throw new UsageException(sentence(problems.getFirst()));
        }
    }

    private static String sentence(SettingProblem problem) {
        SettingField field = problem.field();
        String key = "«" + field.key() + "»";
        return switch (problem.reason()) {
            case MISSING -> field.type() == SettingField.Type.SECRET ? key + " is needed; use --secret-file " + field.key() + "=PATH."
                    : key + " is needed; use --set " + field.key() + "=VALUE.";
            case NOT_A_NUMBER -> key + " is a whole number.";
            case OUT_OF_RANGE -> key + " lies between " + field.range().map(range -> range.least() + " and " + range.most()).orElse("") + ".";
            case NOT_A_CHOICE -> key + " is one of: " + String.join(", ", field.choices()) + ".";
            case NOT_A_FLAG -> key + " is true or false.";
        };
    }
}
