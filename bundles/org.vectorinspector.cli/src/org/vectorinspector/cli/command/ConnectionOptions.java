package org.vectorinspector.cli.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import picocli.CommandLine.Option;

/** Which database a command is about. A secret comes from a file or is asked for, never from an argument. */
final class ConnectionOptions {
    @Option(names = "--provider", required = true, paramLabel = "ID", description = "Kind of database, such as local or chroma.")
    private String provider;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting of the connection; may be repeated.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--secret-file", paramLabel = "FIELD=PATH", description = "A file that holds a secret; may be repeated.")
    private Map<String, Path> secretFiles = new LinkedHashMap<>();

    /** Returns a checked request; secrets that are needed and in no file are asked for. */
    OpenRequest request(ProviderRegistry providers) throws UsageException, IOException {
        ProviderDescriptor descriptor = descriptor(providers);
        List<SettingField> fields = descriptor.fields();
        refuseUnknown(fields);
        ConnectionSettings complete = SettingsCheck.completed(fields, new ConnectionSettings(settings));
        Map<String, Secret> secrets = new LinkedHashMap<>();
        for (SettingField field : fields) {
            if (field.type() == SettingField.Type.SECRET && field.shown(complete)) {
                secret(field).ifPresent(secret -> secrets.put(field.key(), secret));
            }
        }
        List<SettingProblem> problems = SettingsCheck.problems(fields, complete, secrets.keySet());
        if (!problems.isEmpty()) {
            throw new UsageException(sentence(problems.getFirst()));
        }
        return new OpenRequest(descriptor.id(), descriptor.name(), complete, new Secrets(secrets));
    }

    private ProviderDescriptor descriptor(ProviderRegistry providers) throws UsageException {
        Optional<ProviderDescriptor> found = providers.descriptors().stream().filter(known -> known.id().value().equals(provider)).findFirst();
        String known = String.join(", ", providers.descriptors().stream().map(ProviderDescriptor::id).map(ProviderId::value).sorted().toList());
        return found.orElseThrow(() -> new UsageException("There is no provider «" + provider + "»; installed are: " + known + "."));
    }

    private void refuseUnknown(List<SettingField> fields) throws UsageException {
        for (String key : settings.keySet()) {
            SettingField field = fields.stream().filter(known -> known.key().equals(key)).findFirst().orElseThrow(() -> new UsageException(
                    "There is no setting «" + key + "»; " + provider + " has: "
                            + String.join(", ", fields.stream().map(SettingField::key).toList()) + "."));
            if (field.type() == SettingField.Type.SECRET) {
                throw new UsageException("«" + key + "» is a secret and must not stand in an argument; use --secret-file " + key
                        + "=PATH, or leave it out to be asked.");
            }
        }
    }

    private Optional<Secret> secret(SettingField field) throws IOException {
        Path file = secretFiles.get(field.key());
        if (file != null) {
            return Optional.of(read(file));
        }
        if (!field.required() || System.console() == null) {
            return Optional.empty();
        }
        char[] typed = System.console().readPassword("%s: ", field.label());
        if (typed == null || typed.length == 0) {
            return Optional.empty();
        }
        Secret secret = new Secret(typed);
        Arrays.fill(typed, '\0');
        return Optional.of(secret);
    }

    private static Secret read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        CharBuffer chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        int end = chars.limit();
        while (end > 0 && (chars.get(end - 1) == '\n' || chars.get(end - 1) == '\r')) {
            end--;
        }
        char[] value = Arrays.copyOf(chars.array(), end);
        Secret secret = new Secret(value);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(chars.array(), '\0');
        Arrays.fill(value, '\0');
        return secret;
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
