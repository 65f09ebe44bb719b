package org.vectorinspector.parquet.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.exchange.ColumnTypes;
import org.vectorinspector.core.exchange.FileFormat;
import org.vectorinspector.core.exchange.FileLayout;
import org.vectorinspector.core.exchange.RecordSink;
import org.vectorinspector.core.exchange.RecordSource;
import org.vectorinspector.parquet.internal.ParquetFormat;
import org.vectorinspector.testkit.Records;

/** Another implementation, hyparquet in JavaScript, reads what we write, and we read what it writes. */
class PeerTest {
    private static final int ROWS = 25_000;
    private static final int DIMENSION = 384;

    @TempDir
    Path folder;
    private final FileFormat format = new ParquetFormat();

    @Test
    void readsWhatThePeerWrote() throws Exception {
        Path file = folder.resolve("peer.parquet");
        peer("write", file.toString(), "1000", "5");
        assertEquals(1_000, format.content(file).records().orElseThrow());
        try (RecordSource source = format.read(file, IdKind.TEXT)) {
            for (int n = 0; n < 1_000; n++) {
                assertEquals(peers(n), source.next().orElseThrow());
            }
            assertTrue(source.next().isEmpty());
        }
    }

    private static VectorRecord peers(int n) {
        float[] vector = new float[5];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) ((n + 1) / (i + 3.0));
        }
        Metadata metadata = Metadata.of("n", Value.of(n)).with("ratio", Value.of(n / 8.0 + 0.1));
        return new VectorRecord(RecordId.of("row " + n), Optional.empty(), n % 3 == 0 ? metadata : metadata.with("even", Value.of(n % 2 == 0)),
                java.util.Map.of(VectorSpace.DEFAULT, new Vector.Dense(vector)));
    }

    @Test
    void isReadByThePeer() throws Exception {
        Path file = folder.resolve("ours.parquet");
        List<VectorRecord> records = HardRecords.of(300, IdKind.TEXT);
        write(file, records, List.of(HardRecords.SPACES));
        JsonArray read = peer("read", file.toString()).getAsJsonArray("records");
        assertEquals(records.size(), read.size());
        for (int row = 0; row < records.size(); row++) {
            JsonObject theirs = read.get(row).getAsJsonObject();
            VectorRecord ours = records.get(row);
            assertEquals(ours.id().text(), theirs.get("id").getAsString());
            assertEquals(ours.document(), text(theirs.get("document")));
            assertEquals(ours.metadata().get("text").orElseThrow(), Value.of(theirs.get("text").getAsString()));
            assertEquals(ours.metadata().get("tags").orElseThrow(), texts(theirs.getAsJsonArray("tags")));
            assertEquals(ours.vector(VectorSpace.DEFAULT), dense(theirs.get("vector")));
            assertEquals(ours.vector("title.short"), dense(theirs.get("vector:title.short")));
            assertEquals(ours.metadata().get("dotted.key").isPresent(), !theirs.get("dotted.key").isJsonNull());
        }
    }

    @Test
    void writesManyRowsInGroupsThatFitIntoMemory() throws Exception {
        Path file = folder.resolve("many.parquet");
        List<VectorRecord> records = Records.numbered(0, ROWS, DIMENSION).rows();
        write(file, records, List.of(VectorSpace.dense(DIMENSION, Metric.COSINE)));
        try (RecordSource source = format.read(file, IdKind.TEXT)) {
            source.skip(ROWS - 10);
            assertEquals(Optional.of(records.get(ROWS - 10)), source.next(), "whole row groups are passed over");
        }
        try (RecordSource source = format.read(file, IdKind.TEXT)) {
            for (VectorRecord item : records) {
                assertEquals(item, source.next().orElseThrow());
            }
        }
        assertTrue(peer("groups", file.toString()).get("rowGroups").getAsInt() > 1);
    }

    private void write(Path file, List<VectorRecord> records, List<VectorSpace> spaces) throws IOException {
        ColumnTypes keys = new ColumnTypes();
        records.forEach(item -> keys.see(item.metadata()));
        try (RecordSink sink = format.create(file, new FileLayout(FilesWorld.DOCS, "memory", List.of(IdKind.TEXT), spaces, keys.types()))) {
            for (int from = 0; from < records.size(); from += 500) {
                sink.write(RecordBatch.of(records.subList(from, Math.min(records.size(), from + 500))));
            }
        }
    }

    private static Optional<String> text(JsonElement text) {
        return text.isJsonNull() ? Optional.empty() : Optional.of(text.getAsString());
    }

    private static Value texts(JsonArray array) {
        List<Value> texts = new ArrayList<>();
        array.forEach(text -> texts.add(Value.of(text.getAsString())));
        return new Value.Items(texts);
    }

    private static Optional<Vector> dense(JsonElement array) {
        if (array.isJsonNull()) {
            return Optional.empty();
        }
        float[] numbers = new float[array.getAsJsonArray().size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Float.parseFloat(array.getAsJsonArray().get(i).getAsString());
        }
        return Optional.of(new Vector.Dense(numbers));
    }

    private static JsonObject peer(String... arguments) throws IOException, InterruptedException {
        Path servers = Path.of(System.getProperty("vectorinspector.root")).resolve("tests/servers");
        assertTrue(Files.exists(servers.resolve("node_modules/hyparquet")), "run ./test, which installs the other implementation");
        List<String> command = new ArrayList<>(List.of("node", servers.resolve("parquet-peer.mjs").toString()));
        command.addAll(List.of(arguments));
        Path complaints = Files.createTempFile("parquet-peer", ".log");
        try {
            Process process = new ProcessBuilder(command).redirectError(complaints.toFile()).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0, Files.readString(complaints));
            return said.isBlank() ? new JsonObject() : JsonParser.parseString(said).getAsJsonObject();
        } finally {
            Files.delete(complaints);
        }
    }
}
