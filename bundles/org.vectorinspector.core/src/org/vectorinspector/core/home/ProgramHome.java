package org.vectorinspector.core.home;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The folder of the program's own files: {@code ~/.vector-viewer} unless the system property {@value #PROPERTY} or the
 * environment variable {@value #VARIABLE} names another.
 *
 * @param folder absolute; may not exist yet
 */
public record ProgramHome(Path folder) {
    /** The system property that moves the folder. */
    public static final String PROPERTY = "vectorinspector.home";

    /** The environment variable that moves the folder where the property is not set. */
    public static final String VARIABLE = "VECTOR_INSPECTOR_HOME";

    public ProgramHome {
        Objects.requireNonNull(folder, "folder");
    }

    /** Returns the folder of this process. */
    public static ProgramHome current() {
        return of(System::getProperty, System::getenv);
    }

    /** Returns the folder that these properties and variables give. */
    public static ProgramHome of(UnaryOperator<String> properties, UnaryOperator<String> variables) {
        String moved = filled(properties.apply(PROPERTY)).or(() -> filled(variables.apply(VARIABLE))).orElse("");
        Path folder = moved.isEmpty() ? Path.of(properties.apply("user.home"), ".vector-viewer") : Path.of(moved);
        return new ProgramHome(folder.toAbsolutePath().normalize());
    }

    /** Returns the folder of the log files. */
    public Path logs() {
        return folder.resolve("logs");
    }

    private static Optional<String> filled(String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
