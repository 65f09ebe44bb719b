package org.vectorinspector.provider.tiny.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/adding-a-provider.md names just the files that the tiny provider has, and shows what stands in them. */
class WalkTest {
    private static final Path ROOT = Path.of(System.getProperty("vectorinspector.root"));
    private static final Path BUNDLE = ROOT.resolve("tests/org.vectorinspector.provider.tiny.tests");
    private static final Pattern STEP = Pattern.compile("(?m)^\\d+\\. `([^`]+)`");
    private static final Pattern CODE = Pattern.compile("(?ms)^ *```\\w*\\R(.*?)^ *```");

    @Test
    void namesEveryFileOfTheTinyProviderAndNoOther() throws IOException {
        List<String> walked = matches(STEP).map(step -> step.group(1)).map(WalkTest::tiny).sorted().toList();
        assertTrue(walked.size() > 5, walked::toString);
        try (Stream<Path> files = Files.walk(BUNDLE)) {
            List<String> there = files.filter(Files::isRegularFile).map(file -> BUNDLE.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.startsWith("target/") && !name.endsWith("WalkTest.java") && !name.startsWith("OSGI-INF/org.") && !name.startsWith("."))
                    .sorted().toList();
            assertEquals(walked, there);
        }
    }

    @Test
    void showsWhatStandsInThem() throws IOException {
        StringBuilder all = new StringBuilder();
        for (MatchResult step : matches(STEP).toList()) {
            all.append(Files.readString(BUNDLE.resolve(tiny(step.group(1))))).append('\n');
        }
        List<String> lines = matches(CODE).flatMap(block -> block.group(1).lines()).map(String::strip).filter(line -> !line.isEmpty()).toList();
        assertTrue(lines.size() > 5, lines::toString);
        for (String line : lines) {
            assertTrue(all.indexOf(tiny(line)) >= 0, () -> "a file of the tiny provider has: " + tiny(line));
        }
    }

    private static Stream<MatchResult> matches(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(ROOT.resolve("docs/adding-a-provider.md"))).results();
    }

    private static String tiny(String text) {
        return text.replace("NAME", "tiny").replace("Name", "Tiny");
    }
}
