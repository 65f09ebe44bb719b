package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.vectorinspector.app.bot.pages.MigratePage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.testkit.swt.Bot;
import org.vectorinspector.ui.widgets.TwoGroups;

/** On a small screen everything can still be reached. */
@WindowTest
class NarrowWindowTest {
    @Test
    void cutsNothingOffThatPlansRunsAndVerifies(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        FirstStartTest.openConnections(program);
        MigratePage.open(bot).plan();
        Shell shell = bot.ui().get(bot.withId(Control.class, "copy.from")::getShell);
        Point before = bot.ui().get(shell::getSize);
        try {
            bot.ui().run(() -> shell.setSize(1024, 700));
            bot.waitUntil("the window is small", () -> bot.ui().get(() -> shell.getSize().x <= 1024));
            for (String key : List.of("copy.settings", "copy.sample", "copy.everything", "plan.edit", "run.start", "report.verify", "report.depth",
                    "report.save", "report.undo")) {
                Control control = bot.withId(Control.class, key);
                bot.waitUntil(key + " is wholly seen", () -> bot.ui().get(() -> whollySeen(control)));
            }
            program.picture("92-migrate-narrow");
        } finally {
            bot.ui().run(() -> shell.setSize(before));
            MigratePage.leave(bot);
        }
    }

    @Test
    void putsOneGroupBelowTheOtherWhereBothHaveNoRoom(RunningProgram program) {
        program.bot().ui().run(() -> {
            Shell shell = new Shell(Display.getCurrent());
            TwoGroups groups = new TwoGroups(shell, 1, 1);
            new Button(groups.first(), SWT.PUSH).setText("At the beginning");
            new Button(groups.second(), SWT.PUSH).setText("At the end");
            give(groups.control(), 600);
            assertEquals(600, right(groups.second()));
            assertEquals(groups.first().getBounds().y, groups.second().getBounds().y);
            give(groups.control(), 160);
            assertTrue(groups.second().getBounds().y >= groups.first().getBounds().height);
            assertTrue(right(groups.first()) <= 160 && right(groups.second()) <= 160);
            assertEquals(groups.control().getSize().y, groups.second().getBounds().y + groups.second().getBounds().height);
            shell.dispose();
        });
    }

    private static void give(Composite bar, int width) {
        bar.setSize(bar.computeSize(width, SWT.DEFAULT));
        bar.layout(true, true);
    }

    private static int right(Control control) {
        return control.getBounds().x + control.getBounds().width;
    }

    private static boolean whollySeen(Control control) {
        Rectangle place = control.getDisplay().map(control.getParent(), null, control.getBounds());
        for (Composite around = control.getParent(); around != null; around = around.getParent()) {
            Rectangle area = control.getDisplay().map(around, null, around.getClientArea());
            if (!area.intersection(place).equals(place)) {
                return false;
            }
        }
        return control.isVisible();
    }
}
