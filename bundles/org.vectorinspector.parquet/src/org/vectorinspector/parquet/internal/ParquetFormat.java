package org.vectorinspector.parquet.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.core.exchange.FileContent;
import org.vectorinspector.core.exchange.FileFormat;
import org.vectorinspector.core.exchange.FileLayout;
import org.vectorinspector.core.exchange.FormatId;
import org.vectorinspector.core.exchange.RecordSink;
import org.vectorinspector.core.exchange.RecordSource;

/** Apache Parquet: columns of their own types, packed, as data frames are kept. */
@Component(service = FileFormat.class)
public final class ParquetFormat implements FileFormat {
    @Override
    public FormatId id() {
        return new FormatId("parquet");
    }

    @Override
    public String name() {
        return "Parquet file";
    }

    @Override
    public List<String> endings() {
        return List.of(".parquet", ".pq");
    }

    @Override
    public boolean hasColumns() {
        return true;
    }

    @Override
    public boolean keepsMetrics() {
        return true;
    }

    @Override
    public FileContent content(Path file) throws IOException {
        ParquetInput input = ParquetInput.of(file, Hints.NONE);
        FileColumns columns = input.columns();
        return new FileContent(columns.ids(), Optional.of(input.records()), List.copyOf(columns.spaces().values()), columns.remarks());
    }

    @Override
    public RecordSource read(Path file, IdKind ids) throws IOException {
        return new ParquetSource(ParquetInput.of(file, Hints.NONE), ids);
    }

    @Override
    public RecordSink create(Path file, FileLayout layout) throws IOException {
        return new ParquetSink(file, layout);
    }
}
