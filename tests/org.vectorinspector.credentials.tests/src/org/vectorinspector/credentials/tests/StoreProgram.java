package org.vectorinspector.credentials.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialStore;
import org.vectorinspector.api.secret.PassphrasePrompt;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.secret.StoreState;
import org.vectorinspector.credentials.file.internal.EncryptedFile;
import org.vectorinspector.credentials.file.internal.QuickFile;
import org.vectorinspector.credentials.internal.SecretsJson;
import org.vectorinspector.credentials.internal.SystemKeychain;
import org.vectorinspector.credentials.linux.internal.LinuxKeychain;

/**
 * A program of its own that uses one place of secrets as it is told on standard input, a line for each command: what
 * {@link StoreProcess} starts. Nothing secret is an argument.
 */
public final class StoreProgram implements PassphrasePrompt {
    private CredentialStore store;
    private Optional<String> passphrase = Optional.empty();
    private int asked;

    private StoreProgram(String place) {
        store = switch (place) {
            case "keychain" -> new SystemKeychain();
            case "impatient keychain" -> new SystemKeychain(new ImpatientKeychain(new LinuxKeychain()));
            case "file" -> file();
            default -> throw new IllegalArgumentException(place);
        };
    }

    private CredentialStore file() {
        EncryptedFile file = new EncryptedFile();
        file.bindPrompt(this);
        return file;
    }

    public static void main(String[] arguments) {
        try {
            serve(new StoreProgram(arguments[0]));
            System.exit(0);
        } catch (IOException | RuntimeException unexpected) {
            unexpected.printStackTrace();
            System.exit(1);
        }
    }

    private static void serve(StoreProgram program) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(program.answer(line.split(" ", -1)));
        }
    }

    @Override
    public Optional<Secret> ask(Occasion occasion) {
        asked++;
        boolean sayNo = occasion == Occasion.ENTER_AGAIN || passphrase.isEmpty();
        return sayNo ? Optional.empty() : passphrase.map(text -> new Secret(text.toCharArray()));
    }

    /** Does as a new program does that finds this home, and whose keys are cheap. */
    private void begin(Path home, Optional<Path> keyFile) {
        store = QuickFile.of(home, keyFile, this);
        passphrase = Optional.empty();
        asked = 0;
    }

    private String answer(String[] words) throws IOException {
        try {
            return "ok " + result(words);
        } catch (CredentialException failed) {
            return "failed " + failed.reason() + " " + encoded(failed.getMessage());
        }
    }

    private String result(String[] words) throws CredentialException {
        String word = words.length > 1 ? decoded(words[1]) : "";
        switch (words[0]) {
            case "passphrase" -> passphrase = Optional.of(word);
            case "begin" -> begin(Path.of(word), words.length > 2 ? Optional.of(Path.of(decoded(words[2]))) : Optional.empty());
            case "asked" -> {
                return Integer.toString(asked);
            }
            case "state" -> {
                StoreState state = store.state();
                return state.status() + " " + encoded(state.sentence());
            }
            case "unlock" -> store.unlock();
            case "read" -> {
                return store.read(word).map(secrets -> Base64.getEncoder().encodeToString(SecretsJson.write(secrets))).orElse("");
            }
            case "write" -> {
                try (Secrets secrets = SecretsJson.read(Base64.getDecoder().decode(words[2]))) {
                    store.write(word, secrets);
                }
            }
            case "delete" -> store.delete(word);
            case "profiles" -> {
                List<String> profiles = store.profiles();
                return profiles.stream().map(StoreProgram::encoded).collect(Collectors.joining(" "));
            }
            default -> throw new IllegalArgumentException(words[0]);
        }
        return "";
    }

    static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
