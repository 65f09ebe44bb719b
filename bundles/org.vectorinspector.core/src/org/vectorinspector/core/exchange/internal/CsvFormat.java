package org.vectorinspector.core.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.exchange.CsvSink;
import org.vectorinspector.core.exchange.CsvSource;
import org.vectorinspector.core.exchange.FileContent;
import org.vectorinspector.core.exchange.FileFormat;
import org.vectorinspector.core.exchange.FileLayout;
import org.vectorinspector.core.exchange.FormatId;
import org.vectorinspector.core.exchange.RecordSink;
import org.vectorinspector.core.exchange.RecordSource;
import org.vectorinspector.core.exchange.StreamFormat;

/** RFC 4180 with a header: {@code id,document,vector} and a column for each metadata key. */
@Component(service = FileFormat.class)
public final class CsvFormat implements StreamFormat {
    @Override
    public FormatId id() {
        return new FormatId("csv");
    }

    @Override
    public String name() {
        return "CSV file";
    }

    @Override
    public List<String> endings() {
        return List.of(".csv");
    }

    @Override
    public boolean hasColumns() {
        return true;
    }

    @Override
    public FileContent content(Path file) throws IOException {
        read(file, IdKind.TEXT).close();
        return FileContent.of(IdKind.TEXT);
    }

    @Override
    public RecordSource read(InputStream in, IdKind ids) throws IOException {
        return new CsvSource(in, ids);
    }

    @Override
    public RecordSink begin(OutputStream out, FileLayout layout) throws IOException {
        return new CsvSink(out, keys(layout), spaces(layout));
    }

    @Override
    public RecordSink goOn(OutputStream out, FileLayout layout) throws IOException {
        return CsvSink.goingOn(out, keys(layout), spaces(layout));
    }

    private static List<String> keys(FileLayout layout) {
        return List.copyOf(layout.keys().keySet());
    }

    private static List<String> spaces(FileLayout layout) {
        return layout.spaces().stream().map(VectorSpace::name).toList();
    }
}
