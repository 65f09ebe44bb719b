package org.vectorinspector.cli.command;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.exchange.CsvSource;
import org.vectorinspector.core.exchange.ExchangeFormat;
import org.vectorinspector.core.exchange.ImportReport;
import org.vectorinspector.core.exchange.JsonLinesSource;
import org.vectorinspector.core.exchange.RecordImport;
import org.vectorinspector.core.exchange.RecordSource;
import org.vectorinspector.json.JsonOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes records from a file. */
@Command(name = "import", description = "Writes the records of a JSON-lines or CSV file into a collection.")
final class ImportCommand extends ConnectedCommand {
    @Option(names = "--collection", required = true, paramLabel = "NAME", description = "Its name, with @PARTITION where needed.")
    private String collection;

    @Option(names = "--format", description = "json_lines or csv; by the file's name unless you say otherwise.")
    private ExchangeFormat format;

    @Option(names = "--id-kind", paramLabel = "KIND", description = "text, number or uuid; the collection's usual kind unless you say otherwise.")
    private IdKind kind;

    @Option(names = "--pass-over", description = "Leave bad lines out, say which, and go on; exit code 1 then.")
    private boolean passOver;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The file; standard input where it is left out.")
    private Path file;

    ImportCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    boolean writes() {
        return true;
    }

    @Override
    void run(ManagedConnection connection, VectorConnection client) throws Exception {
        CollectionName name = name(collection);
        ExchangeFormat chosen = ExportCommand.format(format, file);
        IdKind usual = kind != null ? kind : idKind(client, name);
        ImportReport report;
        try (InputStream in = file == null ? console().in() : Files.newInputStream(file);
                RecordSource source = chosen == ExchangeFormat.CSV ? new CsvSource(in, usual) : new JsonLinesSource(in, usual)) {
            report = new RecordImport(client, name, passOver).run(source, Progress.NONE);
        }
        report.reasons().forEach(console().err()::println);
        if (json()) {
            console().out().println(new JsonOutput().beginObject().name("written").number(report.written()).name("refused")
                    .number(report.refused()).endObject());
        } else {
            console().out().println(report.written() + " records written, " + report.refused() + " left out");
        }
        if (report.refused() > 0) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, report.refused() + " lines were left out.", "Correct them and import again.");
        }
    }
}
