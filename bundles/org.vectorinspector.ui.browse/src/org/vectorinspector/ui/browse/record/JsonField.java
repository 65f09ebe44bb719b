package org.vectorinspector.ui.browse.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Edits JSON with its words in their colours and the wrong place underlined. */
final class JsonField {
    private static final int COLOURED = 200_000;
    private static final Pattern WORD = Pattern.compile(
            "(?<key>\"(?:[^\"\\\\]|\\\\.)*+\")(?=\\s*:)|(?<text>\"(?:[^\"\\\\]|\\\\.)*+\")|(?<number>-?\\d[\\d.eE+-]*)|(?<word>true|false|null)");

    private final StyledText text;

    JsonField(Composite parent, String key) {
        text = WidgetKeys.mark(Styles.field(parent, SWT.MULTI | SWT.V_SCROLL | SWT.WRAP | SWT.BORDER), key);
        text.setFont(Fonts.text());
    }

    StyledText control() {
        return text;
    }

    /** Paints the text anew; a problem is underlined from its place to the end of its line. */
    void colour(Optional<JsonProblem> problem) {
        String typed = text.getText();
        if (typed.length() > COLOURED) {
            return;
        }
        List<StyleRange> ranges = new ArrayList<>();
        Matcher words = WORD.matcher(typed);
        while (words.find()) {
            ranges.add(new StyleRange(words.start(), words.end() - words.start(), Palette.color(role(words)), null));
        }
        problem.ifPresent(wrong -> underline(ranges, (int) wrong.place().offset()));
        text.setStyleRanges(ranges.toArray(StyleRange[]::new));
    }

    private void underline(List<StyleRange> ranges, int offset) {
        int from = Math.clamp(offset, 0, Math.max(0, text.getCharCount() - 1));
        int to = Math.min(text.getCharCount(), from + 1);
        if (to <= from) {
            return;
        }
        ranges.removeIf(range -> range.start < to && range.start + range.length > from);
        StyleRange wrong = new StyleRange(from, to - from, Palette.color(Role.ERROR), null);
        wrong.underline = true;
        wrong.underlineStyle = SWT.UNDERLINE_ERROR;
        wrong.underlineColor = Palette.color(Role.ERROR);
        ranges.add(wrong);
        ranges.sort(Comparator.comparingInt(range -> range.start));
    }

    private static Role role(Matcher word) {
        if (word.group("key") != null) {
            return Role.ACCENT;
        }
        if (word.group("text") != null) {
            return Role.GOOD;
        }
        return word.group("number") != null ? Role.CAUTION : Role.ACCENT;
    }
}
