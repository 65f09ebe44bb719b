package org.vectorinspector.provider.chroma.tests;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.provider.chroma.internal.ChromaProvider;
import org.vectorinspector.testkit.Wait;
import org.vectorinspector.testkit.server.ChromaServer;

/** Connections that were closed leave nothing behind. */
class ChromaLeakTest {
    private static final int TOGETHER = 10;
    private static final int ROUNDS = 200;
    private static final long HEAP_SLACK = 8_000_000;

    @Test
    void leavesNoThreadNoHandleAndNoHeapBehind() throws Exception {
        try (ChromaServer server = ChromaServer.start()) {
            ConnectRequest request = ConnectRequest.of(new ConnectionSettings(
                    Map.of("host", "127.0.0.1", "port", Integer.toString(server.port()))), Secrets.none());
            openAndClose(request);
            int threads = threads();
            int handles = handles();
            long heap = heap();
            for (int round = 0; round < ROUNDS; round++) {
                openAndClose(request);
            }
            Wait.until(() -> threads() <= threads + TOGETHER && handles() <= handles + TOGETHER && heap() <= heap + HEAP_SLACK);
        }
    }

    private static void openAndClose(ConnectRequest request) throws VectorStoreException {
        ChromaProvider provider = new ChromaProvider();
        List<VectorConnection> open = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            open.add(provider.connect(request));
        }
        open.forEach(VectorConnection::close);
    }

    /** Returns what is used after garbage was collected, with which unreachable clients end. */
    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static int threads() {
        return Thread.getAllStackTraces().size();
    }

    private static int handles() {
        String[] open = new File("/proc/self/fd").list();
        return open == null ? 0 : open.length;
    }
}
