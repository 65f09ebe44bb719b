package org.vectorinspector.provider.pinecone.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.pinecone.PineconeStandIn.Behaviour;

/** Pinecone's own client for JavaScript, of version 2026-07 of the API, finds a Pinecone in the stand-in: neither knows our provider. */
class VendorsClientTest {
    @Test
    void toursTheStandIn() throws Exception {
        try (Project project = Project.start(new Behaviour(Behaviour.KEY, 0, 2))) {
            JsonNode seen = tour(project.port());
            long checked = project.check().checked();
            assertTrue(project.check().reason().isPresent() || checked >= 14, checked + " exchanges checked");
            assertEquals(List.of("tour"), texts(seen.get("indexes")));
            assertTrue(seen.get("ready").booleanValue());
            assertEquals("search", seen.at("/tags/team").textValue());
            assertEquals(List.of("a", "b", "c d"), texts(seen.get("listed")));
            assertEquals("{\"a\":{\"id\":\"a\",\"values\":[1,0,0],\"metadata\":"
                    + "{\"year\":2020,\"genre\":[\"x\",\"y\"],\"sold\":true,\"text\":\"first\"}},"
                    + "\"c d\":{\"id\":\"c d\",\"values\":[0.6,0.8,0]}}", seen.get("fetched").toString());
            assertEquals(List.of("b"), texts(seen.get("filtered")));
            assertEquals("a", seen.at("/nearest/0/id").textValue());
            assertEquals(1 / Math.sqrt(1.01), seen.at("/nearest/0/score").doubleValue(), 1e-6);
            assertEquals(List.of("a"), texts(seen.get("ofRecord")));
            assertEquals(4, seen.at("/stats/totalRecordCount").intValue());
            assertEquals(List.of("__default__", "other"), texts(seen.get("namespaces")));
            assertEquals(List.of("a", "c d"), texts(seen.get("left")));
            assertEquals(List.of("__default__"), texts(seen.get("namespacesLeft")));
            String refusal = seen.get("refusal").textValue();
            assertTrue(refusal.startsWith("PineconeBadRequestError: Vector dimension 2"), refusal);
        }
    }

    private static JsonNode tour(int port) throws IOException, InterruptedException {
        Path servers = Path.of(System.getProperty("vectorinspector.root")).resolve("tests/servers");
        assertTrue(Files.exists(servers.resolve("node_modules/@pinecone-database")), "run ./test, which installs Pinecone's client");
        ProcessBuilder command = new ProcessBuilder("node", servers.resolve("pinecone-tour.mjs").toString(), "http://127.0.0.1:" + port,
                Behaviour.KEY);
        Path complaints = Files.createTempFile("pinecone-tour", ".log");
        try {
            Process process = command.redirectError(complaints.toFile()).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0, Files.readString(complaints));
            return Json.MAPPER.readTree(said);
        } finally {
            Files.delete(complaints);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.textValue()));
        return texts;
    }
}
