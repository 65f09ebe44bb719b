package org.vectorinspector.parquet.tests;

import java.nio.file.Path;

/** Files that pyarrow wrote; {@code files/make.py} says how. */
final class ForeignFiles {
    private ForeignFiles() {
    }

    static Path of(String name) {
        return Path.of(System.getProperty("vectorinspector.root")).resolve("tests/org.vectorinspector.parquet.tests/files").resolve(name + ".parquet");
    }
}
