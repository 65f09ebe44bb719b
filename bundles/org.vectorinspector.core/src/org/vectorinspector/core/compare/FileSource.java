package org.vectorinspector.core.compare;

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
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.exchange.FileContent;
import org.vectorinspector.core.exchange.FilePages;
import org.vectorinspector.core.exchange.RecordFile;
import org.vectorinspector.core.scan.RecordScan;

/** An exported file as a side of a comparison; what it does not say about itself, its first records say. */
public final class FileSource implements ComparedSource {
    private static final int PAGE = 1_000;

    private final RecordFile file;

    /** Makes a side of a file. */
    public FileSource(RecordFile file) {
        this.file = Objects.requireNonNull(file, "file");
    }

    @Override
    public String title() {
        return file.path().getFileName().toString();
    }

    @Override
    public CollectionInfo describe() throws VectorStoreException {
        FileContent content = file.content();
        List<VectorSpace> spaces = content.spaces().isEmpty() ? seenSpaces() : content.spaces();
        return new CollectionInfo(CollectionName.of(title()), spaces, List.of(IdKind.TEXT), Metadata.EMPTY, Map.of());
    }

    private List<VectorSpace> seenSpaces() throws VectorStoreException {
        Map<String, VectorSpace> spaces = new LinkedHashMap<>();
        try (RecordScan scan = scan(RecordFields.ALL)) {
            scan.next().ifPresent(page -> page.records().rows()
                    .forEach(item -> item.vectors().forEach((name, vector) -> spaces.putIfAbsent(name, space(name, vector)))));
        }
        return List.copyOf(spaces.values());
    }

    @Override
    public Optional<Count> count() throws VectorStoreException {
        return file.content().records().map(Count::exactly);
    }

    @Override
    public RecordScan scan(RecordFields fields) throws VectorStoreException {
        return new Scan(file.pages(IdKind.TEXT), fields);
    }

    private static VectorSpace space(String name, Vector vector) {
        return switch (vector) {
            case Vector.Dense dense -> new VectorSpace(name, VectorKind.DENSE, dense.dimension(), Metric.OTHER);
            case Vector.Sparse sparse -> new VectorSpace(name, VectorKind.SPARSE, 0, Metric.OTHER);
            case Vector.Multi multi -> new VectorSpace(name, VectorKind.MULTI, multi.dimension(), Metric.OTHER);
        };
    }

    /** Reads the file once; a comparison leaves nothing out, so that it ends at the first thing that is no record. */
    private final class Scan implements RecordScan {
        private final FilePages pages;
        private final RecordFields fields;

        Scan(FilePages pages, RecordFields fields) {
            this.pages = pages;
            this.fields = fields;
        }

        @Override
        public Optional<RecordPage> next() throws VectorStoreException {
            FilePages.Page page = pages.next(PAGE);
            if (!page.unreadable().isEmpty()) {
                throw new VectorStoreException(Kind.INVALID_REQUEST, title() + ": " + page.unreadable().getFirst(), "");
            }
            return page.places() == 0 ? Optional.empty() : Optional.of(new RecordPage(cut(page.records()), Optional.empty()));
        }

        @Override
        public void close() {
            pages.close();
        }

        private RecordBatch cut(RecordBatch page) {
            return fields.wantsVectors() ? page : new RecordBatch(page.ids(), page.documents(), page.metadata(), Map.of());
        }
    }
}
