package org.vectorinspector.api.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.api.spi.SettingProblem.Reason;
import org.vectorinspector.api.spi.SettingsCheck;

class SettingsCheckTest {
    private static final List<SettingField> FORM = List.of(SettingField.text("host", "Host").mandatory(),
            SettingField.number("port", "Port", 1, 65_535).startingWith("8000"),
            SettingField.choice("auth", "Authentication", List.of("none", "token")),
            SettingField.secret("token", "Token").mandatory().shownWhen("auth", "token"), SettingField.flag("tls", "TLS"));

    @Test
    void findsEveryKindOfProblemInTheOrderOfTheForm() {
        ConnectionSettings wrong = new ConnectionSettings(Map.of("host", " ", "port", "99999", "auth", "magic", "tls", "maybe"));
        assertEquals(List.of(Reason.MISSING, Reason.OUT_OF_RANGE, Reason.NOT_A_CHOICE, Reason.NOT_A_FLAG), reasons(wrong, Set.of()));
        assertEquals(List.of(Reason.NOT_A_NUMBER), reasons(good().with("port", "80a"), Set.of()));
    }

    @Test
    void asksForSecretsOnlyWhileTheyAreShown() {
        assertEquals(List.of(), reasons(good(), Set.of()));
        assertEquals(List.of(Reason.MISSING), reasons(good().with("auth", "token"), Set.of()));
        assertEquals(List.of(), reasons(good().with("auth", "token"), Set.of("token")));
    }

    @Test
    void completesWithFirstValuesAndKeepsWhatIsSet() {
        ConnectionSettings completed = SettingsCheck.completed(FORM, new ConnectionSettings(Map.of("port", "1234")));
        assertEquals(Map.of("port", "1234", "auth", "none", "tls", "false"), completed.values());
    }

    private static ConnectionSettings good() {
        return new ConnectionSettings(Map.of("host", "localhost", "port", "8000", "auth", "none", "tls", "false"));
    }

    private static List<Reason> reasons(ConnectionSettings settings, Set<String> secrets) {
        return SettingsCheck.problems(FORM, settings, secrets).stream().map(problem -> problem.reason()).toList();
    }
}
