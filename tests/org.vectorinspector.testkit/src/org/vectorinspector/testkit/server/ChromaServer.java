package org.vectorinspector.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A real Chroma server on a free port of this computer, with an empty folder of its own that goes with it. The set-up of
 * {@code ./test} installs it under {@code tests/servers}.
 */
public final class ChromaServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The versions that can be started. Both say {@code 1.0.0} when asked; what they can do differs. */
    public enum Version {
        /** Chroma 1.0.0, the oldest that speaks version 2 of the API. */
        OLDEST,
        /** Chroma 1.4.4. */
        NEWEST;

        /** Returns what starts Node: for the newest a script that gives it the newer C library that it wants. */
        private String node(Path servers) {
            return this == OLDEST ? "node" : servers.resolve("chroma-newest/node").toString();
        }

        private Path program(Path servers) {
            return servers.resolve(this == OLDEST ? "." : "chroma-newest").resolve("node_modules/chromadb/dist/cli.mjs").normalize();
        }
    }

    private final Version version;
    private final Process process;
    private final Path folder;
    private final int port;

    private ChromaServer(Version version, Process process, Path folder, int port) {
        this.version = version;
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Starts a server of the oldest version and returns when it answers. */
    public static ChromaServer start() throws IOException {
        return start(Version.OLDEST);
    }

    /** Starts a server and returns when it answers. */
    public static ChromaServer start(Version version) throws IOException {
        return start(version, Files.createTempDirectory("chroma"), freePort());
    }

    /** Starts a server that was killed anew, with what it had and on the same port; to be closed instead of the killed one. */
    public ChromaServer startAgain() throws IOException {
        return start(version, folder, port);
    }

    private static ChromaServer start(Version version, Path folder, int port) throws IOException {
        Path servers = Path.of(System.getProperty("vectorinspector.root")).resolve("tests/servers");
        Path program = version.program(servers);
        if (!Files.exists(program)) {
            throw new IOException("There is no Chroma at " + program + ": run ./test, which installs it");
        }
        ProcessBuilder command = new ProcessBuilder(version.node(servers), program.toString(), "run", "--path", folder.resolve("data").toString(),
                "--host", "127.0.0.1", "--port", Integer.toString(port));
        command.environment().put("ANONYMIZED_TELEMETRY", "False");
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("server.log").toFile()));
        ChromaServer server = new ChromaServer(version, command.start(), folder, port);
        server.awaitAnswer();
        return server;
    }

    /** Returns where the server listens. */
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Returns the number of the server's port. */
    public int port() {
        return port;
    }

    /** Kills the server on the spot, as a crash would. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(PATIENCE);
    }

    @Override
    public void close() {
        process.destroy();
        if (!awaitEnd(Duration.ofSeconds(5))) {
            kill();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private void awaitAnswer() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest heartbeat = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v2/heartbeat")).build();
            while (!answers(client, heartbeat)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    process.destroyForcibly();
                    throw new IOException("Chroma did not start: " + Files.readString(folder.resolve("server.log")));
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    private static boolean answers(HttpClient client, HttpRequest heartbeat) throws IOException {
        try {
            return client.send(heartbeat, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while Chroma started", stopRequested);
        }
    }

    private boolean awaitEnd(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopRequested) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
