package org.vectorinspector.testkit.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.testkit.Records;

/** A read-only collection of any size whose records are computed when somebody looks. */
final class SyntheticCollection implements MemoryCollection {
    private static final int DIMENSION = 32;

    private final CollectionInfo info;
    private final int records;

    SyntheticCollection(CollectionName name, int records) {
        this.records = records;
        info = new CollectionInfo(name, List.of(VectorSpace.dense(DIMENSION, Metric.COSINE)), List.of(IdKind.TEXT), Metadata.EMPTY,
                Map.of("Made up", "yes"));
    }

    @Override
    public CollectionInfo info() {
        return info;
    }

    @Override
    public Stream<Numbered> from(long number) {
        return LongStream.range(number, records).mapToObj(n -> new Numbered(n, Records.numbered((int) n, DIMENSION)));
    }

    @Override
    public Optional<VectorRecord> find(RecordId id) {
        String digits = id.text().replaceFirst("^r-", "");
        boolean known = digits.chars().allMatch(Character::isDigit) && !digits.isEmpty() && Long.parseLong(digits) < records;
        return known ? Optional.of(Records.numbered(Integer.parseInt(digits), DIMENSION)) : Optional.empty();
    }

    @Override
    public long size() {
        return records;
    }

    @Override
    public void put(List<VectorRecord> batch) throws VectorStoreException {
        throw readOnly();
    }

    @Override
    public void remove(List<RecordId> ids) throws VectorStoreException {
        throw readOnly();
    }

    private static VectorStoreException readOnly() {
        return new VectorStoreException(Kind.NOT_ALLOWED, "Made-up records cannot be changed.", "Use another collection.");
    }
}
