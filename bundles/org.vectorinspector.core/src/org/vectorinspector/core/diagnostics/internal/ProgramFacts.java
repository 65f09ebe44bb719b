package org.vectorinspector.core.diagnostics.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.vectorinspector.core.connection.ManagedConnection;

/** The pages of the diagnostics that are not logs, as text. */
final class ProgramFacts {
    private static final List<String> PROPERTIES = List.of("java.version", "java.vendor", "java.vm.name", "os.name", "os.version", "os.arch",
            "osgi.ws", "eclipse.buildId");

    private ProgramFacts() {
    }

    /** Returns versions, one a line. */
    static String versions(Instant now, List<String> bundles) {
        StringBuilder page = new StringBuilder("written " + now + "\n");
        PROPERTIES.forEach(name -> page.append(name).append(' ').append(System.getProperty(name, "?")).append('\n'));
        Runtime runtime = Runtime.getRuntime();
        page.append("locale ").append(Locale.getDefault()).append('\n').append("processors ").append(runtime.availableProcessors()).append('\n')
                .append("memory ").append(runtime.totalMemory() - runtime.freeMemory()).append(" used of ").append(runtime.maxMemory()).append('\n')
                .append("\nbundles\n");
        bundles.forEach(bundle -> page.append(bundle).append('\n'));
        return page.toString();
    }

    /** Returns the open connections: no name, no address, no value. */
    static String connections(List<ManagedConnection> connections) {
        StringBuilder page = new StringBuilder("open connections: " + connections.size() + "\n");
        connections.forEach(connection -> page.append("\nprovider ").append(connection.provider().id().value()).append("\nstate ")
                .append(connection.state()).append(connection.fault().map(fault -> " " + fault.kind()).orElse(""))
                .append("\nsettings ").append(String.join(", ", keys(connection))).append('\n'));
        return page.toString();
    }

    /** Only keys that the provider itself has: a key that is none of them might be anything. */
    private static Iterable<String> keys(ManagedConnection connection) {
        Stream<String> known = connection.provider().fields().stream().map(field -> field.key());
        return new TreeSet<>(known.filter(connection.settings().values()::containsKey).toList());
    }
}
