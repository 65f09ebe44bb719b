package org.vectorinspector.ui.compare.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.Bullet;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GlyphMetrics;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.core.compare.LineDifference;
import org.vectorinspector.core.compare.LineDifference.Line;
import org.vectorinspector.core.compare.LineDifference.Row;
import org.vectorinspector.core.compare.TextDifference;
import org.vectorinspector.ui.compare.model.RecordPair;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The metadata of both sides line by line, with numbers, signs and colours before and behind the lines that differ. */
final class MetadataPair {
    private static final int NUMBERED = 5_000;
    private static final int MARKED = 2_000;
    private static final int GUTTER = 48;

    private final Composite row;
    private final StyledText left;
    private final StyledText right;

    MetadataPair(Composite parent) {
        row = Pairs.row(parent, true);
        left = text(row, "compare.metadata.left");
        right = text(row, "compare.metadata.right");
        ScrollPair.tie(left, right);
    }

    void show(RecordPair pair, boolean onlyDiffering) {
        LineDifference difference = pair.metadata(onlyDiffering);
        Pairs.include(row, !onlyDiffering || pair.alone() || difference.rows().stream().anyMatch(Row::differs));
        show(left, difference.rows(), Row::left, "−", Role.TINT_ERROR, Role.ERROR);
        show(right, difference.rows(), Row::right, "+", Role.TINT_GOOD, Role.GOOD);
    }

    private static void show(StyledText text, List<Row> rows, Function<Row, Optional<Line>> side, String sign, Role tint, Role role) {
        text.setText(rows.stream().map(side).map(line -> line.map(Line::text).orElse("")).collect(Collectors.joining("\n")));
        for (int i = 0; i < Math.min(rows.size(), NUMBERED); i++) {
            Optional<Line> line = side.apply(rows.get(i));
            boolean differs = rows.get(i).differs();
            String number = line.map(known -> Integer.toString(known.number())).orElse("");
            text.setLineBullet(i, 1, bullet(line.isPresent() && differs ? number + " " + sign : number, differs ? role : Role.SECONDARY));
            if (differs && line.isPresent() && rows.get(i).left().isPresent() && rows.get(i).right().isPresent()) {
                mark(text, i, rows.get(i), line.get() == rows.get(i).right().get(), role);
            }
            if (differs) {
                text.setLineBackground(i, 1, Palette.color(line.isPresent() ? tint : Role.GRID));
            }
        }
    }

    /** Underlines what is new within a line, strikes out what is gone. */
    private static void mark(StyledText text, int index, Row row, boolean right, Role role) {
        String before = row.left().orElseThrow().text();
        String after = row.right().orElseThrow().text();
        if (Math.max(before.length(), after.length()) > MARKED) {
            return;
        }
        TextDifference words = TextDifference.words(before, after);
        for (TextDifference.Span span : right ? words.right() : words.left()) {
            StyleRange range = new StyleRange(text.getOffsetAtLine(index) + span.start(), span.end() - span.start(), Palette.color(role), null, SWT.BOLD);
            range.underline = right;
            range.strikeout = !right;
            text.setStyleRange(range);
        }
    }

    private static Bullet bullet(String words, Role role) {
        StyleRange style = new StyleRange();
        style.metrics = new GlyphMetrics(0, 0, GUTTER);
        style.foreground = Palette.color(role);
        style.font = Fonts.text();
        Bullet bullet = new Bullet(ST.BULLET_TEXT, style);
        bullet.text = words;
        return bullet;
    }

    private static StyledText text(Composite row, String key) {
        StyledText text = WidgetKeys.mark(Styles.field(row, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL | SWT.READ_ONLY | SWT.BORDER), key);
        text.setFont(Fonts.text());
        GridDataFactory.fillDefaults().grab(true, true).hint(120, 100).applyTo(text);
        return text;
    }
}
