package org.vectorinspector.benchmarks.window;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the window's programs tell the benchmark that started them, in the lines that its {@code Measure} reads. */
final class Printed {
    private Printed() {
    }

    static void measure(String name, double value) {
        System.out.println("measure " + name + "=" + String.format(Locale.ROOT, "%.6f", value));
    }

    /** Says how much memory is in use: what the program has taken, and the files that the system shows it in memory and takes back at will. */
    static void memory() throws IOException {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 3; i++) {
            memory.gc();
        }
        measure("heap, MB", memory.getHeapMemoryUsage().getUsed() / 1048576.0);
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("RssAnon:")) {
                measure("own memory, MB", megabytes(line));
            } else if (line.startsWith("RssFile:")) {
                measure("mapped files, MB", megabytes(line));
            }
        }
    }

    private static double megabytes(String line) {
        return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
    }
}
