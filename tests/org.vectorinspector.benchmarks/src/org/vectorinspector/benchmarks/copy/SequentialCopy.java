package org.vectorinspector.benchmarks.copy;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.benchmarks.harness.Measure;
import org.vectorinspector.benchmarks.read.Databases;

/** A copy as a plain loop makes it: read a page, write it, read the next one, through our own providers and without their numbers being decoded. */
final class SequentialCopy {
    private SequentialCopy() {
    }

    /** Arguments: those of {@link CopyEnds}, records in a page. */
    public static void main(String[] arguments) throws VectorStoreException {
        CopyEnds ends = CopyEnds.of(arguments);
        int page = Integer.parseInt(arguments[CopyEnds.ARGUMENTS]);
        try (VectorConnection source = Databases.named(ends.sourceDatabase()).connect(ends.sourcePlace());
                VectorConnection target = Databases.named(ends.targetDatabase()).connect(ends.targetPlace())) {
            copy(ends, source, target, page);
            long start = System.nanoTime();
            long records = copy(ends, source, target, page);
            Measure.printSecondsSince(start);
            Measure.print("records", records);
        }
    }

    private static long copy(CopyEnds ends, VectorConnection source, VectorConnection target, int limit) throws VectorStoreException {
        CollectionName from = CollectionName.of(ends.collection());
        CollectionName to = CollectionName.of("loop");
        CollectionInfo info = source.describe(from);
        target.create(CollectionSpec.of(to.name(), info.spaces().getFirst().dimension(), info.spaces().getFirst().metric()));
        PageRequest request = PageRequest.first(limit, RecordFields.ALL).as(VectorForm.TEXT);
        Optional<Cursor> place = Optional.empty();
        do {
            RecordPage page = source.page(from, place.map(request::from).orElse(request));
            if (!target.upsert(to, page.records()).equals(List.of())) {
                throw new IllegalStateException("The target refused some records");
            }
            place = page.next();
        } while (place.isPresent());
        long there = target.count(to, Optional.empty()).records();
        target.drop(to);
        if (there != ends.records()) {
            throw new IllegalStateException("Not everything was copied: " + there);
        }
        return there;
    }
}
