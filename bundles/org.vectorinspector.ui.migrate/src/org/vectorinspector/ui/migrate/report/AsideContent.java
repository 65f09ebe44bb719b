package org.vectorinspector.ui.migrate.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.core.migrate.CopyService;
import org.vectorinspector.core.migrate.RunId;
import org.vectorinspector.ui.migrate.messages.ReportMessages;
import org.vectorinspector.ui.migrate.model.AsideFile;
import org.vectorinspector.ui.migrate.model.AsideRows;
import org.vectorinspector.ui.migrate.model.RunsModel;
import org.vectorinspector.ui.migrate.services.Blocking;
import org.vectorinspector.ui.migrate.services.Numbers;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.widgets.EmptyState;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The records that the selected run set aside, page by page from its file. UI thread only. */
public final class AsideContent {
    private final RunsModel runs;
    private final CopyService copies;
    private final Composite body;
    private final EmptyState empty;
    private final Composite full;
    private final AsideTable table;
    private final Label reason;
    private final StyledText details;
    private final Label footer;
    private Optional<Of> shown = Optional.empty();
    private boolean reading;

    /**
     * Which run is shown as it was when.
     *
     * @param run which
     * @param records how many it had set aside
     */
    private record Of(RunId run, long records) {
    }

    /** Makes the widgets. */
    public AsideContent(Composite parent, RunsModel runs, CopyService copies) {
        this.runs = runs;
        this.copies = copies;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        empty = new EmptyState(body, "aside.empty");
        full = Styles.grid(body, 1, 0);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(full);
        table = new AsideTable(full, this::selected);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        Styles.line(full, 1);
        Composite below = Styles.grid(full, 1, 12);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
        reason = WidgetKeys.mark(new Label(below, SWT.WRAP), "aside.reason");
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(reason);
        details = WidgetKeys.mark(Styles.field(below, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER | SWT.READ_ONLY), "aside.record");
        details.setFont(Fonts.text());
        GridDataFactory.fillDefaults().grab(true, false).hint(100, 160).applyTo(details);
        Styles.line(parent, 1);
        Composite strip = Styles.strip(parent, 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
        footer = WidgetKeys.mark(Styles.filling(strip), "aside.footer");
        footer.setBackground(strip.getBackground());
        showNone();
    }

    /** Shows the selected run as it is now. */
    public void refresh() {
        Optional<Of> now = runs.selected().map(entry -> new Of(entry.status().id(), entry.status().tally().setAside()));
        if (!now.equals(shown) && !reading) {
            shown = now;
            if (now.isEmpty() || now.get().records() == 0) {
                showNone();
            } else {
                read(now.get());
            }
        }
    }

    /** Takes the focus. */
    public void focus() {
        (top() == full ? table.control() : empty).setFocus();
    }

    private void read(Of wanted) {
        reading = true;
        BackgroundTask.of(ReportMessages.Aside_reading, body, Blocking.of(progress -> open(wanted.run()))).done(file -> {
            reading = false;
            file.ifPresentOrElse(this::show, this::showNone);
            refresh();
        }).failed(failure -> {
            reading = false;
            Notifications.failure(body, ReportMessages.Aside_failed, failure);
        }).start();
    }

    private Optional<AsideFile> open(RunId run) throws IOException {
        Optional<Path> file = copies.setAside(run);
        return file.isPresent() ? Optional.of(AsideFile.open(file.get())) : Optional.empty();
    }

    private void show(AsideFile file) {
        AsideRows[] rows = new AsideRows[1];
        rows[0] = new AsideRows(file.size(), page -> BackgroundTask.of(ReportMessages.Aside_reading, body, Blocking.of(progress -> file.page(page)))
                .done(entries -> given(rows[0], page, entries)).start());
        table.show(rows[0]);
        selected(Optional.empty());
        footer.setText(NLS.bind(ReportMessages.Aside_footer, Numbers.grouped(file.size())));
        top(full);
    }

    private void given(AsideRows rows, int page, List<AsideFile.Entry> entries) {
        rows.give(page, entries);
        table.repaint();
    }

    private void selected(Optional<AsideFile.Entry> entry) {
        reason.setText(entry.map(AsideFile.Entry::reason).orElse(ReportMessages.Aside_select));
        details.setText(entry.map(AsideFile.Entry::record).orElse(""));
        reason.requestLayout();
    }

    private void showNone() {
        empty.show("check", ReportMessages.Aside_none, shown.isEmpty() ? ReportMessages.Report_noRunSentence : ReportMessages.Aside_noneSentence);
        footer.setText("");
        top(empty);
    }

    private Control top() {
        return ((StackLayout) body.getLayout()).topControl;
    }

    private void top(Control control) {
        ((StackLayout) body.getLayout()).topControl = control;
        body.layout();
    }
}
