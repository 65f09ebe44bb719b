package org.vectorinspector.ui.migrate.report;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.VerifyDepth;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.messages.UiMessages;
import org.vectorinspector.ui.migrate.messages.ReportMessages;
import org.vectorinspector.ui.migrate.messages.RunMessages;
import org.vectorinspector.ui.migrate.model.RunsModel.Entry;
import org.vectorinspector.ui.migrate.model.RunsModel;
import org.vectorinspector.ui.migrate.services.RunActions;
import org.vectorinspector.ui.widgets.EmptyState;
import org.vectorinspector.ui.widgets.FileNameDialog;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.TwoGroups;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The report of the selected run, or why there is none, and what can be done about it. UI thread only. */
public final class ReportContent {
    private static final FileNameDialog.Wish FILE = new FileNameDialog.Wish("migrate.file", ReportMessages.Report_window,
            ReportMessages.Report_formats, ReportMessages.Report_save, new String[] {"*.html", "*.json"},
            path -> RunActions.isPage(path) || path.toString().endsWith(".json"), Optional.of(UiMessages.File_replaced));

    private final RunsModel runs;
    private final RunActions actions;
    private final Composite body;
    private final EmptyState empty;
    private final ReportView view;
    private final Combo depth;
    private final Button verify;
    private final Button save;
    private final Button undo;
    private Optional<Entry> shown = Optional.empty();
    private boolean comparing;

    /** Makes the widgets. */
    public ReportContent(Composite parent, RunsModel runs, RunActions actions) {
        this.runs = runs;
        this.actions = actions;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        empty = new EmptyState(body, "report.empty");
        view = new ReportView(body);
        Composite bar = Styles.grid(parent, 1, 12);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        TwoGroups groups = new TwoGroups(bar, 2, 2);
        verify = button(groups.first(), RunMessages.Action_verify, "report.verify");
        verify.addListener(SWT.Selection, event -> verify());
        depth = WidgetKeys.mark(new Combo(groups.first(), SWT.READ_ONLY), "report.depth");
        depth.setItems(ReportMessages.Verify_sampled, ReportMessages.Verify_all);
        depth.select(0);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).grab(true, false).minSize(80, SWT.DEFAULT).applyTo(depth);
        save = button(groups.second(), ReportMessages.Report_button, "report.save");
        save.setImage(Icons.get("export"));
        save.addListener(SWT.Selection, event -> save());
        undo = button(groups.second(), RunMessages.Action_undo, "report.undo");
        undo.addListener(SWT.Selection, event -> shown.ifPresent(entry -> actions.undo(bar.getShell(), entry.status())));
        show();
    }

    /** Shows the selected run as it is now. */
    public void refresh() {
        boolean now = runs.selected().filter(entry -> runs.isVerifying(entry.status().id())).isPresent();
        if (now != comparing || !runs.selected().equals(shown)) {
            comparing = now;
            shown = runs.selected();
            show();
        }
    }

    /** Takes the focus. */
    public void focus() {
        (verify.isEnabled() ? verify : body).setFocus();
    }

    private void show() {
        Optional<RunStatus> run = shown.map(Entry::status);
        Optional<VerifyReport> report = shown.filter(entry -> !comparing).flatMap(Entry::report);
        boolean ended = !comparing && run.filter(known -> !known.state().live() && known.state() != RunState.UNDONE).isPresent();
        verify.setEnabled(ended);
        depth.setEnabled(ended);
        undo.setEnabled(ended);
        save.setEnabled(report.isPresent());
        report.ifPresent(found -> view.show(found, run.filter(known -> known.state() == RunState.UNDONE).isPresent()));
        if (report.isEmpty()) {
            showNone(run, ended);
        }
        Control top = report.isPresent() ? view.control() : empty;
        ((StackLayout) body.getLayout()).topControl = top;
        body.layout();
    }

    private void showNone(Optional<RunStatus> run, boolean ended) {
        if (run.isEmpty()) {
            empty.show("check", ReportMessages.Report_noRun, ReportMessages.Report_noRunSentence);
        } else if (comparing) {
            empty.show("check", ReportMessages.Verify_working, ReportMessages.Verify_workingSentence);
        } else if (ended) {
            empty.show("check", ReportMessages.Report_none, ReportMessages.Report_noneSentence, RunMessages.Action_verify, this::verify);
        } else {
            empty.show("check", ReportMessages.Report_none, run.get().state().live() ? ReportMessages.Report_liveSentence
                    : ReportMessages.Report_undoneSentence);
        }
    }

    private void verify() {
        VerifyDepth wanted = depth.getSelectionIndex() == 1 ? VerifyDepth.ALL_VECTORS : VerifyDepth.SAMPLED_VECTORS;
        shown.ifPresent(entry -> actions.verify(body.getShell(), entry.status().id(), wanted));
    }

    private void save() {
        shown.flatMap(Entry::report).ifPresent(report -> {
            Path usual = Path.of(System.getProperty("user.home"), "copy-" + report.run().id() + ".html");
            new FileNameDialog(body.getShell(), FILE, usual).ask().ifPresent(file -> actions.save(body.getShell(), report, file));
        });
    }

    private static Button button(Composite bar, String text, String key) {
        Button button = WidgetKeys.mark(new Button(bar, SWT.PUSH), key);
        button.setText(text);
        return button;
    }
}
