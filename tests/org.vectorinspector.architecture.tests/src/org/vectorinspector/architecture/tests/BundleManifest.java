package org.vectorinspector.architecture.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;

/** What a bundle's manifest says of its name and of what it takes from others. */
record BundleManifest(Map<String, String> headers) {
    static List<BundleManifest> all(Path bundles) throws IOException {
        try (Stream<Path> folders = Files.list(bundles)) {
            return folders.map(folder -> folder.resolve("META-INF/MANIFEST.MF")).filter(Files::exists).sorted()
                    .map(BundleManifest::read).toList();
        }
    }

    static BundleManifest read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new BundleManifest(ManifestElement.parseBundleManifest(in, null));
        } catch (IOException | BundleException unreadable) {
            throw new AssertionError("Cannot read " + file, unreadable);
        }
    }

    /** Returns the name without the part that all our bundles share. */
    String name() {
        return value(headers.get("Bundle-SymbolicName")).replaceFirst("^org\\.vectorinspector\\.", "");
    }

    /** Returns the packages that are imported and the bundles that are required. */
    List<String> uses() {
        return Stream.of("Import-Package", "Require-Bundle", "Fragment-Host").flatMap(header -> elements(header).stream())
                .map(ManifestElement::getValue).toList();
    }

    /** Returns the packages that everybody may import. */
    List<String> openExports() {
        return elements("Export-Package").stream()
                .filter(element -> element.getDirective("x-friends") == null && !"true".equals(element.getDirective("x-internal")))
                .map(ManifestElement::getValue).toList();
    }

    private List<ManifestElement> elements(String header) {
        try {
            ManifestElement[] elements = ManifestElement.parseHeader(header, headers.get(header));
            return Optional.ofNullable(elements).map(Arrays::asList).orElse(List.of());
        } catch (BundleException unreadable) {
            throw new AssertionError("Cannot read " + header + " of " + headers.get("Bundle-SymbolicName"), unreadable);
        }
    }

    private static String value(String header) {
        return header.split(";")[0].strip();
    }
}
