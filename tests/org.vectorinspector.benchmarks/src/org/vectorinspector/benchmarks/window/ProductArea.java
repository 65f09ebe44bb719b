package org.vectorinspector.benchmarks.window;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vectorinspector.benchmarks.harness.Workplace;

/** A configuration of Equinox in a folder of its own: bundles of the built product, and further ones that lie as folders. */
final class ProductArea {
    private final Path product;
    private final Path folder;
    private final Path logging;

    private ProductArea(Workplace workplace, Path folder) {
        this.product = workplace.product();
        this.folder = folder;
        this.logging = product.resolve("logging.properties");
    }

    /** Sets an area of the whole product up, with its own settings, and further bundles of the benchmarks. */
    static ProductArea program(Workplace workplace, String name, String... more) throws IOException {
        ProductArea area = part(workplace, name, bundle -> true, more);
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(area.product.resolve("configuration/config.ini"))) {
            settings.load(reader);
        }
        String cache = "ds.cache.metadata";
        Files.writeString(area.configuration().resolve("config.ini"), cache + "=" + settings.getProperty(cache) + "\n", StandardOpenOption.APPEND);
        return area;
    }

    /**
     * Sets an area of some of the product's bundles up, with no setting of the product.
     *
     * @param name of its folder
     * @param kept tells of a bundle's name whether it takes part
     * @param more names of the benchmarks' own bundles
     */
    static ProductArea part(Workplace workplace, String name, Predicate<String> kept, String... more) throws IOException {
        ProductArea area = new ProductArea(workplace, workplace.data(name));
        clear(area.folder);
        Files.createDirectories(area.configuration());
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(area.product.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"))) {
            boolean comment = line.startsWith("#");
            if (comment || kept.test(line.substring(0, line.indexOf(',')))) {
                lines.add(comment ? line : line.replace(",plugins/", "," + area.product.resolve("plugins").toUri()));
            }
        }
        for (String bundle : more) {
            lines.add(bundle + ",0.1.0.qualifier," + workplace.bundles().resolve(bundle).toUri() + ",4,false");
        }
        Files.write(area.configuration().resolve("bundles.info"), lines);
        Files.writeString(area.configuration().resolve("config.ini"), """
                osgi.configuration.cascaded=false
                osgi.install.area=%s
                osgi.framework=%s
                osgi.bundles=reference\\:%s@1\\:start
                osgi.bundles.defaultStartLevel=4
                org.eclipse.equinox.simpleconfigurator.configUrl=%s
                """.formatted(url(area.product), url(area.plugin("org.eclipse.osgi_")),
                url(area.plugin("org.eclipse.equinox.simpleconfigurator_")), url(area.configuration().resolve("bundles.info"))));
        return area;
    }

    /** Returns the command that starts the product of this id, with these options of Java; nothing comes back of the run before. */
    List<String> command(String id, String... options) {
        List<String> command = Workplace.java();
        command.addAll(List.of(options));
        command.addAll(List.of("-Dvectorinspector.home=" + folder.resolve("home"), "-Djava.util.logging.config.file=" + logging,
                "-Dvectorinspector.session.restore=nothing",
                "-jar", plugin("org.eclipse.equinox.launcher_").toString(), "-nosplash", "-product", id,
                "-application", "org.eclipse.e4.ui.workbench.swt.E4Application",
                "-configuration", configuration().toString(), "-data", folder.resolve("workspace").toString()));
        return command;
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> earlier = Files.walk(folder)) {
            for (Path path : earlier.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private Path configuration() {
        return folder.resolve("configuration");
    }

    private Path plugin(String prefix) {
        try (Stream<Path> plugins = Files.list(product.resolve("plugins"))) {
            return plugins.filter(path -> path.getFileName().toString().startsWith(prefix)).findFirst().orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String url(Path path) {
        return path.toUri().toString().replace(":", "\\:");
    }
}
