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

/** What an installed program is started with, and what {@code ./run} starts it with, which are two files. */
class ProductTest {
    private static final Path ROOT = Path.of(System.getProperty("vectorinspector.root"));
    private static final Path PRODUCT = ROOT.resolve("releng/org.vectorinspector.product/VectorInspector.product");

    @Test
    void startsJavaInTheSameWay() throws IOException {
        List<String> installed = List.of(all("<vmArgs>([^<]*)</vmArgs>", Files.readString(PRODUCT)).getFirst().split("\\s+"));
        assertEquals(List.of("--enable-native-access=ALL-UNNAMED", "-Djava.net.useSystemProxies=true",
                "-Djdk.httpclient.bufsize=131072"), installed);
        String run = Files.readString(ROOT.resolve("run"));
        installed.forEach(argument -> assertTrue(run.contains(" " + argument + " "), "./run lacks " + argument));
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
