package org.vectorinspector.standins.spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder with the vendors' API descriptions: {@code ../shared/specs} beside the checkout, unless the system property
 * {@value #PROPERTY} or the environment variable {@value #VARIABLE} names another. They are the vendors' and no part of the project.
 *
 * @param path of the folder, which may not be there
 */
public record SpecFolder(Path path) {
    /** The system property that names another folder. */
    public static final String PROPERTY = "vectorinspector.specs";
    /** The environment variable that names another folder. */
    public static final String VARIABLE = "VI_SPECS";

    /** Returns the folder of this machine. */
    public static SpecFolder usual() {
        String root = System.getProperty("vectorinspector.root", "");
        return new SpecFolder(Stream.of(System.getProperty(PROPERTY), System.getenv(VARIABLE)).filter(named -> named != null && !named.isBlank())
                .findFirst().map(Path::of).orElseGet(() -> Path.of(root).toAbsolutePath().resolveSibling("shared").resolve("specs")));
    }

    /** Returns a file of the folder, empty where it is not there. */
    public Optional<Path> file(String name) {
        return Optional.of(path.resolve(name)).filter(Files::isReadable);
    }

    /** Says that a file is missing and what to do. */
    public String missing(String name) {
        return "NOT CHECKED against the vendor's API description: there is no " + name + " in " + path.normalize() + "; name its folder by the"
                + " system property " + PROPERTY + " or the environment variable " + VARIABLE + ".";
    }
}
