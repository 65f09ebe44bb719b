package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.vectorinspector.app.bot.pages.RecordPage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.testkit.swt.Bot;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.theme.Tone;

/** Colours that say something say it for as long as it is true. */
@WindowTest
class ColoursTest {
    @Test
    void keepsTheColourOfAVerdictWhenTheWindowIsStyledAnew(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        RecordPage record = FirstStartTest.openSample(program).selectRow(1).waitForId("1F600");
        bot.labelWithId("record.verdict").waitForText("Valid JSON");
        assertColour(program, Role.GOOD, "record.verdict");
        record.metadata().setText("{\"broken\": ");
        bot.labelWithId("record.verdict").waitForText("line 1");
        assertColour(program, Role.ERROR, "record.verdict");
        program.picture("80-verdict");
        record.metadata().setText("{}");
        bot.labelWithId("record.verdict").waitForText("Valid JSON");
        assertColour(program, Role.GOOD, "record.verdict");
        assertColour(program, Role.TEXT, "data.rows");
    }

    @Test
    void hasTheSameColoursInTheSheetsAndInThePalette() throws IOException {
        for (Tone tone : Tone.values()) {
            assertEquals(tone.role().hex(false), colour("light", tone), tone::name);
            assertEquals(tone.role().hex(true), colour("dark", tone), tone::name);
        }
    }

    private static String colour(String theme, Tone tone) throws IOException {
        try (InputStream sheet = URI.create("platform:/plugin/org.vectorinspector.ui/css/" + theme + ".css").toURL().openStream()) {
            Matcher rule = Pattern.compile("Label\\." + tone.cssClass() + "[^{]*\\{\\s*color: (#[0-9A-F]{6});\\s*\\}")
                    .matcher(new String(sheet.readAllBytes(), StandardCharsets.UTF_8));
            return rule.find() ? rule.group(1) : "no " + tone.cssClass();
        }
    }

    private static void assertColour(RunningProgram program, Role role, String key) {
        Bot bot = program.bot();
        Label label = bot.withId(Label.class, key);
        RGB wanted = bot.ui().get(() -> Palette.color(role).getRGB());
        bot.waitUntil("it is coloured", () -> bot.ui().get(() -> label.getForeground().getRGB().equals(wanted)));
        program.restyle();
        assertEquals(wanted, bot.ui().get(() -> label.getForeground().getRGB()));
    }
}
