package org.vectorinspector.ui.compare.record;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.core.compare.TextDifference;
import org.vectorinspector.ui.compare.model.RecordPair;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Both documents: what is gone is struck out, what is new underlined. */
final class DocumentPair {
    private final Composite row;
    private final StyledText left;
    private final StyledText right;

    DocumentPair(Composite parent) {
        row = Pairs.row(parent, true);
        left = text(row, "compare.document.left");
        right = text(row, "compare.document.right");
        ScrollPair.tie(left, right);
    }

    void show(RecordPair pair, boolean onlyDiffering) {
        Pairs.include(row, !onlyDiffering || pair.documentsDiffer());
        left.setText(pair.leftDocument());
        right.setText(pair.rightDocument());
        mark(left, pair.documents().left(), false);
        mark(right, pair.documents().right(), true);
    }

    private static void mark(StyledText text, List<TextDifference.Span> spans, boolean added) {
        text.setStyleRanges(spans.stream().map(span -> range(span, added)).toArray(StyleRange[]::new));
    }

    private static StyleRange range(TextDifference.Span span, boolean added) {
        StyleRange range = new StyleRange(span.start(), span.end() - span.start(), Palette.color(added ? Role.GOOD : Role.ERROR),
                Palette.color(added ? Role.TINT_GOOD : Role.TINT_ERROR), SWT.BOLD);
        range.underline = added;
        range.strikeout = !added;
        return range;
    }

    private static StyledText text(Composite row, String key) {
        StyledText text = WidgetKeys.mark(Styles.field(row, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY | SWT.BORDER), key);
        GridDataFactory.fillDefaults().grab(true, true).hint(120, 48).applyTo(text);
        return text;
    }
}
