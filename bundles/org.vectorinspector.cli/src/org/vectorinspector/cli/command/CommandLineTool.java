package org.vectorinspector.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.filter.FilterSyntaxException;
import org.vectorinspector.core.search.VectorTextException;
import picocli.CommandLine;

/**
 * The command line: {@code test}, {@code collections}, {@code records} and so on. Exit codes: 0 done, 1 failed, 2 used wrongly, 3
 * different, or done for some of several databases only, 4 done but for records that were set aside. Results go to standard output and nothing else does.
 */
public final class CommandLineTool {
    private final Services services;
    private final Console console;

    /** Makes a tool that works with these services. */
    public CommandLineTool(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    /** Runs one command and returns the exit code. */
    public int run(String... arguments) {
        CommandLine line = new CommandLine(new RootCommand(), new Commands(services, console));
        line.setOut(new PrintWriter(console.out(), true)).setErr(new PrintWriter(console.err(), true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setUsageHelpAutoWidth(false).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
        int code = line.execute(arguments);
        console.out().flush();
        return code;
    }

    private int failed(Exception failure) {
        return switch (failure) {
            case UsageException usage -> say(ExitCode.USAGE, usage.getMessage(), "");
            case FilterSyntaxException filter -> say(ExitCode.USAGE, "The filter is wrong at character " + (filter.offset() + 1) + ". "
                    + filter.getMessage(), "");
            case VectorTextException vector -> say(ExitCode.USAGE, "The vector is wrong at character " + (vector.offset() + 1) + ". "
                    + vector.getMessage(), "");
            case VectorStoreException store -> say(ExitCode.FAILED, store.getMessage(), store.advice());
            case java.nio.file.NoSuchFileException missing -> say(ExitCode.FAILED, "There is no file " + missing.getFile() + ".", "");
            case java.nio.file.FileSystemException file -> say(ExitCode.FAILED, "The file " + file.getFile() + " cannot be used: " + file.getReason() + ".", "");
            case IOException io -> say(ExitCode.FAILED, String.valueOf(io.getMessage()), "");
            default -> unexpected(failure);
        };
    }

    private int unexpected(Exception bug) {
        java.util.logging.Logger.getLogger(CommandLineTool.class.getName()).log(java.util.logging.Level.SEVERE, "The command failed", bug);
        return say(ExitCode.FAILED, "The command failed because of a mistake in the program.", "The log has the details.");
    }

    private int say(int code, String sentence, String advice) {
        console.err().println(sentence);
        if (!advice.isEmpty()) {
            console.err().println(advice);
        }
        return code;
    }
}
