package org.vectorinspector.credentials.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialStore;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.secret.StoreState;
import org.vectorinspector.credentials.internal.SecretsJson;
import org.vectorinspector.testkit.OwnClassPath;

/** A place of secrets in a program of its own, used through its {@link StoreProgram}. */
public final class StoreProcess implements CredentialStore, AutoCloseable {
    private final Place place;
    private final Process process;
    private final Writer commands;
    private final BufferedReader answers;

    private StoreProcess(Place place, Process process) {
        this.place = place;
        this.process = process;
        commands = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a program that uses the system's keychain in this session. */
    public static StoreProcess keychain(Map<String, String> environment, Path log) throws IOException {
        return start(Place.SYSTEM_KEYCHAIN, "keychain", environment, log, List.of());
    }

    /** Starts a program that uses the system's keychain in this session and does not wait long for it. */
    public static StoreProcess impatient(Map<String, String> environment, Path log) throws IOException {
        return start(Place.SYSTEM_KEYCHAIN, "impatient keychain", environment, log, List.of());
    }

    /** Starts a program that uses the encrypted file of this home, as the product does. */
    public static StoreProcess file(Path home, Path log) throws IOException {
        return start(Place.ENCRYPTED_FILE, "file", Map.of(), log, List.of("-Dvectorinspector.home=" + home));
    }

    private static StoreProcess start(Place place, String word, Map<String, String> environment, Path log, List<String> options)
            throws IOException {
        Path temporary = Files.createDirectories(log.resolveSibling("tmp"));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-Xshare:auto", "--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=" + temporary));
        command.addAll(options);
        command.addAll(List.of("-cp", OwnClassPath.of(StoreProcess.class)));
        command.addAll(List.of((place == Place.SYSTEM_KEYCHAIN ? StoreProgram.class : FrameworkProgram.class).getName(), word));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (place == Place.SYSTEM_KEYCHAIN) {
            builder.environment().clear();
        }
        builder.environment().putAll(environment);
        StoreProcess started = new StoreProcess(place, builder.start());
        started.line();
        return started;
    }

    /** Makes it a program that was just started and finds the encrypted file of this home, whose keys are cheap. */
    public void begin(Path home, Optional<Path> keyFile) throws CredentialException {
        List<String> words = new ArrayList<>(List.of("begin", StoreProgram.encoded(home.toString())));
        keyFile.ifPresent(file -> words.add(StoreProgram.encoded(file.toString())));
        ask(words.toArray(String[]::new));
    }

    /** Tells whether it still runs. */
    public boolean runs() {
        return process.isAlive();
    }

    /** Has the program answer with this passphrase when it is asked. */
    public void passphrase(String passphrase) throws CredentialException {
        ask("passphrase", StoreProgram.encoded(passphrase));
    }

    /** Returns how often somebody was asked for a passphrase. */
    public int asked() throws CredentialException {
        return Integer.parseInt(ask("asked"));
    }

    /** Ends the program as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public StoreState state() {
        try {
            String[] words = ask("state").split(" ", -1);
            return new StoreState(StoreState.Status.valueOf(words[0]), StoreProgram.decoded(words[1]));
        } catch (CredentialException neverThrown) {
            throw new AssertionError(neverThrown);
        }
    }

    @Override
    public void unlock() throws CredentialException {
        ask("unlock");
    }

    @Override
    public Optional<Secrets> read(String profile) throws CredentialException {
        String answer = ask("read", StoreProgram.encoded(profile));
        return answer.isEmpty() ? Optional.empty() : Optional.of(SecretsJson.read(Base64.getDecoder().decode(answer)));
    }

    @Override
    public void write(String profile, Secrets secrets) throws CredentialException {
        ask("write", StoreProgram.encoded(profile), Base64.getEncoder().encodeToString(SecretsJson.write(secrets)));
    }

    @Override
    public void delete(String profile) throws CredentialException {
        ask("delete", StoreProgram.encoded(profile));
    }

    @Override
    public List<String> profiles() throws CredentialException {
        String answer = ask("profiles");
        return answer.isEmpty() ? List.of() : Stream.of(answer.split(" ")).map(StoreProgram::decoded).toList();
    }

    /** Ends the program in the ordinary way. */
    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            commands.close();
        }
        process.onExit().join();
    }

    private synchronized String ask(String... words) throws CredentialException {
        try {
            commands.write(String.join(" ", words) + "\n");
            commands.flush();
            String[] answer = line().split(" ", 2);
            if (answer[0].equals("ok")) {
                return answer[1];
            }
            String[] failure = answer[1].split(" ");
            throw new CredentialException(CredentialException.Reason.valueOf(failure[0]), StoreProgram.decoded(failure[1]), null);
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private String line() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("The program has ended");
        }
        return line;
    }
}
