package org.vectorinspector.ui.together.check;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.core.batch.BatchDepth;
import org.vectorinspector.core.batch.BatchRequest;
import org.vectorinspector.core.batch.BatchRow;
import org.vectorinspector.core.batch.ProfileBatch;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.together.messages.CheckMessages;
import org.vectorinspector.ui.together.model.CheckModel;
import org.vectorinspector.ui.together.parts.SaveAs;
import org.vectorinspector.ui.widgets.EmptyState;
import org.vectorinspector.ui.widgets.Segments;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Tests, counts or describes many saved profiles at once, over connections of their own. */
public final class CheckPart {
    @Inject
    private ProfileStore profiles;

    @Inject
    private ProfileBatch batch;

    private final CheckModel model = new CheckModel();
    private Label which;
    private Segments<BatchDepth> depth;
    private Button go;
    private Composite body;
    private CheckTable table;
    private EmptyState empty;
    private Label summary;
    private Label failures;
    private Optional<Job> running = Optional.empty();

    @PostConstruct
    void createControls(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        createBar(parent);
        Styles.line(parent, 1);
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        table = new CheckTable(body);
        empty = new EmptyState(body, "check.empty");
        Styles.line(parent, 1);
        Composite foot = Styles.strip(parent, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
        summary = WidgetKeys.mark(Styles.secondary(foot, ""), "check.summary");
        summary.setFont(Fonts.system(-1, true));
        failures = WidgetKeys.mark(Styles.filling(foot), "check.failures");
        refresh();
    }

    @Focus
    void focus() {
        go.setFocus();
    }

    @PreDestroy
    void close() {
        running.ifPresent(Job::cancel);
    }

    /** Checks these profiles. */
    public void check(List<ProfileId> chosen) {
        running.ifPresent(Job::cancel);
        model.profiles(chosen.stream().flatMap(id -> profiles.find(id).stream()).toList());
        start();
    }

    /** Checks all profiles. */
    public void checkAll() {
        check(profiles.profiles().stream().map(ConnectionProfile::id).toList());
    }

    private void createBar(Composite parent) {
        Composite bar = Styles.grid(parent, 4, 0);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(12, 10).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        which = WidgetKeys.mark(Styles.heading(bar, ""), "check.which");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(which);
        depth = new Segments<>(bar, "check.depth", List.of(BatchDepth.values()), CheckPart::title, this::depthChanged);
        go = WidgetKeys.mark(new Button(bar, SWT.PUSH), "check.go");
        go.addListener(SWT.Selection, event -> pressed());
        Button save = WidgetKeys.mark(new Button(bar, SWT.PUSH), "check.save");
        save.setImage(Icons.get("export", Role.TEXT));
        save.setText(CheckMessages.Check_save);
        save.addListener(SWT.Selection, event -> new SaveAs(body).ask(CheckMessages.Check_file, model.report()::json, model.report()::csv));
    }

    private void pressed() {
        if (running.isPresent()) {
            running.ifPresent(Job::cancel);
        } else {
            start();
        }
    }

    private void depthChanged() {
        if (running.isEmpty()) {
            start();
        }
    }

    private void start() {
        if (model.profiles().isEmpty()) {
            refresh();
            return;
        }
        BatchRequest request = BatchRequest.of(model.profiles(), depth.selected());
        int number = model.begin(depth.selected());
        running = Optional.of(BackgroundTask.of(NLS.bind(CheckMessages.Check_working, model.profiles().size()), body,
                progress -> batch.run(request, (place, row) -> heard(number, place, row))).done(rows -> ended()).failed(failure -> ended()).start());
        refresh();
    }

    private void heard(int number, int place, BatchRow row) {
        if (!body.isDisposed()) {
            body.getDisplay().asyncExec(() -> {
                if (!body.isDisposed()) {
                    model.heard(number, place, row);
                    refresh();
                }
            });
        }
    }

    private void ended() {
        running = Optional.empty();
        refresh();
    }

    private void refresh() {
        int count = model.profiles().size();
        boolean all = count == profiles.profiles().size();
        String some = count == 1 ? CheckMessages.Check_one : NLS.bind(CheckMessages.Check_some, count);
        which.setText(all && count > 1 ? NLS.bind(CheckMessages.Check_all, count) : some);
        go.setText(running.isPresent() ? CheckMessages.Check_stop : CheckMessages.Check_go);
        go.setEnabled(count > 0);
        table.show(model.rows());
        empty.show("star", CheckMessages.Check_emptyTitle, CheckMessages.Check_emptySentence);
        summary.setText(count == 0 ? "" : NLS.bind(CheckMessages.Check_summary, model.working(), count));
        failures.setText(model.failed() == 0 ? "" : NLS.bind(CheckMessages.Check_failures, model.failed()));
        summary.getParent().layout();
        go.getParent().layout();
        ((StackLayout) body.getLayout()).topControl = count == 0 ? empty : table.control();
        body.layout();
    }

    private static String title(BatchDepth depth) {
        return switch (depth) {
            case TEST -> CheckMessages.Check_test;
            case COUNT -> CheckMessages.Check_count;
            case SCHEMA -> CheckMessages.Check_schema;
        };
    }
}
