package org.vectorinspector.ui.migrate.report;

import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.core.migrate.VerifyReport.Check;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.migrate.messages.ReportMessages;
import org.vectorinspector.ui.migrate.services.Banner.Look;
import org.vectorinspector.ui.migrate.services.Banner;
import org.vectorinspector.ui.migrate.services.Numbers;
import org.vectorinspector.ui.migrate.services.RunNames;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Tone;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** A report: the verdict on top, then a row for each thing that was compared. */
final class ReportView {
    private static final int MARGIN = 12;

    private final ScrolledComposite scroll;
    private Composite page;

    ReportView(Composite parent) {
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.addListener(SWT.Resize, event -> measure());
        page = Styles.grid(scroll, 1, 0);
        scroll.setContent(page);
    }

    Control control() {
        return scroll;
    }

    /** Shows a report; of a run that was undone it says what was, not what is. */
    void show(VerifyReport report, boolean undone) {
        Composite before = page;
        page = Styles.grid(scroll, 1, 0);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(MARGIN, MARGIN).spacing(8, 4).applyTo(page);
        Label name = Styles.heading(page, RunNames.name(report.run()));
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(name);
        Label way = small(page, RunNames.owner(report.run().source()) + "  ›  " + RunNames.owner(report.run().target()));
        way.setToolTipText(report.run().source().label() + "  ›  " + report.run().target().label());
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(100, SWT.DEFAULT).applyTo(way);
        Banner banner = new Banner(page, "report.banner");
        String when = NLS.bind(ReportMessages.Report_when, Numbers.when(report.at()), Numbers.took(report.took()));
        banner.show(undone ? Look.CAUTION : report.equal() ? Look.GOOD : Look.ERROR,
                report.equal() ? ReportMessages.Verify_equal : ReportMessages.Verify_different,
                undone ? when + ". " + ReportMessages.Report_undoneSentence : when);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).indent(0, 6).hint(100, SWT.DEFAULT).applyTo(banner);
        report.checks().forEach(this::row);
        scroll.setContent(page);
        before.dispose();
        measure();
    }

    private void row(Check check) {
        Tone tone = check.equal() ? Tone.GOOD : Tone.ERROR;
        Label icon = Styles.label(page, "");
        icon.setImage(Icons.get(check.equal() ? "check" : "error", tone.role()));
        icon.setToolTipText(check.equal() ? ReportMessages.Check_equal : ReportMessages.Check_different);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).indent(0, 8).applyTo(icon);
        Label subject = Styles.label(page, word(check.subject()));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(0, 8).applyTo(subject);
        Label number = WidgetKeys.mark(Styles.heading(page, number(check)), "report." + check.subject().name().toLowerCase(Locale.ROOT));
        if (!check.equal()) {
            tone.applyTo(number);
        }
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).indent(0, 8).applyTo(number);
        small(check.finding());
        if (!check.examples().isEmpty()) {
            small(NLS.bind(ReportMessages.Check_examples, String.join(", ", check.examples())));
        }
        Styles.line(page, 3);
    }

    private void small(String words) {
        Styles.label(page, "");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(100, SWT.DEFAULT).applyTo(small(page, words));
    }

    private static Label small(Composite page, String words) {
        Label label = new Label(page, SWT.WRAP);
        label.setText(words);
        label.setFont(Fonts.secondary());
        Tone.SECONDARY.applyTo(label);
        return label;
    }

    private static String number(Check check) {
        return switch (check.subject()) {
            case COUNT -> Numbers.grouped(check.compared());
            case SET_ASIDE -> NLS.bind(ReportMessages.Check_records, Numbers.grouped(check.different()));
            default -> check.different() == 0 ? NLS.bind(ReportMessages.Check_allEqual, Numbers.grouped(check.compared()))
                    : NLS.bind(ReportMessages.Check_someDiffer, Numbers.grouped(check.different()));
        };
    }

    private static String word(VerifyReport.Subject subject) {
        return switch (subject) {
            case COUNT -> ReportMessages.Check_count;
            case IDS -> ReportMessages.Check_ids;
            case VECTORS -> ReportMessages.Check_vectors;
            case METADATA -> ReportMessages.Check_metadata;
            case DOCUMENTS -> ReportMessages.Check_documents;
            case NEIGHBOURS -> ReportMessages.Check_neighbours;
            case SET_ASIDE -> ReportMessages.Check_setAside;
        };
    }

    private void measure() {
        if (!page.isDisposed()) {
            int width = scroll.getClientArea().width;
            scroll.setMinHeight(page.computeSize(Math.max(200, width), SWT.DEFAULT).y);
            page.layout(true, true);
        }
    }
}
