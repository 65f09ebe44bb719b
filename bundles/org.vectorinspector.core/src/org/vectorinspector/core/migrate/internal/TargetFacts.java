package org.vectorinspector.core.migrate.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.WriteCheck;
import org.vectorinspector.core.exchange.FileFormat;
import org.vectorinspector.core.migrate.CopyPlace;

/**
 * What a plan needs to know of a target.
 *
 * @param place never null
 * @param provider of the database, empty for a file
 * @param reach of the collection, empty for a file
 * @param existing the collection as it is, empty where it is still to be made
 * @param format of the file, empty for a collection
 */
record TargetFacts(CopyPlace place, Optional<ProviderDescriptor> provider, Optional<Reach> reach, Optional<CollectionInfo> existing,
        Optional<FileFormat> format) {
    static TargetFacts of(CopyPlace.InFile file, FileFormat format) {
        return new TargetFacts(file, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(format));
    }

    static TargetFacts of(CopyPlace.InCollection place, Reach reach) throws VectorStoreException {
        return new TargetFacts(place, Optional.of(reach.managed().provider()), Optional.of(reach), describe(reach), Optional.empty());
    }

    private static Optional<CollectionInfo> describe(Reach reach) throws VectorStoreException {
        try {
            return Optional.of(reach.call((client, collection) -> client.describe(collection)));
        } catch (VectorStoreException failure) {
            if (failure.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    boolean file() {
        return reach.isEmpty();
    }

    /** Tells whether a collection has to be made. */
    boolean fresh() {
        return !file() && existing.isEmpty();
    }

    /** Returns the kinds of ids that records there have; a file has all of them. */
    List<IdKind> idKinds() {
        return existing.map(CollectionInfo::idKinds).filter(kinds -> !kinds.isEmpty())
                .or(() -> provider.map(descriptor -> descriptor.collections().idKinds())).orElse(List.of(IdKind.TEXT, IdKind.NUMBER, IdKind.UUID));
    }

    /**
     * Returns what a write of these records would refuse; nothing where nobody can tell.
     *
     * @param spec of the collection that is to be made, empty where it is there
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when there cannot be such a collection
     */
    List<RecordFailure> refusals(Optional<CollectionSpec> spec, RecordBatch records) throws VectorStoreException {
        if (file()) {
            return List.of();
        }
        return reach.get().call((client, collection) -> {
            Optional<WriteCheck> check = client.capability(WriteCheck.class);
            if (check.isEmpty()) {
                return List.of();
            }
            return spec.isPresent() ? check.get().refusals(spec.get(), records) : check.get().refusals(collection, records);
        });
    }

    /** Returns the settings of a new collection that the source's database has by the same names. */
    Map<String, String> sameSettings(Optional<ProviderDescriptor> source, Map<String, String> details) {
        boolean same = provider.isPresent() && source.isPresent() && provider.get().id().equals(source.get().id());
        if (!same || !fresh()) {
            return Map.of();
        }
        Map<String, String> settings = new java.util.LinkedHashMap<>();
        provider.get().collections().options().stream().map(field -> field.key()).filter(details::containsKey)
                .forEach(key -> settings.put(key, details.get(key)));
        return settings;
    }
}
