package org.vectorinspector.benchmarks.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.vectorinspector.benchmarks.harness.Measure;

/** Starts a product and waits until it says, by a file, that its window has been painted and waits for the person. */
final class StartTimer {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    /** Nobody ends a program the moment that it is there; what it keeps for the next start is written meanwhile and when it is ended. */
    private static final long USE = TimeUnit.SECONDS.toNanos(4);

    private StartTimer() {
    }

    /** Arguments: the file, then the command. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path ready = Path.of(arguments[0]);
        Files.deleteIfExists(ready);
        long start = System.nanoTime();
        Process product = new ProcessBuilder(List.of(arguments).subList(1, arguments.length)).redirectErrorStream(true)
                .redirectOutput(ready.resolveSibling("output").toFile()).start();
        try {
            await(ready, product, start + PATIENCE);
            Measure.printSecondsSince(start);
            Measure.print("resident MB", ResidentMemory.megabytes(product.pid()));
            LockSupport.parkNanos(USE);
        } finally {
            product.destroy();
            if (!product.waitFor(PATIENCE, TimeUnit.NANOSECONDS)) {
                product.destroyForcibly();
            }
        }
    }

    private static void await(Path ready, Process product, long deadline) throws IOException {
        while (!Files.exists(ready)) {
            if (!product.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("The product did not get ready: " + Files.readString(ready.resolveSibling("output")));
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
