package org.vectorinspector.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/cli.md says is what the commands do. */
class DocumentationTest {
    @TempDir
    Path folder;

    @Test
    void knowsEveryCommandAndOptionOfTheDocumentation() throws Exception {
        String page = Files.readString(Path.of(System.getProperty("vectorinspector.root"), "docs", "cli.md"));
        Matcher examples = Pattern.compile("(?m)^\\./run cli ((?:profiles |batch |copy |indexes )?\\w+)(.*)$").matcher(page);
        Terminal terminal = new Terminal(folder);
        int seen = 0;
        while (examples.find()) {
            Terminal.Said help = terminal.run((examples.group(1) + " --help").split(" "));
            assertEquals(0, help.code(), examples.group(1));
            Matcher options = Pattern.compile("(?<= )--?[a-z-]+(?=[ =]|$)").matcher(examples.group(2));
            while (options.find()) {
                assertTrue((help.out() + help.err()).contains(options.group()), examples.group());
            }
            seen++;
        }
        assertTrue(seen >= 14, "the page has examples");
    }

    @Test
    void listsEveryCommand() {
        Terminal.Said help = new Terminal(folder).run("--help");
        String text = help.out() + help.err();
        Set<String> missing = new TreeSet<>(List.of("test", "collections", "create", "drop", "count", "records", "get", "search", "put", "delete",
                "import", "export", "indexes", "compare", "copy", "together", "batch", "profiles"));
        missing.removeIf(text::contains);
        assertEquals(Set.of(), missing);
    }
}
