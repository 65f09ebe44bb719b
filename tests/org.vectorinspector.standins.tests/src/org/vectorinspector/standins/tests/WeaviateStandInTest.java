package org.vectorinspector.standins.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.StandInServer;
import org.vectorinspector.standins.weaviate.WeaviateStandIn;

/** The stand-in for Weaviate does what makes real ones hard to use. */
class WeaviateStandInTest {
    private static final String A = "00000000-0000-0000-0000-00000000000a";
    private static final String B = "00000000-0000-0000-0000-00000000000b";

    private StandInServer server;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        server = StandInServer.start(0, new WeaviateStandIn().service(Map.of(WeaviateStandIn.MAXIMUM, "50")));
        client = new Client(server);
        assertEquals(200, client.send("POST", "/v1/schema", "{\"class\":\"Things\",\"vectorizer\":\"none\"}").statusCode());
        write(A, "{\"Word\":\"the Quick fox\",\"n\":4000000000}", "[1,0,0]");
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void answers200WithObjectsThatFailed() throws Exception {
        JsonNode result = write(B, "{\"n\":1}", "[1,0]").path(0).path("result");
        assertEquals("FAILED", result.path("status").asText());
        assertTrue(result.path("errors").path("error").path(0).path("message").asText()
                .contains("new node has a vector with length 2. Existing nodes have vectors with length 3"), result::toString);
        assertEquals(404, client.send("GET", "/v1/objects/Things/" + B, "").statusCode());
    }

    @Test
    void answers200WithErrorsOfGraphQl() throws Exception {
        for (String query : new String[] {"{Get{Nowhere{_additional{id}}}}", "{Get{Things(nearVector:{vector:[1,0]}){_additional{id}}}}",
                "{Get{Things(where:{path:[\"word\"],operator:Equal,valueInt:1}){_additional{id}}}}",
                "{Get{Things(where:{path:[\"word\"],operator:\"Equal\",valueText:\"x\"}){_additional{id}}}}",
                "{Get{Things(limit:51){_additional{id}}}}", "{Get{Things(first:1){_additional{id}}}}", "{Get{Things{_additional{id}}}", "{Get{Things(",
                "{Get{Things(where:{path:[\"word\"],operator:Equal,valueText:\"the\"}){_additional{id}}}}"}) {
            JsonNode answer = graphQl(query);
            assertFalse(answer.path("errors").path(0).path("message").asText().isBlank(), query);
        }
    }

    @Test
    void letsAfterGoWithNothingElse() throws Exception {
        String where = "where:{path:[\"n\"],operator:GreaterThan,valueNumber:1}";
        assertTrue(graphQl("{Get{Things(after:\"\"," + where + "){_additional{id}}}}").path("errors").path(0).path("message").asText()
                .contains("where cannot be set with after and limit parameters"));
        assertEquals(422, client.send("GET", "/v1/objects?class=Things&after=&sort=n", "").statusCode());
        assertEquals(422, client.send("GET", "/v1/objects?class=Things&after=&offset=1", "").statusCode());
        assertEquals(200, client.send("GET", "/v1/objects?class=Things&after=" + A, "").statusCode());
    }

    @Test
    void bringsTenObjectsUnlessItIsToldOtherwise() throws Exception {
        for (int n = 16; n < 40; n++) {
            write("00000000-0000-0000-0000-0000000000" + n, "{}", "[0,0,1]");
        }
        assertEquals(10, json(client.send("GET", "/v1/objects?class=Things&after=", "")).path("objects").size());
        assertEquals(25, json(client.send("GET", "/v1/objects?class=Things&after=&limit=30", "")).path("objects").size());
        assertEquals(10, graphQl("{Get{Things{_additional{id}}}}").path("data").path("Get").path("Things").size());
        assertEquals(422, client.send("GET", "/v1/objects?class=Things&limit=51", "").statusCode());
    }

    @Test
    void guessesPropertiesAndChangesTheirNames() throws Exception {
        JsonNode properties = json(client.send("GET", "/v1/schema/Things", "")).path("properties");
        assertEquals("word", properties.path(0).path("name").asText());
        assertEquals("word", properties.path(0).path("tokenization").asText());
        assertEquals("number", properties.path(1).path("dataType").path(0).asText());
        String quick = "{Aggregate{Things(where:{path:[\"word\"],operator:Equal,valueText:\"QUICK\"}){meta{count}}}}";
        assertEquals(1, graphQl(quick).path("data").path("Aggregate").path("Things").path(0).path("meta").path("count").asInt());
        client.send("POST", "/v1/batch/objects", "{\"objects\":[{\"class\":\"Guessed\",\"id\":\"" + A + "\",\"properties\":{}}]}");
        assertEquals(200, client.send("GET", "/v1/schema/Guessed", "").statusCode(), "an object brings its collection");
    }

    @Test
    void dropsLargeWholeNumbersInGraphQlAlone() throws Exception {
        JsonNode row = graphQl("{Get{Things{n _additional{id}}}}").path("data").path("Get").path("Things").path(0);
        assertTrue(row.path("n").isNull(), row::toString);
        assertEquals(4_000_000_000L, json(client.send("GET", "/v1/objects/Things/" + A, "")).path("properties").path("n").asLong());
    }

    @Test
    void rewritesNamesOfCollectionsAndForgivesDroppingNone() throws Exception {
        assertEquals("Tiny_test", json(client.send("POST", "/v1/schema", "{\"class\":\"tiny_test\"}")).path("class").asText());
        assertEquals(404, client.send("GET", "/v1/schema/tiny_test", "").statusCode());
        assertEquals(422, client.send("POST", "/v1/schema", "{\"class\":\"9bad-name\"}").statusCode());
        assertEquals(200, client.send("DELETE", "/v1/schema/Nowhere", "").statusCode());
    }

    private JsonNode write(String id, String properties, String vector) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send("POST", "/v1/batch/objects", "{\"objects\":[{\"class\":\"Things\",\"id\":\"" + id
                + "\",\"properties\":" + properties + ",\"vector\":" + vector + "}]}");
        return json(answer);
    }

    private JsonNode graphQl(String query) throws IOException, InterruptedException {
        return json(client.send("POST", "/v1/graphql", Json.object().put("query", query).toString()));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertEquals(200, answer.statusCode(), answer.body());
        return Json.MAPPER.readTree(answer.body());
    }
}
