package org.vectorinspector.cli.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.spi.SettingField;
import picocli.CommandLine.Option;

/** Secrets for a command: from files that options name, or typed; never from an argument. */
final class SecretFiles {
    @Option(names = "--secret-file", paramLabel = "FIELD=PATH", description = "A file that holds a secret; may be repeated.")
    private Map<String, Path> files = new LinkedHashMap<>();

    /** Tells whether any file is named. */
    boolean given() {
        return !files.isEmpty();
    }

    /** Returns the secret of a field: from its file; else typed, where the field is needed and somebody is there. */
    Optional<Secret> read(SettingField field) throws IOException {
        Path file = files.get(field.key());
        if (file != null) {
            return Optional.of(read(file));
        }
        return field.required() ? Typed.secret(field.label()) : Optional.empty();
    }

    /** Returns the secret of a field from its file, empty where none is named. */
    Optional<Secret> fromFile(SettingField field) throws IOException {
        Path file = files.get(field.key());
        return file == null ? Optional.empty() : Optional.of(read(file));
    }

    /** Refuses fields that the provider does not have as secrets. */
    void refuseUnknown(java.util.List<SettingField> fields) throws UsageException {
        for (String key : files.keySet()) {
            if (fields.stream().noneMatch(field -> field.key().equals(key) && field.type() == SettingField.Type.SECRET)) {
                throw new UsageException("«" + key + "» is no secret of this provider.");
            }
        }
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
}
