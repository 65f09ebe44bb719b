package org.vectorinspector.ui.connections.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.core.connection.ConnectionRules;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileLabels;
import org.vectorinspector.core.profile.SecretRule;
import org.vectorinspector.testkit.memory.MemoryProvider;
import org.vectorinspector.ui.connections.model.ConnectionForm;
import org.vectorinspector.ui.connections.model.ProfileForm;

class ProfileFormTest {
    private static final SecretRule KEYCHAIN = SecretRule.at(Place.SYSTEM_KEYCHAIN);

    private final ConnectionForm form = new ConnectionForm(new MemoryProvider().descriptor());

    @Test
    void bringsAProfileBackAsItWas() {
        ConnectionProfile profile = ConnectionProfile
                .of("Vault", MemoryProvider.ID, new ConnectionSettings(Map.of("store", "v", "synthetic", "0", "locked", "true")))
                .withRules(new ConnectionRules(Environment.TEST, true)).withLabels(new ProfileLabels("A/B", List.of("x", "y"), true))
                .withSecrets(KEYCHAIN).withReconnects(true);
        form.load(profile.name(), profile.settings(), true);
        assertEquals(profile, ProfileForm.of(profile).profile(form, false));
        assertTrue(form.complete(), "a secret that is kept need not be typed");
    }

    @Test
    void wantsASecretUnlessItIsAskedForLater() {
        form.value("locked", "true");
        assertFalse(form.complete());
        form.secretsAsked(true);
        assertTrue(form.complete());
        form.secretsAsked(false);
        form.secret("token", "abc".toCharArray());
        assertTrue(form.complete());
        try (Secrets typed = form.secrets()) {
            assertEquals("abc", typed.get("token").orElseThrow().use(String::new));
        }
    }

    /** Fields are drawn anew while somebody fills them in: what they do not show again must not be used either. */
    @Test
    void lendsASecretThatIsTypedToWhoeverDrawsItsField() {
        form.secret("token", "abc".toCharArray());
        List<String> read = new ArrayList<>();
        form.readSecret("token", typed -> read.add(new String(typed)));
        form.readSecret("other", typed -> read.add("another"));
        assertEquals(List.of("abc"), read);
    }

    @Test
    void namesNoPlaceForSecretsThatAreNotThere() {
        ProfileForm profile = ProfileForm.fresh();
        profile.secrets(KEYCHAIN);
        form.value("locked", "true");
        assertEquals(Optional.of(Place.SYSTEM_KEYCHAIN), profile.profile(form, true).secrets().place());
        assertEquals(Optional.empty(), profile.profile(form, false).secrets().place());
        form.value("locked", "false");
        assertEquals(Optional.empty(), profile.profile(form, true).secrets().place(), "the provider has no secret with these settings");
    }

    @Test
    void suggestsAPlaceUntilThePersonDecides() {
        ProfileForm profile = ProfileForm.fresh();
        profile.suggest(SecretRule.ASK);
        profile.suggest(KEYCHAIN);
        assertEquals(KEYCHAIN, profile.secrets(), "the keychain is offered first, however late it is found");
        profile.secrets(SecretRule.ASK);
        profile.suggest(KEYCHAIN);
        assertEquals(SecretRule.ASK, profile.secrets());
    }

    /** Somebody edits the profile of a server that wanted no secret, and adds one or does not. */
    @Test
    void asksForASecretThatIsAddedAndForNoOther() {
        form.value("locked", "true");
        ProfileForm edited = ProfileForm.of(ConnectionProfile.of("Open", MemoryProvider.ID, form.settings()));
        edited.suggest(SecretRule.ASK);
        assertEquals(SecretRule.NONE, edited.profile(form, false).secrets());
        form.secret("token", "abc".toCharArray());
        assertEquals(SecretRule.ASK, edited.profile(form, false).secrets());
        edited.suggest(KEYCHAIN);
        assertEquals(KEYCHAIN, edited.profile(form, true).secrets());
    }

    @Test
    void tidiesFoldersAndTags() {
        ProfileForm profile = ProfileForm.fresh();
        profile.folder(" /Shop / Europe/ ");
        profile.tags("eu, , v2,eu ");
        assertEquals(new ProfileLabels("Shop/Europe", List.of("eu", "v2"), false), profile.profile(form, false).labels());
    }
}
