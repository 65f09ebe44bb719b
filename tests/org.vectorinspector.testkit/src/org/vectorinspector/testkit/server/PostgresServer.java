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
import java.util.ArrayList;
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
    private static final String PROGRAMS = "usr/lib/postgresql/17/bin";
    private static final String NOBODY = "65534";

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
        return start(prepared(), List.of());
    }

    /**
     * Starts a server that offers TLS and returns when it answers.
     *
     * @param own the server's certificate
     * @param clients the authority of client certificates
     */
    public static PostgresServer startWithTls(TestCertificate own, TestAuthority clients) throws IOException {
        Path folder = prepared();
        Path data = folder.resolve("data");
        write(data.resolve("server.crt"), Files.readString(own.certificatePem()));
        write(data.resolve("server.key"), Files.readString(own.keyPem()));
        write(data.resolve("clients.crt"), Files.readString(clients.pem()));
        return start(folder, List.of("-c", "ssl=on", "-c", "ssl_ca_file=clients.crt"));
    }

    /** Returns where the server listens. */
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Returns the number of the server's port. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
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

    private static Path prepared() throws IOException {
        Path folder = Files.createTempDirectory("postgres");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = Files.createDirectory(folder.resolve("data"));
        giveAway(data);
        Path password = folder.resolve("password");
        Files.writeString(password, PASSWORD);
        List<String> command = program("initdb", "-D", data.toString(), "-U", USER, "--pwfile", password.toString(), "-A", "scram-sha-256",
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
        write(data.resolve("pg_hba.conf"), """
                host all %s all trust
                hostssl all %s all cert
                host all all all scram-sha-256
                """.formatted(TRUSTED, CERTIFIED));
        return folder;
    }

    private static PostgresServer start(Path folder, List<String> options) throws IOException {
        int port = freePort();
        List<String> command = program("postgres", "-D", folder.resolve("data").toString(), "-p", Integer.toString(port), "-k", "",
                "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "dynamic_shared_memory_type=mmap");
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("server.log").toFile()).start();
        PostgresServer server = new PostgresServer(process, folder, port);
        server.awaitAnswer();
        return server;
    }

    /** Returns a command that runs a program of the server; never as root, which PostgreSQL refuses. */
    private static List<String> program(String name, String... arguments) throws IOException {
        Path program = Path.of(System.getProperty("vectorinspector.root")).resolve("tests/servers/postgres").resolve(PROGRAMS).resolve(name);
        if (!Files.exists(program)) {
            throw new IOException("There is no PostgreSQL under tests/servers: run ./test, which installs it");
        }
        List<String> command = new ArrayList<>();
        if (root() && reachable(program)) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        } else if (root()) {
            // The checkout is in a folder that only root may enter: stay root outside, be somebody else inside.
            command.addAll(List.of("unshare", "--user", "--map-user=1", "--map-group=1"));
        }
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean reachable(Path program) throws IOException {
        for (Path folder = program.toRealPath().getParent(); folder != null; folder = folder.getParent()) {
            if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)).endsWith("x")) {
                return false;
            }
        }
        return true;
    }

    private static void giveAway(Path file) throws IOException {
        Path program = Path.of(System.getProperty("vectorinspector.root")).resolve("tests/servers/postgres").resolve(PROGRAMS);
        if (root() && Files.exists(program) && reachable(program.resolve("postgres"))) {
            Files.setAttribute(file, "unix:uid", Integer.valueOf(NOBODY));
            Files.setAttribute(file, "unix:gid", Integer.valueOf(NOBODY));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
        giveAway(file);
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
