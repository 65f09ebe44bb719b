package org.vectorinspector.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ids of model elements are unique across the application and all its fragments. */
class ModelIdsTest {
    private static final Path BUNDLES = Path.of(System.getProperty("vectorinspector.root"), "bundles");
    private static final Pattern ID = Pattern.compile("(?<!parentE)(?<=\\s)elementId=\"([^\"]+)\"");

    @Test
    void noIdIsUsedTwice() throws IOException {
        List<String> ids = new ArrayList<>();
        for (Path file : models()) {
            ids.addAll(ids(Files.readString(file)));
        }
        assertFalse(ids.isEmpty());
        assertEquals(List.of(), repeated(ids));
    }

    @Test
    void seesAnIdThatIsUsedTwice() {
        List<String> ids = ids("<a elementId=\"x.y\"/> <fragments parentElementId=\"x.y\"> <b elementId=\"x.z\"/> <c elementId=\"x.y\"/>");
        assertEquals(List.of("x.y", "x.z", "x.y"), ids);
        assertEquals(List.of("x.y"), repeated(ids));
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.find(BUNDLES, 2, (path, attributes) -> path.toString().endsWith(".e4xmi"))) {
            return files.sorted().toList();
        }
    }

    private static List<String> ids(String model) {
        Matcher matcher = ID.matcher(model);
        return matcher.results().map(result -> result.group(1)).toList();
    }

    private static List<String> repeated(List<String> ids) {
        Set<String> seen = new HashSet<>();
        return ids.stream().filter(id -> !seen.add(id)).toList();
    }
}
