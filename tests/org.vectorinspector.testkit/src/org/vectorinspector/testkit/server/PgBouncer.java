package org.vectorinspector.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A real PgBouncer on a free port before a {@link PostgresServer}, whose superuser it knows. */
public final class PgBouncer implements AutoCloseable {
    private static final long PATIENCE = 30_000_000_000L;

    private final Process process;
    private final Path folder;
    private final int port;

    private PgBouncer(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts one and returns when it listens.
     *
     * @param mode {@code session} or {@code transaction}
     * @param size how many sessions of the server there are at most
     */
    public static PgBouncer start(PostgresServer server, String mode, int size) throws IOException {
        PostgresPrograms programs = PostgresPrograms.installed();
        Path folder = Files.createTempDirectory("pgbouncer");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        int port = PostgresServer.freePort();
        Path users = Files.writeString(folder.resolve("users.txt"), "\"" + PostgresServer.USER + "\" \"" + PostgresServer.PASSWORD + "\"\n");
        Path settings = Files.writeString(folder.resolve("pgbouncer.ini"), """
                [databases]
                * = host=127.0.0.1 port=%d
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = plain
                auth_file = %s
                pool_mode = %s
                default_pool_size = %d
                ignore_startup_parameters = extra_float_digits
                """.formatted(server.port(), port, users, mode, size));
        List<String> command = programs.command("../../../../sbin/pgbouncer", settings.toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        PgBouncer pooler = new PgBouncer(builder.redirectOutput(folder.resolve("log").toFile()).start(), folder, port);
        pooler.awaitAnswer();
        return pooler;
    }

    /** Returns the number of its port. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        } catch (InterruptedException stopRequested) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAnswer() throws IOException {
        long deadline = System.nanoTime() + PATIENCE;
        while (!Files.readString(folder.resolve("log")).contains("process up")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException("PgBouncer did not start: " + Files.readString(folder.resolve("log")));
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
