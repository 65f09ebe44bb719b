package org.vectorinspector.benchmarks.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory Linux has given to a process. */
final class ResidentMemory {
    private ResidentMemory() {
    }

    static double megabytes(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        throw new IOException("Process " + pid + " has no memory");
    }
}
