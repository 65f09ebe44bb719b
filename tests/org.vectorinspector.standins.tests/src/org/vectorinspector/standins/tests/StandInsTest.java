package org.vectorinspector.standins.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Service;
import org.vectorinspector.standins.StandInServer;
import org.vectorinspector.standins.StandIns;
import org.vectorinspector.standins.Vendor;

/** The command line starts a stand-in with its options and faults, and says what it does not understand. */
class StandInsTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final StandIns standIns = new StandIns(List.of(new Echo()), new PrintStream(said, true, StandardCharsets.UTF_8));

    /** A vendor whose only product says what it was set to. */
    private static final class Echo implements Vendor {
        @Override
        public String name() {
            return "echo";
        }

        @Override
        public Map<String, String> options() {
            return Map.of("word", "what it says");
        }

        @Override
        public List<String> descriptions() {
            return List.of("no-such-description.json");
        }

        @Override
        public Service service(Map<String, String> options) {
            return request -> Answer.text(200, options.get("word"));
        }
    }

    @Test
    void startsWithOptionsAndFaults() throws Exception {
        List<String> arguments = List.of("echo", "--word", "hello", "--fault", "GET / times=1 429 retry-after=1");
        try (StandInServer server = standIns.start(arguments).orElseThrow(); Client client = new Client(server)) {
            assertEquals(429, client.send("GET", "/", "").statusCode());
            assertEquals("hello", client.send("GET", "/", "").body());
            assertSaid(":" + server.port(), "NOT CHECKED", "GET / 200", "GET / refused on purpose");
        }
    }

    @Test
    void saysWhatItDoesNotUnderstand() throws IOException {
        assertEquals(Optional.empty(), standIns.start(List.of()));
        assertEquals(Optional.empty(), standIns.start(List.of("oracle")));
        assertEquals(Optional.empty(), standIns.start(List.of("echo", "--colour", "red")));
        assertEquals(Optional.empty(), standIns.start(List.of("echo", "--word")));
        assertSaid("no stand-in «oracle»", "no option --colour", "value for --word is missing", "--word  what it says");
    }

    private void assertSaid(String... words) {
        String all = said.toString(StandardCharsets.UTF_8);
        for (String word : words) {
            assertTrue(all.contains(word), () -> word + " in " + all);
        }
    }
}
