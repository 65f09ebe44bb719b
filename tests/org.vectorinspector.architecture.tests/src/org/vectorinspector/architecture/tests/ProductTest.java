package org.vectorinspector.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
