package org.vectorinspector.parquet.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.exchange.ColumnType;
import org.vectorinspector.core.exchange.FileLayout;
import org.vectorinspector.core.exchange.RecordSink;
import org.vectorinspector.core.exchange.RecordSource;
import org.vectorinspector.parquet.internal.ParquetFormat;
import org.vectorinspector.parquet.internal.VdfFormat;
import org.vectorinspector.testkit.Records;

/** Folders as vector-io describes them: what it needs is there, and what it writes is read. */
class VdfFolderTest {
    private static final List<VectorRecord> RECORDS = Records.numbered(0, 20, 4).rows();

    @TempDir
    Path folder;
    private final VdfFormat format = new VdfFormat();
    private Path vdf;

    @BeforeEach
    void name() {
        vdf = folder.resolve("docs.vdf");
    }

    private static FileLayout layout(Metric metric) {
        return new FileLayout(new CollectionName("docs", "tenant"), "qdrant", List.of(IdKind.TEXT), List.of(VectorSpace.dense(4, metric)),
                java.util.Map.of("n", ColumnType.WHOLE, "group", ColumnType.TEXT, "even", ColumnType.FLAG));
    }

    private void write() throws IOException {
        try (RecordSink sink = format.create(vdf, layout(Metric.EUCLIDEAN))) {
            sink.write(RecordBatch.of(RECORDS));
        }
    }

    private List<VectorRecord> read(Path path) throws IOException {
        List<VectorRecord> records = new ArrayList<>();
        try (RecordSource source = format.read(path, IdKind.TEXT)) {
            for (Optional<VectorRecord> item = source.next(); item.isPresent(); item = source.next()) {
                records.add(item.get());
            }
        }
        return records;
    }

    @Test
    void hasEveryFieldThatTheDescriptionAsksFor() throws Exception {
        write();
        JsonObject meta = JsonParser.parseString(Files.readString(vdf.resolve("VDF_META.json"))).getAsJsonObject();
        assertEquals(List.of("version", "file_structure", "author", "exported_from", "indexes", "exported_at", "id_column"), List.copyOf(meta.keySet()));
        assertEquals("qdrant", meta.get("exported_from").getAsString());
        assertEquals("id", meta.get("id_column").getAsString());
        assertTrue(OffsetDateTime.parse(meta.get("exported_at").getAsString()).isBefore(OffsetDateTime.now().plusMinutes(1)));
        meta.getAsJsonArray("file_structure").forEach(file -> assertTrue(Files.exists(vdf.resolve(file.getAsString())), file::toString));
        JsonObject part = meta.getAsJsonObject("indexes").getAsJsonArray("docs").get(0).getAsJsonObject();
        assertEquals(List.of("namespace", "index_name", "total_vector_count", "exported_vector_count", "dimensions", "model_name", "vector_columns",
                "data_path", "metric"), List.copyOf(part.keySet()));
        assertEquals("tenant", part.get("namespace").getAsString());
        assertEquals(20, part.get("exported_vector_count").getAsInt());
        assertEquals(4, part.get("dimensions").getAsInt());
        assertEquals("Euclid", part.get("metric").getAsString());
        assertEquals("[\"vector\"]", part.get("vector_columns").toString());
        assertTrue(Files.isDirectory(vdf.resolve(part.get("data_path").getAsString())), "vector-io wants a folder of files");
    }

    @Test
    void isKnownByItsNameItsDescriptionAndTheFolderOfItsData() throws Exception {
        assertTrue(format.owns(vdf), "a new one is known by its name");
        write();
        Path other = Files.move(vdf, folder.resolve("vdf_20240122_135409_c5fa3"));
        for (Path path : List.of(other, other.resolve("VDF_META.json"), other.resolve("i1.parquet"))) {
            assertTrue(format.owns(path), path::toString);
            assertEquals(RECORDS, read(path), path::toString);
        }
        assertFalse(format.owns(folder));
        assertEquals(Metric.EUCLIDEAN, format.content(other).spaces().getFirst().metric());
        assertEquals(Optional.of(20L), format.content(other).records());
    }

    @Test
    void readsSeveralFilesAndColumnsByOtherNames() throws Exception {
        Path data = Files.createDirectories(vdf.resolve("i1.parquet"));
        for (int file = 0; file < 3; file++) {
            try (RecordSink sink = new ParquetFormat().create(data.resolve(file + 1 + ".parquet"), layout(Metric.OTHER))) {
                sink.write(RecordBatch.of(RECORDS.subList(file * 5, file * 5 + 5)));
            }
        }
        describe("""
                {"indexes": {"wiki": [{"namespace": "", "data_path": "i1.parquet", "vector_columns": ["vector"], "metric": "cosine"}]}}""");
        assertEquals(RECORDS.subList(0, 15), read(vdf));
        assertEquals(Optional.of(15L), format.content(vdf).records());
        Files.copy(ForeignFiles.of("two-vectors"), Files.createDirectories(vdf.resolve("i2.parquet")).resolve("1.parquet"));
        describe("""
                {"id_column": "vector", "indexes": {"wiki": [{"data_path": "i2.parquet", "vector_columns": ["title_emb"], "metric": "Dot"}]}}""");
        assertRefused("its column «vector» is a list");
        describe("""
                {"id_column": "id", "indexes": {"wiki": [{"data_path": "i2.parquet", "vector_columns": ["title_emb"], "metric": "Dot"}]}}""");
        assertEquals(List.of(new VectorSpace(VectorSpace.DEFAULT, org.vectorinspector.api.model.VectorKind.DENSE, 0, Metric.DOT)),
                format.content(vdf).spaces());
        describe("""
                {"indexes": {"wiki": [{"data_path": "i2.parquet", "vector_columns": ["emb"], "metric": "Dot"}]}}""");
        assertRefused("it has no column of vectors «emb»");
    }

    @Test
    void saysWhatToNameWhereThereAreSeveral() throws Exception {
        write();
        Files.createDirectories(vdf.resolve("i2.parquet"));
        describe("""
                {"indexes": {"a": [{"data_path": "i1.parquet", "namespace": "x"}], "b": [{"data_path": "i2.parquet"}]}}""");
        assertRefused("it has several collections; name one of the folders i1.parquet (a@x), i2.parquet (b)");
        assertEquals(RECORDS, read(vdf.resolve("i1.parquet")));
        assertTrue(assertThrows(IOException.class, () -> read(vdf.resolve("i2.parquet"))).getMessage().contains("no Parquet file in i2.parquet"));
    }

    @Test
    void believesNoDescriptionThatIsDamagedOrLeadsElsewhere() throws Exception {
        write();
        describe("[]");
        assertRefused("no JSON object");
        describe("{}");
        assertRefused("has no «indexes»");
        describe("""
                {"indexes": {"a": [{"data_path": "../elsewhere"}]}}""");
        assertRefused("leads out of the folder: «../elsewhere»");
        assertThrows(IOException.class, () -> format.remove(vdf));
        assertTrue(Files.exists(vdf.resolve("i1.parquet/1.parquet")));
    }

    @Test
    void removesNothingOfAnybodyElse() throws Exception {
        write();
        Files.writeString(vdf.resolve("README.md"), "mine");
        format.remove(vdf);
        assertEquals(List.of("README.md"), List.of(vdf.toFile().list()));
        Files.delete(vdf.resolve("README.md"));
        format.remove(vdf);
        assertFalse(Files.exists(vdf));
        format.remove(vdf);
    }

    private void describe(String json) throws IOException {
        Files.writeString(vdf.resolve("VDF_META.json"), json);
    }

    private void assertRefused(String sentence) {
        IOException failure = assertThrows(IOException.class, () -> format.content(vdf));
        assertTrue(failure.getMessage().contains(sentence), failure.getMessage());
    }
}
