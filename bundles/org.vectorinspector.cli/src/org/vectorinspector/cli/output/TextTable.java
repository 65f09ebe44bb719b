package org.vectorinspector.cli.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table for people: columns as wide as their longest cell, up to a limit; line breaks become spaces. */
public final class TextTable {
    private static final int WIDEST = 60;

    private final List<List<String>> rows = new ArrayList<>();

    /** Begins a table with its header. */
    public TextTable(String... header) {
        rows.add(List.of(header));
    }

    /** Adds a row of as many cells as the header has. */
    public TextTable row(String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(shortened(cell.replaceAll("\\s+", " ").strip()));
        }
        rows.add(row);
        return this;
    }

    /** Prints the table. */
    public void print(PrintStream out) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], length(row.get(column)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String cell = row.get(column);
                line.append(cell).append(" ".repeat(widths[column] - length(cell) + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static String shortened(String cell) {
        return length(cell) <= WIDEST ? cell : cell.substring(0, cell.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
