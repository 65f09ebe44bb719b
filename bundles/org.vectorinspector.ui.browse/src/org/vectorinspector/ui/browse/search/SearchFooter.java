package org.vectorinspector.ui.browse.search;

import java.text.NumberFormat;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.core.search.SearchOutcome;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Tone;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** What stands under the results: how many, where the filter ran, and how long it took. */
final class SearchFooter {
    private final Label count;
    private final Label where;
    private final Label time;

    SearchFooter(Composite parent) {
        Composite strip = Styles.strip(parent, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
        count = WidgetKeys.mark(Styles.secondary(strip, ""), "search.count");
        count.setFont(Fonts.system(-1, true));
        Tone.TEXT.applyTo(count);
        where = WidgetKeys.mark(Styles.filling(strip), "search.where");
        time = WidgetKeys.mark(Styles.secondary(strip, ""), "search.time");
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(time);
    }

    void showRunning() {
        set(Messages.Search_busy, "", "");
    }

    void clear() {
        set("", "", "");
    }

    void show(SearchOutcome outcome) {
        String number = NumberFormat.getIntegerInstance().format(outcome.result().hits().size());
        long searching = outcome.searching().toMillis();
        String times = outcome.model().isPresent() ? NLS.bind(Messages.Search_times, outcome.embedding().toMillis(), searching)
                : NLS.bind(Messages.Search_time, searching);
        set(NLS.bind(Messages.Search_results, number), whereText(outcome), times);
        where.setToolTipText(String.join("\n", outcome.plan().reasons()));
    }

    private static String whereText(SearchOutcome outcome) {
        if (!outcome.complete()) {
            return Messages.Search_incomplete;
        }
        if (outcome.plan().here().isPresent()) {
            return NLS.bind(Messages.Data_here, String.join(" ", outcome.plan().reasons()));
        }
        return outcome.plan().onServer().isPresent() ? Messages.Data_onServer : "";
    }

    private void set(String counted, String filtered, String took) {
        count.setText(counted);
        where.setText(filtered);
        time.setText(took);
        count.getParent().layout();
    }
}
