package org.vectorinspector.ui.connections.dialogs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.core.profile.PlaceReport;
import org.vectorinspector.core.profile.SecretRule;
import org.vectorinspector.ui.connections.messages.ProfileMessages;

/**
 * What can become of secrets on this system, in words. Nothing is chosen for a person that is weaker than what they had.
 *
 * @param rules in the order in which they are offered, the strongest first; never empty
 * @param reports what is known of each place
 */
record SecretPlaces(List<SecretRule> rules, List<PlaceReport> reports) {
    /** Before anybody has looked. */
    static final SecretPlaces UNKNOWN = new SecretPlaces(List.of(SecretRule.ASK), List.of());

    /** Returns what these places allow. */
    static SecretPlaces of(List<PlaceReport> reports) {
        List<SecretRule> rules = new ArrayList<>();
        reports.stream().filter(PlaceReport::usable).forEach(report -> rules.add(SecretRule.at(report.place())));
        rules.add(SecretRule.ASK);
        return new SecretPlaces(List.copyOf(rules), reports);
    }

    /** Returns what is offered first: the keychain, or else to ask, because a weaker place is the person's own choice. */
    SecretRule first() {
        SecretRule keychain = SecretRule.at(Place.SYSTEM_KEYCHAIN);
        return rules.contains(keychain) ? keychain : SecretRule.ASK;
    }

    /** Returns why the keychain is not among the places, empty when it is. */
    Optional<String> warning() {
        return reports.stream().filter(report -> report.place() == Place.SYSTEM_KEYCHAIN && !report.usable())
                .map(report -> NLS.bind(ProfileMessages.Place_weaker, report.state().sentence().replaceAll("\\.$", ""))).findFirst();
    }

    /** Returns the name of a rule. */
    static String word(SecretRule rule) {
        if (rule.place().isEmpty()) {
            return ProfileMessages.Place_ask;
        }
        return switch (rule.place().get()) {
            case SYSTEM_KEYCHAIN -> ProfileMessages.Place_keychain;
            case ENCRYPTED_FILE -> ProfileMessages.Place_file;
            case MEMORY -> ProfileMessages.Place_memory;
        };
    }

    /** Returns what a rule means for the person. */
    static String meaning(SecretRule rule) {
        if (rule.place().isEmpty()) {
            return ProfileMessages.Place_askMeans;
        }
        return switch (rule.place().get()) {
            case SYSTEM_KEYCHAIN -> ProfileMessages.Place_keychainMeans;
            case ENCRYPTED_FILE -> ProfileMessages.Place_fileMeans;
            case MEMORY -> ProfileMessages.Place_memoryMeans;
        };
    }
}
