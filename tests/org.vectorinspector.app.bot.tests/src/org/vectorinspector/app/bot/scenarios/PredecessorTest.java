package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.app.bot.pages.ProfilesPage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.session.PredecessorOffer;
import org.vectorinspector.core.session.SessionStore;
import org.vectorinspector.testkit.swt.Bot;

/** Somebody who has used the single-connection predecessor starts this program for the first time. */
@WindowTest
class PredecessorTest {
    private final Path left = Path.of(System.getProperty("user.home"), ".vector-inspector", "profiles.json");

    @BeforeEach
    void leave(RunningProgram program) throws IOException {
        Files.createDirectories(left.getParent());
        Files.writeString(left, """
                {"profiles": [
                  {"id": "old-1", "name": "Old notes", "provider": "memory", "config": {"type": "http", "store": "old-notes"}, "credential_fields": []},
                  {"id": "old-2", "name": "Old lake", "provider": "lancedb", "config": {"type": "persistent", "path": "lake"}, "credential_fields": []}
                ], "last_active_connections": []}
                """);
        new PredecessorOffer(false).keep(program.service(SessionStore.class));
    }

    @AfterEach
    void remove() throws IOException {
        Files.delete(left);
    }

    @Test
    void isOfferedTheOldProfilesOnce(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        showWelcomeAnew(program);
        Control card = bot.withId(Control.class, "welcome.predecessor");
        program.picture("37-predecessor-offer");
        bot.click(card);
        bot.buttonWithId("import.ok");
        program.picture("38-predecessor-import");
        bot.buttonWithId("import.ok").click();
        new ProfilesPage(bot).tree().await("Old notes");
        ConnectionProfile notes = program.profiles().profiles().stream().filter(profile -> profile.name().equals("Old notes")).findFirst().orElseThrow();
        assertEquals(Optional.of("old-notes"), notes.settings().text("store"));
        assertTrue(PredecessorOffer.of(program.service(SessionStore.class)).made());
        showWelcomeAnew(program);
        assertFalse(bot.sees("welcome.predecessor"), "it is not offered a second time");
    }

    @Test
    void findsTheOldProfilesInTheMenuAtAnyTime(RunningProgram program) throws Exception {
        new PredecessorOffer(true).keep(program.service(SessionStore.class));
        program.execute("org.vectorinspector.ui.connections.command.importpredecessor");
        program.bot().buttonWithId("import.ok").click();
        program.bot().waitUntil("both are there", () -> program.profiles().profiles().stream().map(ConnectionProfile::name).sorted().toList()
                .equals(List.of("Old lake", "Old notes")));
    }

    /** The page looks for the predecessor whenever its widgets are made, as at a start. */
    private static void showWelcomeAnew(RunningProgram program) {
        program.closePart("Welcome");
        program.bot().waitUntil("the page is closed", () -> !program.bot().sees("welcome.sample"));
        program.execute("org.vectorinspector.ui.connections.command.welcome");
        program.bot().waitUntil("the page is there", () -> program.bot().sees("welcome.sample"));
    }
}
