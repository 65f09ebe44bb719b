package org.vectorinspector.architecture.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The layer table of docs/architecture.md: which of our bundles may lean on which, and what they may take from outside. */
final class Layers {
    private static final List<String> WINDOW = List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.e4.", "org.eclipse.ui",
            "org.eclipse.nebula");
    private static final List<Layer> TABLE = List.of(
            new Layer("api", List.of(), List.of("org.osgi.annotation")),
            new Layer("json", List.of("api"), List.of("com.google.gson", "ch.randelshofer")),
            new Layer("http", List.of("api", "json"), List.of("dev.failsafe", "org.osgi")),
            new Layer("core", List.of("api", "json"),
                    List.of("org.osgi", "com.google.gson", "org.apache.commons.codec", "org.apache.commons.csv", "com.github.difflib", "org.slf4j")),
            new Layer("credentials", List.of("api"), List.of("org.eclipse.equinox.security", "com.sun.jna", "javax.crypto", "org.osgi")),
            new Layer("provider.*", List.of("api", "json", "http"), List.of("*")),
            new Layer("embedding", List.of("api"), List.of("*")),
            new Layer("sample", List.of("api"), List.of("org.osgi")),
            new Layer("collections", List.of(), List.of()),
            new Layer("logging", List.of(), List.of("slf4j.api", "org.slf4j")),
            new Layer("cli", List.of("api", "json", "core"), List.of("*")),
            new Layer("ui", List.of("api", "json", "core", "collections"), List.of("*", "window")),
            new Layer("ui.*", List.of("api", "json", "core", "ui"), List.of("*", "window")),
            new Layer("app", List.of("api", "json", "core", "ui"), List.of("*", "window")));

    private record Layer(String bundles, List<String> ours, List<String> theirs) {
        boolean holds(String bundle) {
            return bundles.endsWith(".*") ? bundle.startsWith(bundles.substring(0, bundles.length() - 1)) : bundle.equals(bundles);
        }
    }

    private Layers() {
    }

    /** Returns the arrows of this bundle that the table does not allow, in words. */
    static List<String> violations(BundleManifest bundle) {
        Optional<Layer> layer = TABLE.stream().filter(candidate -> candidate.holds(bundle.name())).findFirst();
        if (layer.isEmpty()) {
            return List.of(bundle.name() + " stands in no layer");
        }
        List<String> violations = new ArrayList<>();
        for (String used : bundle.uses()) {
            if (!allowed(layer.get(), bundle.name(), used)) {
                violations.add(bundle.name() + " -> " + used);
            }
        }
        if (secludes(bundle.name()) && !bundle.openExports().isEmpty()) {
            violations.add(bundle.name() + " exports " + bundle.openExports());
        }
        return violations;
    }

    private static boolean secludes(String bundle) {
        return bundle.startsWith("provider.") || bundle.equals("credentials") || bundle.equals("embedding") || bundle.equals("sample");
    }

    private static boolean allowed(Layer layer, String bundle, String used) {
        String prefix = "org.vectorinspector.";
        if (used.startsWith(prefix)) {
            return layer.ours().stream().map(name -> prefix + name).anyMatch(name -> ownPackage(name, used))
                    || ownPackage(prefix + bundle, used);
        }
        boolean window = WINDOW.stream().anyMatch(used::startsWith);
        return window ? layer.theirs().contains("window")
                : layer.theirs().contains("*") || layer.theirs().stream().anyMatch(used::startsWith);
    }

    /** Tells whether a package is one of this bundle's own; {@code ui.browse} is a bundle beside {@code ui}, not a part of it. */
    private static boolean ownPackage(String bundle, String used) {
        boolean sibling = TABLE.stream().map(Layer::bundles).filter(name -> name.endsWith(".*"))
                .map(name -> "org.vectorinspector." + name.substring(0, name.length() - 1))
                .anyMatch(family -> used.startsWith(family) && !bundle.startsWith(family)
                        && List.of("connections", "browse", "compare", "migrate", "log", "together").contains(used.substring(family.length()).split("\\.")[0]));
        return !sibling && (used.equals(bundle) || used.startsWith(bundle + "."));
    }
}
