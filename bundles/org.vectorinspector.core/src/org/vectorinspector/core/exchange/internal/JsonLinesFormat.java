package org.vectorinspector.core.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.core.exchange.FileContent;
import org.vectorinspector.core.exchange.FileFormat;
import org.vectorinspector.core.exchange.FileLayout;
import org.vectorinspector.core.exchange.FormatId;
import org.vectorinspector.core.exchange.JsonLinesSink;
import org.vectorinspector.core.exchange.JsonLinesSource;
import org.vectorinspector.core.exchange.LineProblem;
import org.vectorinspector.core.exchange.RecordSink;
import org.vectorinspector.core.exchange.RecordSource;
import org.vectorinspector.core.exchange.StreamFormat;

/** A JSON object a line: {@code {"id","document","metadata","vector"}}, with {@code "vectors"} for further spaces. */
@Component(service = FileFormat.class)
public final class JsonLinesFormat implements StreamFormat {
    @Override
    public FormatId id() {
        return new FormatId("json_lines");
    }

    @Override
    public String name() {
        return "JSON lines file";
    }

    @Override
    public List<String> endings() {
        return List.of(".jsonl", ".ndjson");
    }

    @Override
    public boolean hasColumns() {
        return false;
    }

    /** Returns the kind of ids that the first record has: numbers where it is written as one. */
    @Override
    public FileContent content(Path file) throws IOException {
        try (RecordSource first = read(file, IdKind.NUMBER)) {
            return FileContent.of(first.next().isPresent() ? IdKind.NUMBER : IdKind.TEXT);
        } catch (LineProblem notOfThatKind) {
            return FileContent.of(IdKind.TEXT);
        }
    }

    @Override
    public RecordSource read(InputStream in, IdKind ids) {
        return new JsonLinesSource(in, ids);
    }

    @Override
    public RecordSink begin(OutputStream out, FileLayout layout) {
        return new JsonLinesSink(out);
    }

    @Override
    public RecordSink goOn(OutputStream out, FileLayout layout) {
        return new JsonLinesSink(out);
    }
}
