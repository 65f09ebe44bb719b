package org.vectorinspector.benchmarks.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.provider.chroma.internal.ChromaProvider;
import org.vectorinspector.testkit.server.ChromaServer;

/** Chroma: a real server of the test kit. */
public final class ChromaDatabase implements Database {
    @Override
    public String name() {
        return "chroma";
    }

    @Override
    public VectorProvider provider() {
        return new ChromaProvider();
    }

    @Override
    public Map<String, String> settings(String place) {
        return Map.of("host", "127.0.0.1", "port", place, "tenant", "default_tenant", "database", "default_database", "authentication", "none");
    }

    @Override
    public Running start(Path folder) throws IOException {
        ChromaServer server = ChromaServer.start();
        return new Running() {
            @Override
            public String place() {
                return Integer.toString(server.port());
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }
}
