package org.vectorinspector.standins.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Request;
import org.vectorinspector.standins.spec.SpecCheck;
import org.vectorinspector.standins.spec.SpecFolder;

/** The check finds what does not fit a description, in each of the three forms that vendors write them in. */
class SpecCheckTest {
    private static final String OPEN_API = """
            openapi: 3.0.3
            paths:
              /things/{name}:
                put:
                  parameters:
                    - {name: wait, in: query, schema: {type: boolean}}
                    - {name: X-Version, in: header, required: true, schema: {type: string}}
                  requestBody:
                    required: true
                    content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
                  responses:
                    '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Done'}}}}
                    4XX: {content: {application/json: {schema: {type: object, required: [error], properties: {error: {type: string}}}}}}
              /things/special:
                put:
                  responses: {'204': {description: nothing}}
            components:
              schemas:
                Thing:
                  type: object
                  required: [size]
                  properties:
                    size: {type: integer, format: uint64, minimum: 0}
                    filter: {anyOf: [{$ref: '#/components/schemas/Filter'}, {nullable: true}]}
                    note: {type: string, nullable: true}
                Filter: {type: object, properties: {must: {type: array, items: {type: string}}}}
                Done: {allOf: [{$ref: '#/components/schemas/Part'}, {type: object, properties: {b: {type: number}}}]}
                Part: {type: object, properties: {a: {type: number}}}
            """;
    private static final String SWAGGER = """
            {"swagger": "2.0", "basePath": "/v1", "paths": {"/things": {"post": {
              "parameters": [{"$ref": "#/parameters/page"}, {"in": "body", "name": "body", "required": true, "schema": {"$ref": "#/definitions/Thing"}}],
              "responses": {"200": {"schema": {"$ref": "#/definitions/Thing"}}, "404": {"description": "gone"}}}}},
             "parameters": {"page": {"name": "page", "in": "query", "type": "integer"}},
             "definitions": {"Thing": {"type": "object", "properties": {
               "properties": {"type": "array", "x-nullable": true, "items": {"type": "string"}},
               "any": {"$ref": "#/definitions/Any"}, "map": {"$ref": "#/definitions/Map"}}},
              "Any": {"description": "whatever", "type": "object"}, "Map": {"type": "object", "additionalProperties": {"type": "number"}}}}
            """;
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json", "X-Version", "1");

    @TempDir
    private Path folder;
    private SpecCheck check;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("open.yaml"), OPEN_API);
        Files.writeString(folder.resolve("swagger.json"), SWAGGER);
        check = SpecCheck.by(new SpecFolder(folder), "open.yaml", "swagger.json");
    }

    @Test
    void letsPassWhatFits() {
        put("/things/a", "{\"size\":18446744073709551615,\"filter\":{\"must\":[\"x\"]},\"note\":null}", 200, "{\"a\":1,\"b\":2}");
        put("/things/a", "{\"size\":0,\"filter\":null}", 404, "{\"error\":\"gone\"}");
        see("PUT", "/things/special", Map.of(), "", Optional.of(Answer.empty(204)));
        see("POST", "/v1/things", Map.of("page", List.of("3")), "{\"properties\":null}", json(200, "{\"properties\":[\"a\"]}"));
        see("POST", "/v1/things", Map.of(), "{\"any\":[[1]]}", json(200, "{\"any\":\"text\",\"map\":{\"a\":1}}"));
        see("POST", "/v1/things", Map.of(), "{}", json(404, ""));
        check.verify();
        assertEquals(6, check.checked());
    }

    @Test
    void findsWrongRequests() {
        put("/things/a", "{\"size\":-1}", 200, "{}");
        finds("size");
        put("/things/a", "{\"size\":1.5}", 200, "{}");
        finds("size");
        put("/things/a", "{}", 200, "{}");
        finds("size");
        put("/things/a", "{\"size\":1,\"filtre\":{}}", 200, "{}");
        finds("filtre");
        put("/things/a", "{\"size\":1,\"filter\":{\"mist\":[]}}", 200, "{}");
        finds("mist");
        put("/things/a", "{\"size\":1,\"filter\":7}", 200, "{}");
        finds("filter");
        put("/things/a", "{\"size\":", 200, "{}");
        finds("is no JSON");
        put("/things/a", "", 200, "{}");
        finds("has no body");
        see("POST", "/v1/things", Map.of(), "{\"properties\":[1]}", json(200, "{}"));
        finds("properties");
        see("POST", "/v1/things", Map.of(), "{\"map\":[1]}", json(200, "{}"));
        finds("map");
    }

    @Test
    void findsWrongParameters() {
        see("PUT", "/things/a", Map.of("wait", List.of("yes")), "{\"size\":1}", json(200, "{}"));
        finds("wait");
        see("PUT", "/things/a", Map.of("weight", List.of("1")), "{\"size\":1}", json(200, "{}"));
        finds("weight");
        check.seen(new Request("PUT", "/things/a", Map.of(), Map.of("Content-Type", "application/json"), bytes("{\"size\":1}")), json(200, "{}"));
        finds("X-Version");
        see("POST", "/v1/things", Map.of("page", List.of("one")), "{}", json(200, "{}"));
        finds("page");
    }

    @Test
    void findsWrongAnswers() {
        put("/things/a", "{\"size\":1}", 200, "{\"a\":\"one\"}");
        finds("/a");
        put("/things/a", "{\"size\":1}", 503, "{}");
        finds("never answers 503");
        put("/things/a", "{\"size\":1}", 404, "{\"message\":\"gone\"}");
        finds("error");
        see("PUT", "/things/a", Map.of(), "{\"size\":1}", Optional.of(Answer.text(404, "gone")));
        finds("not JSON");
        see("PUT", "/things/special", Map.of(), "", Optional.of(Answer.empty(200)));
        finds("never answers 200");
    }

    @Test
    void findsOperationsThatAreNotThere() {
        see("DELETE", "/things/a", Map.of(), "", Optional.of(Answer.empty(200)));
        finds("no such operation");
        SpecCheck older = check.besides("DELETE /things/{name}");
        older.seen(new Request("DELETE", "/things/a", Map.of(), JSON, new byte[0]), Optional.of(Answer.empty(200)));
        older.verify();
    }

    @Test
    void looksAtRequestsThatMetAFaultAndOverlooksUndescribedAnswers() {
        see("PUT", "/things/a", Map.of(), "{\"sise\":1}", Optional.empty());
        finds("sise");
        see("PUT", "/things/a", Map.of(), "{\"size\":1}", Optional.of(Answer.text(401, "who are you").undescribed()));
        check.verify();
    }

    @Test
    void saysLoudlyThatItCannotCheck() {
        SpecCheck blind = SpecCheck.by(new SpecFolder(folder), "nothing.json");
        assertTrue(blind.reason().orElseThrow().contains("NOT CHECKED"), blind.reason()::toString);
        assertTrue(blind.reason().get().contains(SpecFolder.PROPERTY));
        blind.seen(new Request("PUT", "/things/a", Map.of(), JSON, bytes("nonsense")), Optional.of(Answer.empty(200)));
        blind.verify();
        assertEquals(0, blind.checked());
    }

    private void put(String path, String body, int status, String answer) {
        see("PUT", path, Map.of(), body, json(status, answer));
    }

    private void see(String method, String path, Map<String, List<String>> query, String body, Optional<Answer> answer) {
        check.seen(new Request(method, path, query, JSON, bytes(body)), answer);
    }

    private void finds(String words) {
        assertEquals(1, check.violations().size(), () -> words + " in " + check.violations());
        AssertionError found = assertThrows(AssertionError.class, check::verify);
        assertTrue(found.getMessage().contains(words), found::getMessage);
    }

    private static Optional<Answer> json(int status, String body) {
        return Optional.of(new Answer(status, Map.of("Content-Type", "application/json"), bytes(body), true));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
