package org.vectorinspector.benchmarks.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the benchmarks run.
 *
 * @param root the checkout
 * @param product the built product
 * @param folder for data that is kept from run to run
 * @param bundles the benchmarks' own bundles, as folders
 */
public record Workplace(Path root, Path product, Path folder, Path bundles) {
    /** The heap of every measured process that has no reason for another one. */
    public static final String HEAP = "512m";

    /** Returns the place that the script has prepared. */
    static Workplace fromProperties() {
        return new Workplace(property("root"), property("benchmarks.product"), property("benchmarks.folder"), property("benchmarks.bundles"));
    }

    /** Returns the command that runs a main class with this program's class path, the pinned heap and the product's options. */
    public List<String> java(Class<?> main, Object... arguments) {
        return java(HEAP, main, arguments);
    }

    /** Returns the same with another heap, such as {@code 256m}. */
    public List<String> java(String heap, Class<?> main, Object... arguments) {
        List<String> command = plain(heap);
        command.addAll(standingOptions());
        command.add("-Dvectorinspector.root=" + root);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return command;
    }

    /** Returns the beginning of a command: the same JVM as this one with the pinned heap, and no option of the product. */
    public static List<String> java() {
        return plain(HEAP);
    }

    /** Returns what the product says to Java at every start. */
    public List<String> standingOptions() {
        try {
            List<String> lines = Files.readAllLines(product.resolve("eclipse.ini"));
            return lines.subList(lines.indexOf("-vmargs") + 1, lines.size());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> plain(String heap) {
        return new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xms" + heap, "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED"));
    }

    /** Returns a folder for data of this name, which is made when it is not there. */
    public Path data(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private static Path property(String name) {
        return Path.of(System.getProperty("vectorinspector." + name));
    }
}
