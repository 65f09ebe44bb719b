package org.vectorinspector.testkit.memory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorRecord;

/** One collection: its records in the order of their numbers, which never change while a record lives. */
interface MemoryCollection {
    /** A record with its number. */
    record Numbered(long number, VectorRecord item) {
    }

    CollectionInfo info();

    /** Returns the records whose number is at least this, in ascending order. */
    Stream<Numbered> from(long number);

    Optional<VectorRecord> find(RecordId id);

    long size();

    void put(List<VectorRecord> records) throws VectorStoreException;

    void remove(List<RecordId> ids) throws VectorStoreException;
}
