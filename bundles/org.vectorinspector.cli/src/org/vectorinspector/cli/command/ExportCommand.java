package org.vectorinspector.cli.command;

import java.nio.file.Path;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.exchange.FileFormat;
import org.vectorinspector.core.exchange.FileFormats;
import org.vectorinspector.core.exchange.FormatId;
import org.vectorinspector.core.exchange.RecordExport;
import org.vectorinspector.core.exchange.StreamFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes records to a file. */
@Command(name = "export", description = "Writes the records of a collection to a file.")
final class ExportCommand extends ConnectedCommand {
    private static final FormatId STREAMED = new FormatId("json_lines");

    @Option(names = "--collection", required = true, paramLabel = "NAME", description = "Its name, with @PARTITION where needed.")
    private String collection;

    @Option(names = "--format", paramLabel = "FORMAT", description = "json_lines, csv, parquet or vdf; by the file's name unless you say otherwise.")
    private String format;

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
    static FileFormat format(FileFormats formats, String asked, Path file) throws UsageException {
        String names = String.join(", ", formats.all().stream().map(format -> format.id().value()).toList());
        if (asked != null || file == null) {
            return formats.find(asked == null ? STREAMED : new FormatId(asked))
                    .orElseThrow(() -> new UsageException("There is no format " + asked + "; there are " + names + "."));
        }
        return formats.of(file).orElseThrow(
                () -> new UsageException("The name " + file.getFileName() + " does not tell the format; say --format with one of " + names + "."));
    }

    /** Returns the same as a format that goes through a pipe. */
    static StreamFormat streamed(FileFormat format) throws UsageException {
        if (format instanceof StreamFormat stream) {
            return stream;
        }
        throw new UsageException("A " + format.name() + " goes through no pipe; name the file.");
    }

    @Override
    void run(ManagedConnection connection, VectorConnection client) throws Exception {
        CollectionName name = name(collection);
        FileFormat chosen = format(services().formats(), format, file);
        RecordExport export = new RecordExport(client, name, plan(client, name, filter), !noVectors, connection.provider().id().value());
        long written = file == null ? export.run(console().out(), streamed(chosen), Progress.NONE) : export.run(file, chosen, Progress.NONE);
        console().err().println(written + " records written.");
    }
}
