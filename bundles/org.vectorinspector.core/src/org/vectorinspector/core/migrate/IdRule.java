package org.vectorinspector.core.migrate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;

/**
 * What a copy makes of ids. An id of a kind that the target has stays as it is. Otherwise a number or UUID becomes its text, and a text
 * the number or UUID that it is the exact writing of, all of which is undone by a copy back. Any other becomes a UUID made from it, and
 * the metadata keeps the original under {@value #FIELD}.
 *
 * @param kinds that the target has, at least one
 * @param restoreFrom the key under which records of the source keep original ids, empty where they keep none
 * @param partitions what becomes of partitions
 */
public record IdRule(List<IdKind> kinds, Optional<String> restoreFrom, Partitions partitions) {
    /** The metadata key that keeps an id that the database cannot have. */
    public static final String FIELD = "_vi_id";

    /** The keys that keep original ids: ours, that of Qdrant's migration tool, and that of the predecessor. */
    public static final List<String> FIELDS = List.of(FIELD, "__id__", "original_id");

    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,19}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What becomes of the partition that an id of a whole collection begins with. */
    public enum Partitions {
        /** It stays in front of the id; other ids have none. */
        AS_THEY_ARE,
        /** It is taken off: no id is in two partitions, and the metadata say it. */
        TAKEN_OFF,
        /** The target has partitions: the record goes to the one that its metadata say, and what stands behind it is the id there. */
        TO_THE_SAME
    }

    /** Makes a rule that leaves partitions as they are. */
    public IdRule(List<IdKind> kinds, Optional<String> restoreFrom) {
        this(kinds, restoreFrom, Partitions.AS_THEY_ARE);
    }

    public IdRule {
        kinds = List.copyOf(kinds);
        Objects.requireNonNull(restoreFrom, "restoreFrom");
        Objects.requireNonNull(partitions, "partitions");
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("A database has ids of some kind");
        }
    }

    /**
     * An id and what it does to the metadata.
     *
     * @param id in the target
     * @param metadata with the original id where it has to be kept there, without it where it was put back
     */
    record Mapped(RecordId id, Metadata metadata) {
    }

    Mapped apply(RecordId id, Metadata metadata) {
        return switch (partitions) {
            case AS_THEY_ARE -> plain(id, metadata);
            case TAKEN_OFF -> plain(partition(metadata).flatMap(partition -> PartitionedId.without(partition, id)).orElse(id), metadata);
            case TO_THE_SAME -> partitioned(id, metadata);
        };
    }

    /** Only a record whose metadata say a partition has it in front of its id. */
    private Mapped partitioned(RecordId id, Metadata metadata) {
        Optional<String> partition = partition(metadata);
        Optional<String> original = original(metadata);
        RecordId known = original.map(RecordId::of).orElse(id);
        Metadata rest = original.isPresent() ? metadata.without(restoreFrom.orElseThrow()) : metadata;
        RecordId inside = partition.flatMap(name -> PartitionedId.without(name, known)).orElse(known);
        Mapped mapped = mapped(inside, inside.text(), rest);
        return new Mapped(new PartitionedId(partition.orElse(""), mapped.id()).whole(), mapped.metadata());
    }

    private static Optional<String> partition(Metadata metadata) {
        return metadata.get(PartitionedId.FIELD).filter(Value.Text.class::isInstance).map(value -> ((Value.Text) value).text());
    }

    private Mapped plain(RecordId id, Metadata metadata) {
        Optional<String> original = original(metadata);
        if (original.isEmpty()) {
            return mapped(id, id.text(), metadata);
        }
        String known = inSamePartition(id, original.get(), metadata);
        Metadata rest = metadata.without(restoreFrom.orElseThrow());
        return ofText(known).map(direct -> new Mapped(direct, rest)).orElseGet(() -> mapped(id, known, rest));
    }

    /** Returns an original id with the partition in front that the present id has. */
    private static String inSamePartition(RecordId id, String original, Metadata metadata) {
        return partition(metadata).filter(name -> PartitionedId.without(name, id).isPresent())
                .map(name -> new PartitionedId(name, RecordId.of(original)).whole().text()).orElse(original);
    }

    /** Returns an id made from another one that the target refuses, of the usual kind that can have it. */
    Mapped made(RecordId id, Metadata metadata) {
        if (partitions == Partitions.TO_THE_SAME) {
            PartitionedId known = PartitionedId.of(id);
            Mapped inside = madeFrom(known.inside(), metadata);
            return new Mapped(new PartitionedId(known.partition(), inside.id()).whole(), inside.metadata());
        }
        return madeFrom(id, metadata);
    }

    private Mapped madeFrom(RecordId id, Metadata metadata) {
        UUID uuid = NameUuid.of(id.text());
        RecordId made = kinds.contains(IdKind.UUID) ? new RecordId.Uuid(uuid) : RecordId.of(uuid.toString());
        return new Mapped(made, metadata.with(FIELD, Value.of(id.text())));
    }

    private Mapped mapped(RecordId id, String original, Metadata metadata) {
        if (kinds.contains(id.kind()) && original.equals(id.text())) {
            return new Mapped(id, metadata);
        }
        return ofText(original).map(direct -> new Mapped(direct, metadata)).orElseGet(() -> madeFrom(RecordId.of(original), metadata));
    }

    private Optional<String> original(Metadata metadata) {
        return restoreFrom.flatMap(metadata::get).filter(value -> value instanceof Value.Text(String text) && !text.isEmpty()
                || value instanceof Value.Whole).map(value -> value instanceof Value.Text(String text) ? text : Long.toString(((Value.Whole) value).number()));
    }

    /** Returns the id that a text is in the target without loss. */
    private Optional<RecordId> ofText(String text) {
        if (kinds.getFirst() == IdKind.TEXT) {
            return Optional.of(RecordId.of(text));
        }
        if (kinds.contains(IdKind.NUMBER) && NUMBER.matcher(text).matches() && fits(text)) {
            return Optional.of(RecordId.parse(IdKind.NUMBER, text));
        }
        return kinds.contains(IdKind.UUID) && UUID_TEXT.matcher(text).matches() ? Optional.of(RecordId.parse(IdKind.UUID, text))
                : Optional.empty();
    }

    private static boolean fits(String digits) {
        return new java.math.BigInteger(digits).bitLength() <= Long.SIZE;
    }
}
