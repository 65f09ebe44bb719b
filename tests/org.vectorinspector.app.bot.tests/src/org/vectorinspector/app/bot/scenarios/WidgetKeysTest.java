package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.junit.jupiter.api.Test;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.testkit.swt.Bot;

/** What a person can use has a key; every picture of a scenario is looked through for that, and this is what the look sees. */
@WindowTest
class WidgetKeysTest {
    @Test
    void missesTheKeysOfWhatCanBeUsed(RunningProgram program) {
        Bot bot = program.bot();
        assertEquals(List.of(), bot.unmarked());
        Shell shell = bot.ui().get(WidgetKeysTest::window);
        try {
            List<String> unmarked = bot.unmarked();
            assertEquals(3, unmarked.size(), unmarked::toString);
            for (String wanted : List.of("Button «press»", "with the tooltip «tool»", "Canvas")) {
                assertTrue(unmarked.stream().anyMatch(described -> described.contains(wanted)), unmarked::toString);
            }
        } finally {
            bot.ui().run(shell::dispose);
        }
    }

    private static Shell window() {
        Shell shell = new Shell(Display.getCurrent());
        shell.setLayout(new FillLayout());
        new Label(shell, SWT.NONE).setText("only to be read");
        new Canvas(shell, SWT.NONE).addListener(SWT.Paint, event -> { });
        new Button(shell, SWT.PUSH).setText("press");
        new Canvas(shell, SWT.NONE).addListener(SWT.MouseDown, event -> { });
        ToolBar tools = new ToolBar(shell, SWT.FLAT);
        new ToolItem(tools, SWT.PUSH).setToolTipText("tool");
        new ToolItem(tools, SWT.SEPARATOR);
        Widget marked = new Button(shell, SWT.CHECK);
        marked.setData(Bot.KEY, "marked");
        shell.pack();
        shell.open();
        return shell;
    }
}
