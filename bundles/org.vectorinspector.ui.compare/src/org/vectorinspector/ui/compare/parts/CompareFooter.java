package org.vectorinspector.ui.compare.parts;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.core.compare.CollectionComparison;
import org.vectorinspector.ui.compare.messages.Messages;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** When and how fast the comparison was, and how to go on. */
final class CompareFooter {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT);

    private final Label words;

    CompareFooter(Composite parent) {
        Composite strip = Styles.strip(parent, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
        words = WidgetKeys.mark(Styles.filling(strip), "compare.footer");
        Styles.secondary(strip, Messages.Footer_keys);
    }

    void show(CollectionComparison comparison) {
        long read = comparison.counts().left() + comparison.counts().right();
        words.setText(NLS.bind(Messages.Footer_done, new Object[] {"%.1f".formatted(comparison.took().toMillis() / 1000.0),
            WHEN.format(comparison.begun().atZone(ZoneId.systemDefault())), NumberFormat.getIntegerInstance().format(read)}));
    }
}
