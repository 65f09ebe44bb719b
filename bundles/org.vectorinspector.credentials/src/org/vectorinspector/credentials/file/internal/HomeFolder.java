package org.vectorinspector.credentials.file.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where the program's own files are and which key file the person has named, by the rule of {@code ProgramHome} in
 * {@code core}, which this bundle may not use.
 *
 * @param secrets the folder of the encrypted file; may not exist yet
 * @param keyFile the key file that opens the encrypted file instead of a passphrase
 */
record HomeFolder(Path secrets, Optional<Path> keyFile) {
    static HomeFolder current() {
        return of(System::getProperty, System::getenv);
    }

    static HomeFolder of(UnaryOperator<String> properties, UnaryOperator<String> variables) {
        Path home = filled(properties.apply("vectorinspector.home")).or(() -> filled(variables.apply("VECTOR_INSPECTOR_HOME")))
                .map(Path::of).orElseGet(() -> Path.of(properties.apply("user.home"), ".vector-viewer"));
        Optional<Path> keyFile = filled(properties.apply("vectorinspector.keyfile"))
                .or(() -> filled(variables.apply("VECTOR_INSPECTOR_KEY_FILE"))).map(name -> Path.of(name).toAbsolutePath().normalize());
        return new HomeFolder(home.toAbsolutePath().normalize().resolve("secrets"), keyFile);
    }

    private static Optional<String> filled(String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
