package org.vectorinspector.benchmarks.read;

import java.nio.file.Path;
import java.util.Map;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.provider.local.internal.LocalProvider;

/** The embedded database. */
public final class LocalDatabase implements Database {
    @Override
    public String name() {
        return "local";
    }

    @Override
    public VectorProvider provider() {
        return new LocalProvider();
    }

    @Override
    public Map<String, String> settings(String place) {
        return Map.of("path", place);
    }

    @Override
    public Running start(Path folder) {
        return new Running() {
            @Override
            public String place() {
                return folder.toString();
            }

            @Override
            public void close() {
                // nothing runs
            }
        };
    }
}
