package org.vectorinspector.benchmarks.read;

import java.util.List;
import org.vectorinspector.benchmarks.server.PointDatabase;

/** The databases that are read. */
public final class Databases {
    private static final List<Database> ALL = List.of(new LocalDatabase(), new ChromaDatabase(), new PointDatabase());

    private Databases() {
    }

    /** Returns the database of this name. */
    public static Database named(String name) {
        return ALL.stream().filter(database -> database.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no database " + name));
    }
}
