package org.vectorinspector.cli.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.secret.PassphrasePrompt;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.SecretPrompt;

/** Asks at the terminal for what services need to know, one question at a time; where there is none, nobody can be asked. */
public final class TerminalPrompts implements SecretPrompt, PassphrasePrompt {
    @Override
    public synchronized Optional<Secrets> enter(ConnectionProfile profile, List<SettingField> fields) {
        Map<String, Secret> typed = new LinkedHashMap<>();
        fields.forEach(field -> Typed.secret(profile.name() + ", " + field.label()).ifPresent(secret -> typed.put(field.key(), secret)));
        return typed.isEmpty() ? Optional.empty() : Optional.of(new Secrets(typed));
    }

    @Override
    public synchronized boolean again(ConnectionProfile profile, String sentence) {
        return Typed.possible() && Typed.line(sentence + " Press Enter to try again, or type no:").isEmpty();
    }

    @Override
    public synchronized Optional<Secret> ask(Occasion occasion) {
        return switch (occasion) {
            case CHOOSE -> chosen();
            case ENTER -> Typed.secret("Passphrase of the encrypted file");
            case ENTER_AGAIN -> Typed.secret("That was not the passphrase. Passphrase");
        };
    }

    private static Optional<Secret> chosen() {
        Optional<Secret> first = Typed.secret("New passphrase of the encrypted file");
        Optional<Secret> second = first.isEmpty() ? Optional.empty() : Typed.secret("Once more");
        boolean same = second.isPresent() && first.get().<Boolean>use(one -> second.get().<Boolean>use(other -> Arrays.equals(one, other)));
        second.ifPresent(Secret::close);
        if (!same) {
            first.ifPresent(Secret::close);
        }
        return same ? first : Optional.empty();
    }
}
