package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.convert.DefaultDisplayConverter;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.ui.table.LinePainter;
import org.vectorinspector.ui.table.Texts;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;

/** Our painter of cells is NatTable's, only quicker: dot by dot the same picture. */
@WindowTest
class LinePainterTest {
    private static final String[] TEXTS = {"", "short", "  round about ", "a document of many words that does not fit into its cell", "Ünïcödé 漢字 🙂"};
    private static final Rectangle[] AREAS = {new Rectangle(3, 2, 120, 24), new Rectangle(0, 0, 300, 60), new Rectangle(5, 5, 9, 24),
        new Rectangle(5, 20, 120, 7)};

    @Test
    void paintsLinesAsNatTableDoes(RunningProgram program) {
        program.bot().ui().run(() -> {
            for (String text : TEXTS) {
                for (Rectangle area : AREAS) {
                    for (HorizontalAlignmentEnum alignment : HorizontalAlignmentEnum.values()) {
                        for (Font font : new Font[] {Fonts.text(), Fonts.bold()}) {
                            byte[] usual = picture(new TextPainter(false, true, false, false), text, area, alignment, font);
                            byte[] ours = picture(new LinePainter(), text, area, alignment, font);
                            assertArrayEquals(usual, ours, () -> "«" + text + "» " + alignment + " in " + area);
                        }
                    }
                }
            }
        });
    }

    @Test
    void paintsSeveralLinesAsOne(RunningProgram program) {
        program.bot().ui().run(() -> {
            byte[] one = picture("one two");
            assertArrayEquals(one, picture("one\ntwo"));
            assertArrayEquals(one, picture("one\r\ntwo"));
            assertFalse(Arrays.equals(one, picture("one")));
        });
    }

    private static byte[] picture(String text) {
        return picture(new LinePainter(), text, AREAS[0], HorizontalAlignmentEnum.LEFT, Fonts.text());
    }

    private static byte[] picture(ICellPainter painter, String text, Rectangle area, HorizontalAlignmentEnum alignment, Font font) {
        Style style = new Style();
        style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, alignment);
        style.setAttributeValue(CellStyleAttributes.FONT, font);
        style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, Palette.color(Role.TEXT));
        style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, Palette.color(Role.PANEL));
        ConfigRegistry registry = new ConfigRegistry();
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style);
        registry.registerConfigAttribute(CellConfigAttributes.DISPLAY_CONVERTER, new DefaultDisplayConverter());
        DataLayer layer = new DataLayer(new Texts(() -> 1, () -> 1, (column, row) -> text));
        Image image = new Image(Display.getCurrent(), 320, 80);
        GC gc = new GC(image);
        try {
            painter.paintCell(layer.getCellByPosition(0, 0), gc, area, registry);
            return image.getImageData(100).data;
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
