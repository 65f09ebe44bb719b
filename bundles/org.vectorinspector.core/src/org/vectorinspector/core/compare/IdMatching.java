package org.vectorinspector.core.compare;

import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;

/**
 * By what the records of two collections are matched: ids as a person writes them, so that UUIDs kept as text match UUIDs, or a
 * metadata key that keeps the id from before a copy.
 *
 * @param field the key; a record without it, or with something else than a text or number under it, is matched by its id. The key is then
 *        no part of what is compared. Empty for ids as they are
 */
public record IdMatching(Optional<String> field) {
    /** Matches ids as they are. */
    public static final IdMatching AS_THEY_ARE = new IdMatching(Optional.empty());

    /** The keys under which this program, qdrant/migration and the predecessor of this program keep ids from before a copy. */
    public static final List<String> RESERVED = List.of("_vi_id", "__id__", "original_id");

    /** Matches by this key. */
    public static IdMatching by(String field) {
        return new IdMatching(Optional.of(field));
    }

    /** Returns by what a record is matched instead of its id. */
    public Optional<String> kept(Metadata metadata) {
        return field.flatMap(metadata::get).flatMap(IdMatching::written);
    }

    /** Tells whether a key of the metadata is only there for matching. */
    public boolean reserves(String key) {
        return field.isPresent() && field.get().equals(key);
    }

    private static Optional<String> written(Value value) {
        return switch (value) {
            case Value.Text text -> Optional.of(text.text());
            case Value.Whole whole -> Optional.of(Long.toString(whole.number()));
            case Value.Exact exact -> Optional.of(exact.number().toPlainString());
            case Value.Decimal decimal -> Optional.empty();
            case Value.Flag flag -> Optional.empty();
            case Value.Nothing nothing -> Optional.empty();
            case Value.Items items -> Optional.empty();
            case Value.Fields fields -> Optional.empty();
        };
    }
}
