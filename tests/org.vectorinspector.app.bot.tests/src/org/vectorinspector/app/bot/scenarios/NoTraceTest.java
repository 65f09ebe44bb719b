package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.app.bot.pages.ConnectPage;
import org.vectorinspector.app.bot.pages.ConnectionsPage;
import org.vectorinspector.app.bot.pages.ProfilesPage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileExchange;
import org.vectorinspector.core.profile.SecretRule;
import org.vectorinspector.core.session.SessionStore;
import org.vectorinspector.testkit.secret.Traces;
import org.vectorinspector.testkit.swt.Bot;

/** Somebody enters a secret and uses all that could write it somewhere; nobody finds it afterwards in any form. */
@WindowTest
class NoTraceTest {
    private final Traces secret = new Traces();
    private final Traces passphrase = new Traces();

    @Test
    void leavesNoTraceOfASecretInAnyFile(RunningProgram program, @TempDir Path folder) throws Exception {
        Bot bot = program.bot();
        ConnectPage dialog = new ProfilesPage(bot).create().provider("memory").name("Vault").field("store", "trace").check("connect.field.locked");
        bot.comboBoxWithId("profile.place").setSelection("Encrypted file, passphrase");
        dialog.field("token", secret.canary()).connect();
        bot.textWithId("passphrase.first").setText(passphrase.canary());
        bot.textWithId("passphrase.second").setText(passphrase.canary());
        program.picture("91-passphrase");
        bot.buttonWithId("passphrase.ok").click();
        ConnectionsPage connections = new ConnectionsPage(program);
        connections.waitForState("Vault", "Error");
        ConnectionProfile vault = program.profiles().profiles().getFirst();
        assertEquals(SecretRule.at(Place.ENCRYPTED_FILE), vault.secrets());
        connections.menu("Vault").choose("Copy details");
        assertFalse(bot.clipboardText().contains(secret.canary()));
        new ProfilesPage(bot).press(org.eclipse.swt.SWT.MOD1, 'd', "Vault");
        new ProfilesPage(bot).tree().await("Vault (2)");
        program.service(ProfileExchange.class).exportTo(folder.resolve("export.json"), List.of(vault.id()));
        program.service(SessionStore.class).flush();
        assertTrue(Files.exists(program.home().resolve("secrets/secrets.store")), "the secret is kept");
        for (Traces traces : List.of(secret, passphrase)) {
            assertEquals(List.of(), traces.below(program.home()));
            assertEquals(List.of(), traces.below(folder));
            assertEquals(List.of(), traces.inCommandLines());
        }
    }
}
