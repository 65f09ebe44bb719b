package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.app.bot.pages.ConnectionsPage;
import org.vectorinspector.app.bot.pages.LogPage;
import org.vectorinspector.app.bot.pages.ProfilesPage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.log.LogBook;
import org.vectorinspector.core.log.LogLevel;
import org.vectorinspector.core.log.internal.RingLogBook;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.SecretRule;
import org.vectorinspector.testkit.swt.Bot;

/** Somebody wants to know what happened. */
@WindowTest
class LogTest {
    private static final Logger LOGGER = Logger.getLogger("org.example.shop.ProductReader");

    @BeforeEach
    void empty(RunningProgram program) {
        program.service(LogBook.class).clear();
    }

    @AfterEach
    void back(RunningProgram program) {
        program.bot().cTabItem("Record").activate();
    }

    @Test
    void findsAFailureAndItsReason(RunningProgram program) throws Exception {
        LogPage log = new LogPage(program.bot());
        LOGGER.info("Reading products");
        LOGGER.log(Level.SEVERE, "The price of sku-100517 is no number", new IOException("unexpected letter", new IllegalStateException("deep reason")));
        LOGGER.warning("The server is slow; api_key=Zwitscher7vogel was accepted");
        log.waitForLines("3 lines");
        program.picture("40-log");
        log.levels("Errors only").waitForLines("1 of 3 lines").selectRow(1);
        assertTrue(log.details().getText().contains("Caused by: java.lang.IllegalStateException: deep reason"), log.details().getText());
        program.picture("41-log-details");
        log.copy();
        String copied = program.bot().clipboardText();
        assertTrue(copied.contains("no number") && copied.contains("deep reason"), copied);
        log.levels("All levels").search("SLOW").waitForLines("1 of 3 lines").selectRow(1);
        assertTrue(log.details().getText().contains("api_key=«hidden»"), log.details().getText());
        log.search("").waitForLines("3 lines").clear().waitForLines("0 lines");
        assertFalse(log.details().getText().contains("slow"), log.details().getText());
    }

    @Test
    void exportsDiagnosticsWithoutSecrets(RunningProgram program, @TempDir Path folder) throws Exception {
        ConnectionProfile vault = ConnectionProfile.of("Vault of Nightingale", new ProviderId("memory"),
                new ConnectionSettings(Map.of("store", "nightingale", "locked", "true"))).withSecrets(SecretRule.ASK);
        program.profiles().save(List.of(vault));
        ProfilesPage profiles = new ProfilesPage(program.bot());
        profiles.open("Vault of Nightingale");
        profiles.enterSecret("token", "open-sesame");
        new ConnectionsPage(program).waitForState("Vault of Nightingale", "Connected");
        LOGGER.warning("The server is slow; api_key=Zwitscher7vogel was accepted");
        Path zip = folder.resolve("diagnostics.zip");
        new LogPage(program.bot()).export(zip);
        program.bot().labelWithId("notification.sentence").waitForText("diagnostics.zip holds logs");
        program.picture("43-diagnostics");
        Map<String, String> pages = pages(zip);
        assertTrue(pages.keySet().containsAll(List.of("versions.txt", "connections.txt", "log-since-start.txt")), () -> pages.keySet().toString());
        assertTrue(pages.get("log-since-start.txt").contains("The server is slow; api_key=«hidden»"), pages.get("log-since-start.txt"));
        assertTrue(pages.get("connections.txt").contains("provider memory\nstate CONNECTED\nsettings locked, store"), pages.get("connections.txt"));
        pages.forEach((name, text) -> List.of("open-sesame", "Zwitscher7vogel", "nightingale", "Nightingale")
                .forEach(word -> assertFalse(text.contains(word), name + " has " + word)));
        program.bot().ui().run(() -> Stream.of(Display.getCurrent().getShells()).filter(shell -> "notification".equals(shell.getData(Bot.KEY)))
                .forEach(Shell::close));
    }

    private static Map<String, String> pages(Path zip) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                pages.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return pages;
    }

    /** The watchdog of every scenario tells when the window stalls meanwhile. */
    @Test
    void staysQuickWithAHundredThousandLines(RunningProgram program) throws Exception {
        LogPage log = new LogPage(program.bot());
        RingLogBook book = (RingLogBook) program.service(LogBook.class);
        for (int line = 1; line <= 100_000; line++) {
            book.add(Instant.EPOCH, line % 100 == 0 ? LogLevel.WARNING : LogLevel.INFO, "org.example.Filler", "line " + line + " of many", "");
        }
        log.waitForLines("100,000 lines");
        log.search("line 99999").waitForLines("1 of 100,000 lines");
        log.search("").levels("Warnings and errors").waitForLines("1,000 of 100,000 lines").selectRow(3);
        program.picture("42-log-many");
        book.add(Instant.EPOCH, LogLevel.ERROR, "org.example.Filler", "one more", "");
        log.waitForLines("1,001 of 100,000 lines");
        log.levels("All levels").waitForLines("100,000 lines");
        assertEquals(100_000, book.after(0).size());
    }
}
