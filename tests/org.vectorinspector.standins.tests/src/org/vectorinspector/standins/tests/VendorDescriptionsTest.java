package org.vectorinspector.standins.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Request;
import org.vectorinspector.standins.spec.SpecCheck;
import org.vectorinspector.standins.spec.SpecFolder;

/** The vendors' own descriptions are understood: right exchanges pass, wrong ones are found. Skipped where they are not there. */
class VendorDescriptionsTest {
    private static final String OK = "\"status\":\"ok\",\"time\":0.1";

    @Test
    void understandsQdrant() {
        SpecCheck check = vendor("qdrant-1.19-openapi.json");
        String points = "{\"points\":[{\"id\":1,\"vector\":[0.5,1],\"payload\":{\"any\":{\"thing\":[1]}}}]}";
        String done = "{\"result\":{\"operation_id\":1,\"status\":\"completed\"}," + OK + "}";
        see(check, "PUT", "/collections/c/points", Map.of("wait", List.of("true")), points, done);
        see(check, "POST", "/collections/c/points/scroll", Map.of(), "{\"filter\":{\"must\":[{\"key\":\"a\",\"match\":{\"value\":1}}]},\"limit\":3}",
                "{\"result\":{\"points\":[],\"next_page_offset\":null}," + OK + "}");
        check.verify();
        wrong(check, "PUT", "/collections/c/points", points.replace("vector", "vektor"), done);
        wrong(check, "PUT", "/collections/c/points", points, done.replace("completed", "finished"));
        wrong(check, "POST", "/collections/c/points/scroll", "{\"filter\":{\"must\":[{\"key\":\"a\",\"mach\":{\"value\":1}}]}}",
                "{\"result\":{\"points\":[]}," + OK + "}");
    }

    @Test
    void understandsWeaviate() {
        SpecCheck check = vendor("weaviate-1.40-swagger.json");
        String made = "{\"class\":\"Docs\",\"properties\":[{\"name\":\"title\",\"dataType\":[\"text\"]}]}";
        see(check, "POST", "/v1/schema", Map.of(), made, made);
        check.verify();
        wrong(check, "POST", "/v1/schema", made.replace("dataType", "datatype"), made);
        wrong(check, "POST", "/v1/schemata", made, made);
    }

    @Test
    void understandsPinecone() {
        SpecCheck check = vendor("pinecone-db_control-2026-04.yaml", "pinecone-db_data-2026-04.yaml");
        String upsert = "{\"vectors\":[{\"id\":\"a\",\"values\":[0.5]}],\"namespace\":\"n\"}";
        see(check, "POST", "/vectors/upsert", Map.of(), upsert, "{\"upsertedCount\":1}");
        see(check, "GET", "/indexes", Map.of(), "", "{\"indexes\":[]}");
        check.verify();
        wrong(check, "POST", "/vectors/upsert", upsert.replace("values", "value"), "{\"upsertedCount\":1}");
        wrong(check, "POST", "/vectors/upsert", upsert, "{\"upserted\":1}");
    }

    private static SpecCheck vendor(String... files) {
        SpecCheck check = SpecCheck.by(SpecFolder.usual(), files);
        Assumptions.assumeTrue(check.reason().isEmpty(), () -> check.reason().orElse(""));
        return check;
    }

    private static void wrong(SpecCheck check, String method, String path, String body, String answer) {
        see(check, method, path, Map.of(), body, answer);
        assertTrue(!check.violations().isEmpty(), () -> "passed: " + body + " -> " + answer);
        assertThrows(AssertionError.class, check::verify);
        assertEquals(List.of(), check.violations());
    }

    private static void see(SpecCheck check, String method, String path, Map<String, List<String>> query, String body, String answer) {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "X-Pinecone-Api-Version", "2026-04");
        check.seen(new Request(method, path, query, headers, body.getBytes(StandardCharsets.UTF_8)),
                Optional.of(new Answer(200, headers, answer.getBytes(StandardCharsets.UTF_8), true)));
    }
}
