package org.vectorinspector.provider.pinecone.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.http.RowSize;
import org.vectorinspector.json.JsonOutput;

/** Says why an index cannot keep a record, so that nothing of it is dropped silently. */
final class RecordRules {
    private static final int ID_LENGTH = 512;
    private static final int SPARSE_NUMBERS = 1_000;
    private static final int METADATA_BYTES = 40 * 1024;

    private final PineconeIndex index;
    private final String documentKey;

    RecordRules(PineconeIndex index, String documentKey) {
        this.index = index;
        this.documentKey = documentKey;
    }

    /** Returns a sentence, empty when the record can be kept. */
    Optional<String> refusal(RecordBatch records, int row) {
        return id(records.ids().get(row)).or(() -> spaces(records, row)).or(() -> document(records, row)).or(() -> values(records, row))
                .or(() -> size(records, row));
    }

    /** Tells whether a double holds a whole number and all of its neighbours. */
    static boolean exact(long number) {
        return number >= -StoredMetadata.EXACT && number <= StoredMetadata.EXACT;
    }

    private static Optional<String> id(RecordId id) {
        if (id.kind() != IdKind.TEXT) {
            return Optional.of("Pinecone's ids are texts.");
        }
        if (id.text().length() > ID_LENGTH) {
            return Optional.of("Pinecone's ids have at most " + ID_LENGTH + " characters.");
        }
        boolean ascii = id.text().chars().allMatch(c -> c > 0 && c < 128);
        return ascii ? Optional.empty() : Optional.of("Pinecone's ids have ASCII characters only.");
    }

    private Optional<String> spaces(RecordBatch records, int row) {
        List<String> own = records.vectors().keySet().stream().filter(space -> records.vectors().get(space).has(row)).toList();
        Optional<String> foreign = own.stream().filter(space -> !index.has(space)).findFirst();
        if (foreign.isPresent()) {
            return Optional.of("The index has no vectors «" + foreign.get() + "».");
        }
        String needed = index.sparse() ? PineconeIndex.SPARSE : VectorSpace.DEFAULT;
        if (!own.contains(needed)) {
            return Optional.of("The index needs a vector «" + needed + "» with every record.");
        }
        if (!index.sparse() && ZeroVectors.zero(records.vectors().get(VectorSpace.DEFAULT), row)) {
            return Optional.of("Pinecone does not keep a vector of zeros.");
        }
        return own.contains(PineconeIndex.SPARSE) ? sparse(records.vectors().get(PineconeIndex.SPARSE).vector(row).orElseThrow())
                : Optional.empty();
    }

    private static Optional<String> sparse(Vector vector) {
        if (!(vector instanceof Vector.Sparse sparse)) {
            return Optional.of("The vectors «" + PineconeIndex.SPARSE + "» are sparse.");
        }
        int numbers = sparse.values().length;
        return numbers > 0 && numbers <= SPARSE_NUMBERS ? Optional.empty()
                : Optional.of("A sparse vector of Pinecone has 1 to " + SPARSE_NUMBERS + " numbers, not " + numbers + ".");
    }

    private Optional<String> document(RecordBatch records, int row) {
        Optional<Value> own = records.metadata().get(row).get(documentKey);
        boolean taken = own.isPresent() && (records.documents().get(row).isPresent() || own.get() instanceof Value.Text);
        return taken ? Optional.of("Pinecone keeps the document under the key «" + documentKey + "»; the metadata cannot have it too.")
                : Optional.empty();
    }

    private static Optional<String> values(RecordBatch records, int row) {
        for (Map.Entry<String, Value> entry : records.metadata().get(row).values().entrySet()) {
            Optional<String> refusal = value(entry);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> value(Map.Entry<String, Value> entry) {
        String key = entry.getKey();
        if (key.isEmpty() || key.startsWith("$")) {
            return Optional.of("Pinecone has no metadata key «" + key + "».");
        }
        return switch (entry.getValue()) {
            case Value.Text text -> Optional.empty();
            case Value.Flag flag -> Optional.empty();
            case Value.Decimal decimal -> Optional.empty();
            case Value.Whole(long number) -> exact(number) ? Optional.empty() : number(key);
            case Value.Exact exact -> number(key);
            case Value.Nothing nothing -> Optional.of("Pinecone cannot keep null in «" + key + "».");
            case Value.Items(List<Value> values) -> values.stream().allMatch(Value.Text.class::isInstance) ? Optional.empty()
                    : Optional.of("Pinecone keeps lists of texts only, unlike the one in «" + key + "».");
            case Value.Fields fields -> Optional.of("Pinecone cannot keep the object in «" + key + "».");
        };
    }

    /** Writes only what might be too large, to see how large it is. */
    private Optional<String> size(RecordBatch records, int row) {
        if (RowSize.mostOfContents(records, row) <= METADATA_BYTES) {
            return Optional.empty();
        }
        JsonOutput out = new JsonOutput();
        StoredMetadata.write(out, records.metadata().get(row), records.documents().get(row), documentKey);
        return out.size() <= METADATA_BYTES ? Optional.empty()
                : Optional.of("Pinecone keeps at most 40 KB of document and metadata with a record.");
    }

    private static Optional<String> number(String key) {
        return Optional.of("Pinecone would round the number in «" + key + "», which is beyond 2^53.");
    }
}
