package org.vectorinspector.credentials.linux.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.vectorinspector.credentials.tests.StoreProcess;

/** A desktop session of its own: a home, a message bus, GNOME Keyring, a screen if it is asked for. Ended by the processes it started. */
final class DesktopSession implements AutoCloseable {
    private static final String SECRETS = "org.freedesktop.secrets";
    static final String PASSWORD = "the login password";

    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private final List<Process> processes = new ArrayList<>();

    private DesktopSession(Path home) throws IOException {
        this.home = home;
        Path runtime = Files.createDirectory(home.resolve("run"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createDirectories(home.resolve("data"));
        environment.putAll(Map.of("PATH", System.getenv("PATH"), "HOME", home.toString(), "XDG_DATA_HOME", home.resolve("data").toString(),
                "XDG_RUNTIME_DIR", runtime.toString(), "LANG", "C.UTF-8"));
    }

    /** Returns a session without a message bus. */
    static DesktopSession withoutBus(Path home) throws IOException {
        return new DesktopSession(home);
    }

    /** Returns a session whose keyring is there and unlocked. */
    static DesktopSession unlocked(Path home) throws IOException, InterruptedException {
        DesktopSession session = withBus(home);
        session.startKeyring();
        return session;
    }

    /** Returns a session in which nobody has made a keyring yet, without a screen to ask at. */
    static DesktopSession withoutKeyring(Path home) throws IOException, InterruptedException {
        DesktopSession session = withBus(home);
        session.startKeyring("");
        return session;
    }

    private static DesktopSession withBus(Path home) throws IOException {
        DesktopSession session = new DesktopSession(home);
        Process bus = session.start("dbus-daemon", "--session", "--nofork", "--print-address=1");
        session.environment.put("DBUS_SESSION_BUS_ADDRESS", bus.inputReader().readLine());
        return session;
    }

    /**
     * Gives the session a screen, on which the system's own window asks from now on. It must not reset when its only client, a tool that
     * looks for the window, has ended: a window that is just opening would be thrown off the screen and the question count as refused.
     */
    AskingWindow screen() throws IOException, InterruptedException {
        Process screen = start("Xvfb", "-noreset", "-displayfd", "1", "-screen", "0", "1000x600x24", "-nolisten", "tcp");
        environment.put("DISPLAY", ":" + screen.inputReader().readLine());
        run("", "dbus-update-activation-environment", "DISPLAY");
        return new AskingWindow(this);
    }

    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    Path home() {
        return home;
    }

    /** Starts a program that uses the keychain of this session. */
    StoreProcess program() throws IOException {
        return StoreProcess.keychain(environment, home.resolve("programs.log"));
    }

    /** Starts a program that does not wait long for the keychain of this session. */
    StoreProcess impatientProgram() throws IOException {
        return StoreProcess.impatient(environment, home.resolve("programs.log"));
    }

    /** Starts the keyring's service and opens the login keyring by its password. */
    Process startKeyring() throws IOException, InterruptedException {
        return startKeyring(PASSWORD, "--unlock");
    }

    private Process startKeyring(String password, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("gnome-keyring-daemon", "--foreground", "--components=secrets"));
        command.addAll(List.of(options));
        Process keyring = start(command.toArray(String[]::new));
        try (OutputStream in = keyring.getOutputStream()) {
            in.write(password.getBytes(StandardCharsets.UTF_8));
        }
        while (!isOwned()) {
            if (keyring.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("The keyring's service has ended; see " + home.resolve("session.log"));
            }
        }
        return keyring;
    }

    /** Ends a service as a crash does and waits until the bus knows. */
    void kill(Process service) throws IOException, InterruptedException {
        service.destroyForcibly().waitFor();
        while (isOwned()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    Process keyring() {
        return processes.getLast();
    }

    /** Locks the default keyring, as the desktop's own program can. */
    void lock() throws IOException, InterruptedException {
        run("", "dbus-send", "--session", "--print-reply", "--dest=" + SECRETS, "/org/freedesktop/secrets",
                "org.freedesktop.Secret.Service.Lock", "array:objpath:/org/freedesktop/secrets/aliases/default");
    }

    /** Runs a command line tool of the session to its end and returns what it said. */
    String run(String input, String... command) throws IOException, InterruptedException {
        Process process = builder(command).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private boolean isOwned() throws IOException, InterruptedException {
        return run("", "dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner",
                "string:" + SECRETS).contains("boolean true");
    }

    private Process start(String... command) throws IOException {
        Process process = builder(command).start();
        processes.add(process);
        return process;
    }

    private ProcessBuilder builder(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(home.resolve("session.log").toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    @Override
    public void close() {
        processes.reversed().forEach(process -> process.destroyForcibly().onExit().join());
    }
}
