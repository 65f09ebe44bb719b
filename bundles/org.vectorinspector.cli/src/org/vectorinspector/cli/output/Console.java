package org.vectorinspector.cli.output;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param out results and nothing else
 * @param err everything else
 * @param in what is piped into the command
 */
public record Console(PrintStream out, PrintStream err, InputStream in) {
}
