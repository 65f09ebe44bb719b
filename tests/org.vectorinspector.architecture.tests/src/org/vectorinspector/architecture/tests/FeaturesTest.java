package org.vectorinspector.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/features.md names as a proof is there: each test, class and picture. */
class FeaturesTest {
    private static final Path ROOT = Path.of(System.getProperty("vectorinspector.root"));

    @Test
    void namesTestsAndClassesThatAreThere() throws IOException {
        Set<String> named = named("`([A-Z][A-Za-z]+)`");
        assertTrue(named.size() > 50, () -> "hardly anything is named: " + named);
        named.removeAll(sources().map(file -> file.getFileName().toString().replace(".java", "")).collect(Collectors.toSet()));
        assertEquals(Set.of(), named);
    }

    @Test
    void namesPicturesThatAScenarioTakes() throws IOException {
        Set<String> named = named("`(\\d\\d-[a-z0-9-]+)`");
        assertTrue(named.size() > 15, () -> "hardly any picture is named: " + named);
        for (Path scenario : sources().filter(file -> file.toString().contains("app.bot.tests")).toList()) {
            String text = Files.readString(scenario);
            named.removeIf(picture -> text.contains("picture(\"" + picture + "\")"));
        }
        assertEquals(Set.of(), named);
    }

    private static Set<String> named(String pattern) throws IOException {
        return Pattern.compile(pattern).matcher(Files.readString(ROOT.resolve("docs/features.md"))).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Path> sources() throws IOException {
        Set<Path> sources = new TreeSet<>();
        for (String part : new String[] {"bundles", "tests"}) {
            try (Stream<Path> bundles = Files.list(ROOT.resolve(part))) {
                for (Path source : bundles.map(bundle -> bundle.resolve("src")).filter(Files::isDirectory).toList()) {
                    try (Stream<Path> files = Files.walk(source)) {
                        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
                    }
                }
            }
        }
        return sources.stream();
    }
}
