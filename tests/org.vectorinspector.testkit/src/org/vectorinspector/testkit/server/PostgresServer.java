package org.vectorinspector.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.vectorinspector.testkit.tls.TestAuthority;
import org.vectorinspector.testkit.tls.TestCertificate;

/**
 * A real PostgreSQL with pgvector on a free port of this computer, with an empty folder of its own that goes with it. The set-up of
 * {@code ./test} installs it under {@code tests/servers}. Texts are ordered as people do (ICU, English), not by code point.
 *
 * <p>The superuser is {@value #USER}. Everybody has to give a password, but the role {@value #TRUSTED}, once a test makes it.
 */
public final class PostgresServer implements AutoCloseable {
    /** The superuser. */
    public static final String USER = "inspector";
    /** The superuser's password. */
    public static final String PASSWORD = "for-this-test";
    /** A role that needs no password. */
    public static final String TRUSTED = "trusted";
    /** A role that needs a client certificate of this name. */
    public static final String CERTIFIED = "certified";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final Path folder;
    private final int port;

    private PostgresServer(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Starts a server without TLS and returns when it answers. */
    public static PostgresServer start() throws IOException {
        PostgresPrograms programs = PostgresPrograms.installed();
        return start(programs, prepared(programs), List.of());
    }

    /**
     * Starts a server that offers TLS and returns when it answers.
     *
     * @param own the server's certificate
     * @param clients the authority of client certificates
     */
    public static PostgresServer startWithTls(TestCertificate own, TestAuthority clients) throws IOException {
        PostgresPrograms programs = PostgresPrograms.installed();
        Path folder = prepared(programs);
        Path data = folder.resolve("data");
        write(programs, data.resolve("server.crt"), Files.readString(own.certificatePem()));
        write(programs, data.resolve("server.key"), Files.readString(own.keyPem()));
        write(programs, data.resolve("clients.crt"), Files.readString(clients.pem()));
        return start(programs, folder, List.of("-c", "ssl=on", "-c", "ssl_ca_file=clients.crt"));
    }

    /** Returns where the server listens. */
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Returns the number of the server's port. */
    public int port() {
        return port;
    }

    /** Does nothing when the server has been closed before. */
    @Override
    public void close() {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            delete(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        } catch (InterruptedException stopRequested) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Path prepared(PostgresPrograms programs) throws IOException {
        Path folder = Files.createTempDirectory("postgres");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = Files.createDirectory(folder.resolve("data"));
        programs.giveAway(data);
        Path password = folder.resolve("password");
        Files.writeString(password, PASSWORD);
        List<String> command = programs.command("initdb", "-D", data.toString(), "-U", USER, "--pwfile", password.toString(), "-A", "scram-sha-256",
                "-E", "UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en", "--no-sync");
        Path log = folder.resolve("initdb.log");
        Process initdb = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (initdb.waitFor() != 0) {
                throw new IOException("initdb failed: " + Files.readString(log));
            }
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL was set up", stopRequested);
        }
        write(programs, data.resolve("pg_hba.conf"), """
                host all %s all trust
                hostssl all %s all cert
                host all all all scram-sha-256
                """.formatted(TRUSTED, CERTIFIED));
        return folder;
    }

    private static PostgresServer start(PostgresPrograms programs, Path folder, List<String> options) throws IOException {
        int port = freePort();
        List<String> command = programs.command("postgres", "-D", folder.resolve("data").toString(), "-p", Integer.toString(port), "-k", "",
                "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "dynamic_shared_memory_type=mmap");
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        PostgresServer server = new PostgresServer(builder.redirectOutput(folder.resolve("server.log").toFile()).start(), folder, port);
        server.awaitAnswer();
        return server;
    }

    private static void write(PostgresPrograms programs, Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
        programs.giveAway(file);
    }

    private void awaitAnswer() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException("PostgreSQL did not start: " + Files.readString(folder.resolve("server.log")));
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private boolean answers() throws IOException {
        return Files.readString(folder.resolve("server.log")).contains("database system is ready to accept connections");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
