package org.vectorinspector.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an installed program consists of. */
class ProductTest {
    private static final Path ROOT = Path.of(System.getProperty("vectorinspector.root"));
    private static final Path PRODUCT = ROOT.resolve("releng/org.vectorinspector.product/VectorInspector.product");

    /** The window and the command line are two applications of one product, and each would get what is meant for the other. */
    @Test
    void handsNoApplicationAnArgumentOfAnother() throws IOException {
        assertEquals(List.of(), all("<programArgs[^>]*>([^<]*)</programArgs", Files.readString(PRODUCT)));
        String window = Files.readString(ROOT.resolve("bundles/org.vectorinspector.app/plugin.xml"));
        assertTrue(window.contains("<property name=\"clearPersistedState\" value=\"true\"/>"), "the product's own property does it");
    }

    @Test
    void holdsEveryFeature() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT.resolve("features"))) {
            Set<String> features = new TreeSet<>(folders.filter(folder -> Files.exists(folder.resolve("feature.xml")))
                    .map(folder -> folder.getFileName().toString()).toList());
            assertEquals(features, new TreeSet<>(all("<feature id=\"([^\"]+)\"", Files.readString(PRODUCT))));
        }
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).map(String::strip).toList();
    }
}
