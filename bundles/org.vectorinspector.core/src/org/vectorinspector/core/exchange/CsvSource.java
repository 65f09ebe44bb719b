package org.vectorinspector.core.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.VectorJson;

/** Reads RFC 4180 in UTF-8 with a header that has at least the column {@code id}. */
public final class CsvSource implements RecordSource {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private final List<String> columns;
    private final IdKind kind;

    /**
     * Reads the header from a stream, which is closed with this.
     *
     * @param kind of the ids
     * @throws LineProblem when the header has no column {@code id}
     */
    public CsvSource(InputStream in, IdKind kind) throws IOException {
        this.parser = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
        this.rows = parser.iterator();
        this.columns = parser.getHeaderNames();
        this.kind = kind;
        if (!columns.contains("id")) {
            throw new LineProblem(1, "The header has no column «id».", null);
        }
    }

    @Override
    public Optional<VectorRecord> next() throws IOException {
        try {
            return rows.hasNext() ? Optional.of(item(rows.next())) : Optional.empty();
        } catch (UncheckedIOException unreadable) {
            throw new LineProblem(parser.getCurrentLineNumber(), unreadable.getCause().getMessage() + ".", unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private VectorRecord item(CSVRecord row) throws LineProblem {
        long line = parser.getCurrentLineNumber();
        if (row.size() != columns.size()) {
            throw new LineProblem(line, "There are " + row.size() + " cells, the header has " + columns.size() + ".", null);
        }
        try {
            return item(row, RecordId.parse(kind, row.get("id")));
        } catch (JsonProblem problem) {
            throw new LineProblem(line, problem.getMessage(), problem);
        } catch (IllegalArgumentException impossible) {
            throw new LineProblem(line, "«" + row.get("id") + "» is no id of the kind " + kind + ".", impossible);
        }
    }

    private VectorRecord item(CSVRecord row, RecordId id) throws JsonProblem {
        Optional<String> document = Optional.empty();
        Map<String, Value> metadata = new LinkedHashMap<>();
        Map<String, Vector> vectors = new LinkedHashMap<>();
        for (String column : columns) {
            String cell = row.get(column);
            Optional<String> space = CsvColumns.space(column);
            if (column.equals("document")) {
                document = CsvCells.document(cell);
            } else if (space.isPresent() && !cell.isEmpty()) {
                vectors.put(space.get(), VectorJson.parseDense(cell));
            } else if (space.isEmpty() && !column.equals("id")) {
                CsvCells.value(cell).ifPresent(value -> metadata.put(CsvColumns.key(column), value));
            }
        }
        return new VectorRecord(id, document, new Metadata(metadata), vectors);
    }
}
