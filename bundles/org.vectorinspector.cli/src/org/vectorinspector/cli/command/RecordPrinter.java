package org.vectorinspector.cli.command;

import java.io.IOException;
import java.util.Map;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.cli.output.TextTable;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.RecordJson;
import org.vectorinspector.json.ValueJson;

/** Prints records: a table for people, JSON lines for scripts. */
final class RecordPrinter {
    private final Console console;
    private final boolean json;
    private final boolean vectors;
    private final TextTable table;

    RecordPrinter(Console console, boolean json, boolean vectors) {
        this.console = console;
        this.json = json;
        this.vectors = vectors;
        this.table = vectors ? new TextTable("id", "document", "metadata", "vector") : new TextTable("id", "document", "metadata");
    }

    void print(RecordBatch records) throws IOException {
        JsonOutput line = new JsonOutput();
        for (int row = 0; row < records.size(); row++) {
            if (json) {
                line.clear();
                RecordJson.write(line, records, row);
                line.writeTo(console.out());
                console.out().println();
            } else {
                add(records.row(row));
            }
        }
    }

    void end() {
        if (!json) {
            table.print(console.out());
        }
        console.out().flush();
    }

    private void add(VectorRecord item) {
        if (vectors) {
            table.row(item.id().text(), item.document().orElse(""), metadata(item), vector(item.vectors()));
        } else {
            table.row(item.id().text(), item.document().orElse(""), metadata(item));
        }
    }

    static String metadata(VectorRecord item) {
        StringBuilder text = new StringBuilder();
        item.metadata().values().forEach((key, value) -> text.append(text.isEmpty() ? "" : ", ").append(key).append('=')
                .append(value instanceof Value.Text(String plain) ? plain : ValueJson.text(value)));
        return text.toString();
    }

    private static String vector(Map<String, Vector> vectors) {
        StringBuilder text = new StringBuilder();
        for (Vector vector : vectors.values()) {
            text.append(switch (vector) {
                case Vector.Dense dense -> dense.dimension() + " numbers, norm %.4f ".formatted(dense.norm());
                case Vector.Sparse sparse -> sparse.indices().length + " places ";
                case Vector.Multi multi -> multi.rows() + " vectors ";
            });
        }
        return text.toString();
    }
}
