package org.vectorinspector.ui.browse.data;

import java.text.NumberFormat;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.api.model.Sort;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Tone;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** What stands under the table: which rows are seen, where the filter runs, and in which order. */
final class DataFooter {
    private static final int SPARE = 8;

    private final Label rows;
    private final Label where;
    private final Label order;
    private final NumberFormat integers = NumberFormat.getIntegerInstance();

    DataFooter(Composite parent) {
        Composite strip = Styles.strip(parent, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
        rows = WidgetKeys.mark(Styles.secondary(strip, ""), "data.rows");
        rows.setFont(Fonts.system(-1, true));
        Tone.TEXT.applyTo(rows);
        where = WidgetKeys.mark(Styles.filling(strip), "data.where");
        order = WidgetKeys.mark(Styles.secondary(strip, ""), "data.order");
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(order);
    }

    void showCounting() {
        setRows(Messages.Data_counting);
    }

    void showRows(long first, long last, long all, boolean exact, boolean filtered) {
        String number = exact ? integers.format(all) : NLS.bind(Messages.Data_atLeast, integers.format(all));
        if (last < first) {
            setRows(NLS.bind(filtered ? Messages.Data_rowsMatching : Messages.Data_rows, number));
        } else {
            setRows(NLS.bind(filtered ? Messages.Data_rowsSeenMatching : Messages.Data_rowsSeen,
                    new Object[] {integers.format(first), integers.format(last), number}));
        }
    }

    void showWalk(long row) {
        setRows(NLS.bind(Messages.Data_walking, integers.format(row)));
    }

    void showPlan(FilterPlan plan) {
        if (plan.here().isPresent()) {
            set(where, NLS.bind(Messages.Data_here, String.join(" ", plan.reasons())));
        } else {
            set(where, plan.onServer().isPresent() ? Messages.Data_onServer : "");
        }
        where.setToolTipText(String.join("\n", plan.reasons()));
    }

    void showOrder(Optional<Sort> sort) {
        set(order, NLS.bind(Messages.Data_order, sort.map(DataFooter::text).orElse(Messages.Data_orderServer)));
    }

    void showRefusedOrder(String connection, String key) {
        set(order, NLS.bind(Messages.Data_orderRefused, connection, key));
    }

    private static String text(Sort sort) {
        return sort.key() + (sort.descending() ? " ↓" : " ↑");
    }

    private static void set(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
            label.getParent().layout(new Control[] {label});
        }
    }

    /** Says which rows are seen; a text as long as the one before keeps its room, because measuring costs as much as scrolling does. */
    private void setRows(String text) {
        int before = rows.getText().length();
        rows.setText(text);
        if (text.length() != before) {
            GridDataFactory.swtDefaults().hint(rows.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + SPARE, SWT.DEFAULT).applyTo(rows);
            rows.getParent().layout(new Control[] {rows});
        }
    }
}
