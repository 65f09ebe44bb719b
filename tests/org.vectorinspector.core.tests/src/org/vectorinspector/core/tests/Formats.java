package org.vectorinspector.core.tests;

import org.vectorinspector.core.exchange.FileFormats;
import org.vectorinspector.core.exchange.FormatId;
import org.vectorinspector.core.exchange.StreamFormat;
import org.vectorinspector.core.exchange.internal.CsvFormat;
import org.vectorinspector.core.exchange.internal.DefaultFileFormats;
import org.vectorinspector.core.exchange.internal.JsonLinesFormat;

/** The formats that core has itself. */
final class Formats {
    static final StreamFormat JSON_LINES = new JsonLinesFormat();
    static final StreamFormat CSV = new CsvFormat();

    private Formats() {
    }

    static FileFormats ours() {
        DefaultFileFormats formats = new DefaultFileFormats();
        formats.addFormat(JSON_LINES);
        formats.addFormat(CSV);
        return formats;
    }

    static FormatId jsonLines() {
        return JSON_LINES.id();
    }
}
