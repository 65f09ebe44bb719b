package org.vectorinspector.api.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.spi.SettingProblem.Reason;

/** Checks settings against the fields that describe them: the same for dialogs, profiles and the command line. Stateless. */
public final class SettingsCheck {
    private SettingsCheck() {
    }

    /**
     * Returns what is wrong, in the order of the fields, empty when all is well. Fields that are not shown are not looked at.
     *
     * @param secrets the keys of the secret fields that have a value
     */
    public static List<SettingProblem> problems(List<SettingField> fields, ConnectionSettings settings, Set<String> secrets) {
        List<SettingProblem> problems = new ArrayList<>();
        for (SettingField field : fields) {
            if (field.shown(settings)) {
                problem(field, settings, secrets).ifPresent(reason -> problems.add(new SettingProblem(field, reason)));
            }
        }
        return problems;
    }

    /** Returns the settings with the first values of all fields that are missing in them. */
    public static ConnectionSettings completed(List<SettingField> fields, ConnectionSettings settings) {
        ConnectionSettings complete = settings;
        for (SettingField field : fields) {
            if (!field.initial().isEmpty() && !settings.values().containsKey(field.key())) {
                complete = complete.with(field.key(), field.initial());
            }
        }
        return complete;
    }

    private static Optional<Reason> problem(SettingField field, ConnectionSettings settings, Set<String> secrets) {
        if (field.type() == SettingField.Type.SECRET) {
            return field.required() && !secrets.contains(field.key()) ? Optional.of(Reason.MISSING) : Optional.empty();
        }
        Optional<String> text = settings.text(field.key());
        if (text.isEmpty()) {
            return field.required() ? Optional.of(Reason.MISSING) : Optional.empty();
        }
        return switch (field.type()) {
            case NUMBER -> number(field, text.get());
            case CHOICE -> field.choices().contains(text.get()) ? Optional.empty() : Optional.of(Reason.NOT_A_CHOICE);
            case FLAG -> List.of("true", "false").contains(text.get()) ? Optional.empty() : Optional.of(Reason.NOT_A_FLAG);
            case TEXT, FOLDER, FILE, SECRET -> Optional.empty();
        };
    }

    private static Optional<Reason> number(SettingField field, String text) {
        try {
            int number = Integer.parseInt(text);
            boolean within = field.range().map(range -> range.least() <= number && number <= range.most()).orElse(true);
            return within ? Optional.empty() : Optional.of(Reason.OUT_OF_RANGE);
        } catch (NumberFormatException notANumber) {
            return Optional.of(Reason.NOT_A_NUMBER);
        }
    }
}
