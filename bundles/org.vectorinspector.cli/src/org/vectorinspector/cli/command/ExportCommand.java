package org.vectorinspector.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.exchange.ExchangeFormat;
import org.vectorinspector.core.exchange.RecordExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes records to a file. */
@Command(name = "export", description = "Writes the records of a collection to a JSON-lines or CSV file.")
final class ExportCommand extends ConnectedCommand {
    @Option(names = "--collection", required = true, paramLabel = "NAME", description = "Its name, with @PARTITION where needed.")
    private String collection;

    @Option(names = "--format", description = "json_lines or csv; by the file's name unless you say otherwise.")
    private ExchangeFormat format;

    @Option(names = "--filter", paramLabel = "FILTER", description = "Which records, such as 'year >= 2020'.")
    private String filter;

    @Option(names = "--no-vectors", description = "Leave the vectors out.")
    private boolean noVectors;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The file, whole or not at all; standard output where it is left out.")
    private Path file;

    ExportCommand(Services services, Console console) {
        super(services, console);
    }

    /** Returns the format that was asked for, or that the file's name says, JSON lines for standard streams. */
    static ExchangeFormat format(ExchangeFormat asked, Path file) throws UsageException {
        if (asked != null || file == null) {
            return asked != null ? asked : ExchangeFormat.JSON_LINES;
        }
        return ExchangeFormat.of(file).orElseThrow(
                () -> new UsageException("The name " + file.getFileName() + " does not tell the format; say --format json_lines or csv."));
    }

    @Override
    void run(ManagedConnection connection, VectorConnection client) throws Exception {
        CollectionName name = name(collection);
        ExchangeFormat chosen = format(format, file);
        RecordExport export = new RecordExport(client, name, plan(client, name, filter), !noVectors);
        long written = file == null ? export.run(console().out(), chosen, Progress.NONE) : toFile(export, chosen);
        console().err().println(written + " records written.");
    }

    /** Writes beside the file and renames at the end, so that the file is whole or not there. */
    private long toFile(RecordExport export, ExchangeFormat chosen) throws IOException, VectorStoreException {
        Path growing = file.resolveSibling(file.getFileName() + ".part");
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(growing)) {
            long written = export.run(out, chosen, Progress.NONE);
            whole = true;
            return written;
        } finally {
            if (whole) {
                Files.move(growing, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(growing);
            }
        }
    }
}
