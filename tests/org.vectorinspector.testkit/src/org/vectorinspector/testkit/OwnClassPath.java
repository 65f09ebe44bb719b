package org.vectorinspector.testkit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The class path of a program that a test starts to be on its own, with the classes that the test itself has. */
public final class OwnClassPath {
    private OwnClassPath() {
    }

    /** Returns what the test of a class runs with: the class path, or the framework with the bundles that it was started with. */
    public static String of(Class<?> test) {
        return Optional.ofNullable(FrameworkUtil.getBundle(test)).map(Bundle::getBundleContext)
                .map(framework -> framework.getProperty("osgi.framework") + "," + framework.getProperty("osgi.bundles"))
                .map(places -> Stream.of(places.split(",")).map(OwnClassPath::classes).collect(Collectors.joining(File.pathSeparator)))
                .orElseGet(() -> System.getProperty("java.class.path"));
    }

    /** Returns where the classes of a bundle are; one that is a folder of the checkout has them in a folder below. */
    private static String classes(String bundle) {
        String file = bundle.replaceFirst("^(reference:)?file:", "").replaceFirst("@[^/]*$", "");
        Path built = Path.of(file, "target", "classes");
        return Files.isDirectory(built) ? built.toString() : file;
    }
}
