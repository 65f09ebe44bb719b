package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.core.exchange.ImportReport;
import org.vectorinspector.core.exchange.JsonLinesSource;
import org.vectorinspector.core.exchange.RecordExport;
import org.vectorinspector.core.exchange.RecordImport;
import org.vectorinspector.core.exchange.StreamFormat;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.testkit.Records;

class ExchangeTest {
    private static final CollectionName COPY = CollectionName.of("copy");

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void bringsBackWhatItWroteAsJsonLines() throws Exception {
        List<VectorRecord> difficult = List.of(
                Records.aRecord("comma, \"quote\"\nline").document("").with("k,1", "=1+1").with("n", 3).vector(1, -0.5f).build(),
                Records.aRecord("no document").with("flag", Value.of(true)).with("list", new Value.Items(List.of(Value.of(1), Value.of("x")))).vector(0, 1).build(),
                Records.aRecord("emoji 👩‍🚀").document("שלום").vector(Float.MIN_VALUE, 1e-7f).build());
        CollectionRef docs = world.collection(RecordBatch.of(difficult), 2);
        assertEquals(difficult, copied(docs, Formats.JSON_LINES));
    }

    @Test
    void bringsBackPlainRecordsAsCsv() throws Exception {
        List<VectorRecord> records = Records.numbered(0, 1_200, 3).rows();
        CollectionRef docs = world.collection(RecordBatch.of(records), 3);
        assertEquals(records, copied(docs, Formats.CSV));
    }

    @Test
    void endsAtABadLineAndNamesIt() throws Exception {
        VectorConnection client = empty();
        String text = "{\"id\":\"a\",\"vector\":[1,2]}\n{\"id\":\"b\",\"vector\":[1,}\n";
        VectorStoreException failure = assertThrows(VectorStoreException.class, () -> imported(client, text, false));
        assertTrue(failure.getMessage().contains("line 2") || failure.getMessage().contains("Line 2"), failure.getMessage());
    }

    @Test
    void leavesBadLinesOutWhenAskedAndCountsThem() throws Exception {
        VectorConnection client = empty();
        String text = "{\"id\":\"a\",\"vector\":[1,2]}\nnot json\n\n{\"id\":\"b\",\"vector\":[3,4]}\n";
        ImportReport report = imported(client, text, true);
        assertEquals(2, report.written());
        assertEquals(1, report.refused());
        assertEquals(2, client.count(COPY, java.util.Optional.empty()).records());
    }

    private List<VectorRecord> copied(CollectionRef docs, StreamFormat format) throws Exception {
        VectorConnection client = world.connections.find(docs.connection()).orElseThrow().client();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new RecordExport(client, docs.collection(), FilterPlan.NONE, true, "memory").run(text, format, Progress.NONE);
        int dimension = client.describe(docs.collection()).spaces().getFirst().dimension();
        client.create(CollectionSpec.of("copy", dimension, Metric.COSINE));
        ByteArrayInputStream in = new ByteArrayInputStream(text.toByteArray());
        new RecordImport(client, COPY, false)
                .run(format.read(in, IdKind.TEXT), Progress.NONE);
        List<VectorRecord> ids = client.page(docs.collection(), org.vectorinspector.api.model.PageRequest.first(5_000, RecordFields.IDS)).records().rows();
        return client.fetch(COPY, ids.stream().map(VectorRecord::id).toList(), RecordFields.ALL).rows();
    }

    private VectorConnection empty() throws VectorStoreException {
        VectorConnection client = world.open("empty").client();
        client.create(CollectionSpec.of("copy", 2, Metric.COSINE));
        return client;
    }

    private static ImportReport imported(VectorConnection client, String text, boolean passOver) throws VectorStoreException {
        ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new RecordImport(client, COPY, passOver).run(new JsonLinesSource(in, IdKind.TEXT), Progress.NONE);
    }
}
