package org.vectorinspector.benchmarks.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What the machine can do at best, so that a reader knows what the numbers stand beside. */
final class Machine {
    private static final int NUMBERS = 64 << 20;
    private static final int LOOPBACK_BYTES = 1 << 30;

    private Machine() {
    }

    static List<String> describe() throws IOException, InterruptedException {
        long memory = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        return List.of(
                "%s, %s %s, %d cores, %d GB of memory".formatted(LocalDate.now(), System.getProperty("os.name"), System.getProperty("os.version"),
                        Runtime.getRuntime().availableProcessors(), memory >> 30),
                "Java %s (%s), heap %s".formatted(System.getProperty("java.vm.version"), System.getProperty("java.vm.vendor"), Workplace.HEAP),
                String.format(Locale.ROOT, "one thread reads memory at %.1f GB/s; loopback carries %.0f MB/s", memoryRead(), loopback()));
    }

    private static double memoryRead() {
        int[] numbers = new int[NUMBERS];
        java.util.Arrays.setAll(numbers, i -> i);
        double best = 0;
        long sum = 0;
        for (int round = 0; round < 8; round++) {
            long start = System.nanoTime();
            int part = 0;
            for (int number : numbers) {
                part += number;
            }
            sum += part;
            best = Math.max(best, 4.0 * NUMBERS / (System.nanoTime() - start));
        }
        if (sum == 42) {
            throw new IllegalStateException("The sum is never this one; it only has to be computed");
        }
        return best;
    }

    private static double loopback() throws IOException, InterruptedException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread sender = Thread.ofPlatform().start(() -> send(server));
            byte[] buffer = new byte[64 << 10];
            long start = System.nanoTime();
            try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort()); InputStream in = socket.getInputStream()) {
                while (in.read(buffer) >= 0) {
                    // the bytes are not looked at
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            sender.join();
            return LOOPBACK_BYTES / 1e6 / seconds;
        }
    }

    private static void send(ServerSocket server) {
        byte[] buffer = new byte[64 << 10];
        try (Socket socket = server.accept(); OutputStream out = socket.getOutputStream()) {
            for (int sent = 0; sent < LOOPBACK_BYTES - buffer.length; sent += buffer.length) {
                out.write(buffer);
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
