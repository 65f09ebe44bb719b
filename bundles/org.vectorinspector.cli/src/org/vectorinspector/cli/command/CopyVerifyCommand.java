package org.vectorinspector.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.migrate.VerifyDepth;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.core.migrate.VerifyReports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares a copy with its source. */
@Command(name = "verify", description = "Compares a copy with its source, every id, metadata and document, and vectors.",
        footer = {"", "Exit codes: 0 equal, 1 failed, 2 used wrongly, 3 different."})
final class CopyVerifyCommand extends AcrossCommand {
    @Parameters(paramLabel = "RUN", description = "Its id, as copy list shows it.")
    private String run;

    @Option(names = "--all-vectors", description = "Compare all vectors and not those of a sample.")
    private boolean allVectors;

    @Option(names = "--report", paramLabel = "FILE", description = "Write a report: .html for people, .json for programs.")
    private Path file;

    CopyVerifyCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int run() throws Exception {
        boolean page = file != null && file.getFileName().toString().endsWith(".html");
        if (file != null && !page && !file.getFileName().toString().endsWith(".json")) {
            throw new UsageException("The name " + file.getFileName() + " does not tell the format; use .html or .json.");
        }
        VerifyReport report = services().across().copies().verify(CopyResumeCommand.id(run),
                allVectors ? VerifyDepth.ALL_VECTORS : VerifyDepth.SAMPLED_VECTORS, new ReadProgress(console().err(), ""));
        if (file != null) {
            save(page ? VerifyReports.html(report) : VerifyReports.json(report) + "\n");
        }
        new CopyVerdict(report).print(console(), json());
        return report.equal() ? ExitCode.DONE : ExitCode.DIFFERENT;
    }

    private void save(String text) throws IOException {
        Path growing = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(growing)) {
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Files.move(growing, file, StandardCopyOption.REPLACE_EXISTING);
        console().err().println("Report written to " + file + ".");
    }
}
