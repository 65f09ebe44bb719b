package org.vectorinspector.benchmarks.read;

import java.util.List;

/** The databases that are read. */
final class Databases {
    private static final List<Database> ALL = List.of(new LocalDatabase(), new ChromaDatabase());

    private Databases() {
    }

    static Database named(String name) {
        return ALL.stream().filter(database -> database.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no database " + name));
    }
}
