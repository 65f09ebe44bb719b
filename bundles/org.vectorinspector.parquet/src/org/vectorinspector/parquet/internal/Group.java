package org.vectorinspector.parquet.internal;

import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;

/** Takes a group of columns: makes ready for it, lets its fields take what is theirs, and makes something of that at its end. */
final class Group extends GroupConverter {
    private final Runnable start;
    private final Runnable end;
    private final Converter[] fields;

    Group(Runnable start, Runnable end, Converter... fields) {
        this.start = start;
        this.end = end;
        this.fields = fields;
    }

    /** Returns what takes a group of which nothing but its one field matters. */
    static Group around(Converter field) {
        return new Group(() -> { }, () -> { }, field);
    }

    @Override
    public Converter getConverter(int field) {
        return fields[field];
    }

    @Override
    public void start() {
        start.run();
    }

    @Override
    public void end() {
        end.run();
    }
}
