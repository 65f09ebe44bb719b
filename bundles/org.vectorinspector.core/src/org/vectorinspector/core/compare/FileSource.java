package org.vectorinspector.core.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.exchange.CsvSource;
import org.vectorinspector.core.exchange.ExchangeFormat;
import org.vectorinspector.core.exchange.JsonLinesSource;
import org.vectorinspector.core.exchange.RecordSource;
import org.vectorinspector.core.scan.RecordScan;

/** An exported file as a side of a comparison; what it is, its first records say. */
public final class FileSource implements ComparedSource {
    private static final int PAGE = 1_000;

    private final Path file;
    private final ExchangeFormat format;

    /** Makes a side of a file in this format. */
    public FileSource(Path file, ExchangeFormat format) {
        this.file = Objects.requireNonNull(file, "file");
        this.format = Objects.requireNonNull(format, "format");
    }

    @Override
    public String title() {
        return file.getFileName().toString();
    }

    @Override
    public CollectionInfo describe() throws VectorStoreException {
        Map<String, VectorSpace> spaces = new LinkedHashMap<>();
        try (RecordScan scan = scan(RecordFields.ALL)) {
            Optional<RecordPage> first = scan.next();
            first.ifPresent(page -> page.records().rows()
                    .forEach(item -> item.vectors().forEach((name, vector) -> spaces.putIfAbsent(name, space(name, vector)))));
        }
        return new CollectionInfo(CollectionName.of(title()), List.copyOf(spaces.values()), List.of(IdKind.TEXT), Metadata.EMPTY, Map.of());
    }

    @Override
    public Optional<Count> count() {
        return Optional.empty();
    }

    @Override
    public RecordScan scan(RecordFields fields) throws VectorStoreException {
        try {
            InputStream in = Files.newInputStream(file);
            return new Scan(format == ExchangeFormat.CSV ? new CsvSource(in, IdKind.TEXT) : new JsonLinesSource(in, IdKind.TEXT), fields);
        } catch (NoSuchFileException missing) {
            throw new VectorStoreException(Kind.NOT_FOUND, "There is no file " + file + ".", "", missing);
        } catch (IOException unreadable) {
            throw failed(unreadable);
        }
    }

    private VectorStoreException failed(Exception unreadable) {
        return new VectorStoreException(Kind.INVALID_REQUEST, file.getFileName() + ": " + unreadable.getMessage(), "", unreadable);
    }

    private static VectorSpace space(String name, Vector vector) {
        return switch (vector) {
            case Vector.Dense dense -> new VectorSpace(name, VectorKind.DENSE, dense.dimension(), Metric.OTHER);
            case Vector.Sparse sparse -> new VectorSpace(name, VectorKind.SPARSE, 0, Metric.OTHER);
            case Vector.Multi multi -> new VectorSpace(name, VectorKind.MULTI, multi.dimension(), Metric.OTHER);
        };
    }

    /** Reads the file once. */
    private final class Scan implements RecordScan {
        private final RecordSource source;
        private final RecordFields fields;

        Scan(RecordSource source, RecordFields fields) {
            this.source = source;
            this.fields = fields;
        }

        @Override
        public Optional<RecordPage> next() throws VectorStoreException {
            try {
                List<VectorRecord> page = new ArrayList<>();
                for (Optional<VectorRecord> item = source.next(); item.isPresent(); item = source.next()) {
                    page.add(cut(item.get()));
                    if (page.size() == PAGE) {
                        break;
                    }
                }
                return page.isEmpty() ? Optional.empty() : Optional.of(new RecordPage(RecordBatch.of(page), Optional.empty()));
            } catch (IOException | IllegalArgumentException unreadable) {
                throw failed(unreadable);
            }
        }

        @Override
        public void close() throws VectorStoreException {
            try {
                source.close();
            } catch (IOException unreadable) {
                throw failed(unreadable);
            }
        }

        private VectorRecord cut(VectorRecord item) {
            return fields.wantsVectors() ? item : new VectorRecord(item.id(), item.document(), item.metadata(), Map.of());
        }
    }
}
