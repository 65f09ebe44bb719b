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
 * different. Results go to standard output and nothing else does.
 */
public final class CommandLineTool {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

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
            case UsageException usage -> say(USAGE, usage.getMessage(), "");
            case FilterSyntaxException filter -> say(USAGE, "The filter is wrong at character " + (filter.offset() + 1) + ". "
                    + filter.getMessage(), "");
            case VectorTextException vector -> say(USAGE, "The vector is wrong at character " + (vector.offset() + 1) + ". "
                    + vector.getMessage(), "");
            case VectorStoreException store -> say(FAILED, store.getMessage(), store.advice());
            case java.nio.file.NoSuchFileException missing -> say(FAILED, "There is no file " + missing.getFile() + ".", "");
            case java.nio.file.FileSystemException file -> say(FAILED, "The file " + file.getFile() + " cannot be used: " + file.getReason() + ".", "");
            case IOException io -> say(FAILED, String.valueOf(io.getMessage()), "");
            default -> unexpected(failure);
        };
    }

    private int unexpected(Exception bug) {
        java.util.logging.Logger.getLogger(CommandLineTool.class.getName()).log(java.util.logging.Level.SEVERE, "The command failed", bug);
        return say(FAILED, "The command failed because of a mistake in the program.", "The log has the details.");
    }

    private int say(int code, String sentence, String advice) {
        console.err().println(sentence);
        if (!advice.isEmpty()) {
            console.err().println(advice);
        }
        return code;
    }
}
