package org.vectorinspector.core.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.VectorBlock;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.VectorJson;

/** Writes RFC 4180 in UTF-8 with the columns {@code id}, {@code document}, each metadata key, and each vector space. */
public final class CsvSink implements RecordSink {
    private final CSVPrinter printer;
    private final List<String> keys;
    private final List<String> spaces;
    private final JsonOutput json = new JsonOutput();

    /**
     * Writes the header to a stream, which is closed with this.
     *
     * @param keys the metadata keys, in the order of their columns
     * @param spaces the vector spaces, in the order of their columns
     */
    public CsvSink(OutputStream out, List<String> keys, List<String> spaces) throws IOException {
        this(keys, spaces, out);
        List<String> header = new ArrayList<>(List.of("id", "document"));
        this.keys.forEach(key -> header.add(CsvColumns.ofKey(key)));
        this.spaces.forEach(space -> header.add(CsvColumns.ofSpace(space)));
        printer.printRecord(header);
        printer.flush();
    }

    private CsvSink(List<String> keys, List<String> spaces, OutputStream out) throws IOException {
        this.printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        this.keys = List.copyOf(keys);
        this.spaces = List.copyOf(spaces);
    }

    /** Goes on with a text that has its header already, with the same keys and spaces. */
    public static CsvSink goingOn(OutputStream out, List<String> keys, List<String> spaces) throws IOException {
        return new CsvSink(keys, spaces, out);
    }

    @Override
    public void write(RecordBatch batch) throws IOException {
        for (int row = 0; row < batch.size(); row++) {
            List<String> cells = new ArrayList<>();
            cells.add(batch.ids().get(row).text());
            cells.add(CsvCells.document(batch.documents().get(row)));
            addMetadata(cells, batch.metadata().get(row), batch.ids().get(row).text());
            addVectors(cells, batch.vectors(), row);
            printer.printRecord(cells);
        }
        printer.flush();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }

    private void addMetadata(List<String> cells, Metadata metadata, String id) throws IOException {
        for (String key : metadata.keys()) {
            if (!keys.contains(key)) {
                throw new IOException("Record «" + id + "» got the new key «" + key + "» while it was exported. Export again.");
            }
        }
        keys.forEach(key -> cells.add(metadata.get(key).map(CsvCells::cell).orElse("")));
    }

    private void addVectors(List<String> cells, Map<String, VectorBlock> blocks, int row) {
        for (String space : spaces) {
            VectorBlock block = blocks.get(space);
            json.clear();
            if (block != null && block.has(row)) {
                VectorJson.write(json, block, row);
            }
            cells.add(json.toString());
        }
    }
}
