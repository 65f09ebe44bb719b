package org.vectorinspector.cli.command;

import java.nio.file.Path;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.exchange.FileFormat;
import org.vectorinspector.core.exchange.ImportReport;
import org.vectorinspector.core.exchange.RecordFile;
import org.vectorinspector.core.exchange.RecordImport;
import org.vectorinspector.core.exchange.RecordSource;
import org.vectorinspector.json.JsonOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes records from a file. */
@Command(name = "import", description = "Writes the records of a file into a collection.")
final class ImportCommand extends ConnectedCommand {
    @Option(names = "--collection", required = true, paramLabel = "NAME", description = "Its name, with @PARTITION where needed.")
    private String collection;

    @Option(names = "--format", paramLabel = "FORMAT", description = "json_lines, csv, parquet or vdf; by the file's name unless you say otherwise.")
    private String format;

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
        FileFormat chosen = ExportCommand.format(services().formats(), format, file);
        IdKind usual = kind != null ? kind : idKind(client, name);
        ImportReport report;
        try (RecordSource source = file == null ? ExportCommand.streamed(chosen).read(console().in(), usual)
                : new RecordFile(file, chosen).records(usual)) {
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
