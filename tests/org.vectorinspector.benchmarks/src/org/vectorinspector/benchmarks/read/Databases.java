package org.vectorinspector.benchmarks.read;

import java.util.List;
import org.vectorinspector.benchmarks.server.PineconeDatabase;
import org.vectorinspector.benchmarks.server.QdrantDatabase;
import org.vectorinspector.benchmarks.server.WeaviateDatabase;

/** The databases that are read. */
public final class Databases {
    private static final List<Database> ALL = List.of(new LocalDatabase(), new ChromaDatabase(), new QdrantDatabase(),
            new WeaviateDatabase(), new PineconeDatabase());

    private Databases() {
    }

    /** Returns the database of this name. */
    public static Database named(String name) {
        return ALL.stream().filter(database -> database.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no database " + name));
    }
}
