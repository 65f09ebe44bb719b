package org.vectorinspector.json.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.TextBlock;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.RecordJson;

class RecordJsonTest {
    private static final VectorRecord USUAL = VectorRecord.of(RecordId.of("a"), "text", Metadata.of("n", Value.of(1)), 1, 0.5f);

    @Test
    void readsAndWritesTheUsualRecord() throws JsonProblem {
        String json = "{\"id\":\"a\",\"document\":\"text\",\"metadata\":{\"n\":1},\"vector\":[1.0,0.5]}";
        assertEquals(json, RecordJson.text(USUAL));
        assertEquals(USUAL, RecordJson.parse(json, IdKind.TEXT));
        assertEquals(USUAL, RecordJson.parse("{ \"vector\":[1,5e-1], \"metadata\":{\"n\":1},\"document\":\"text\",\"id\":\"a\"}", IdKind.TEXT));
    }

    @Test
    void keepsIdsOfEveryKind() throws JsonProblem {
        UUID uuid = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
        for (RecordId id : List.of(RecordId.of("7"), new RecordId.Number(-1), new RecordId.Number(7), new RecordId.Uuid(uuid))) {
            VectorRecord bare = new VectorRecord(id, Optional.empty(), Metadata.EMPTY, Map.of());
            assertEquals(bare, RecordJson.parse(RecordJson.text(bare), id.kind()));
        }
        assertEquals("{\"id\":18446744073709551615}",
                RecordJson.text(new VectorRecord(new RecordId.Number(-1), Optional.empty(), Metadata.EMPTY, Map.of())));
    }

    @Test
    void keepsSeveralVectorsByTheirSpaces() throws JsonProblem {
        Map<String, Vector> vectors = new LinkedHashMap<>();
        vectors.put("title", new Vector.Dense(1, 2));
        vectors.put("words", new Vector.Sparse(new int[] {3}, new float[] {1}));
        VectorRecord item = new VectorRecord(RecordId.of("a"), Optional.of(""), Metadata.EMPTY, vectors);
        assertEquals("{\"id\":\"a\",\"document\":\"\",\"vectors\":{\"title\":[1.0,2.0],\"words\":{\"indices\":[3],\"values\":[1.0]}}}",
                RecordJson.text(item));
        assertEquals(item, RecordJson.parse(RecordJson.text(item), IdKind.TEXT));
    }

    @Test
    void writesRowsOfABatchAsTheRecords() {
        RecordBatch batch = RecordBatch.of(List.of(USUAL, new VectorRecord(RecordId.of("b"), Optional.empty(), Metadata.EMPTY, Map.of())));
        for (int row = 0; row < 2; row++) {
            JsonOutput out = new JsonOutput();
            RecordJson.write(out, batch, row);
            assertEquals(RecordJson.text(batch.row(row)), out.toString());
        }
        TextBlock text = new TextBlock("[1.00,2e0]".getBytes(StandardCharsets.UTF_8), new int[] {0, 10});
        JsonOutput out = new JsonOutput();
        RecordJson.write(out, new RecordBatch(List.of(RecordId.of("a")), List.of(Optional.empty()), List.of(Metadata.EMPTY), Map.of("default", text)), 0);
        assertEquals("{\"id\":\"a\",\"vector\":[1.00,2e0]}", out.toString());
    }

    @Test
    void readsNullAsNothing() throws JsonProblem {
        VectorRecord bare = new VectorRecord(RecordId.of("a"), Optional.empty(), Metadata.EMPTY, Map.of());
        assertEquals(bare, RecordJson.parse("{\"id\":\"a\",\"document\":null,\"metadata\":null,\"vector\":null,\"vectors\":null}", IdKind.TEXT));
    }

    @Test
    void refusesWhatWouldGetLost() {
        assertProblem("{\"document\":\"x\"}", IdKind.TEXT, "needs an \"id\"");
        assertProblem("{\"id\":\"a\",\"text\":\"x\"}", IdKind.TEXT, "not \"text\"");
        assertProblem("{\"id\":\"a\",\"id\":\"b\"}", IdKind.TEXT, "comes twice");
        assertProblem("{\"id\":1}", IdKind.TEXT, "ids here are texts");
        assertProblem("{\"id\":\"1\"}", IdKind.NUMBER, "ids here are numbers");
        assertProblem("{\"id\":-1}", IdKind.NUMBER, "no whole number");
        assertProblem("{\"id\":1.5}", IdKind.NUMBER, "no whole number");
        assertProblem("{\"id\":\"\"}", IdKind.TEXT, "empty");
        assertProblem("{\"id\":\"zzz\"}", IdKind.UUID, "no UUID");
        assertProblem("{\"id\":null}", IdKind.TEXT, "instead of");
        assertProblem("{\"id\":\"a\",\"metadata\":[1]}", IdKind.TEXT, "Metadata is an object");
    }

    private static void assertProblem(String json, IdKind kind, String sentence) {
        JsonProblem problem = assertThrows(JsonProblem.class, () -> RecordJson.parse(json, kind), json);
        assertTrue(problem.sentence().contains(sentence), () -> json + ": " + problem.getMessage());
    }
}
