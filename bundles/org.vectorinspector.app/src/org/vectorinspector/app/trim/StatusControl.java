package org.vectorinspector.app.trim;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.app.messages.Messages;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ConnectionRules;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.event.ConnectionTopics;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.States;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The status bar: the active connection's state, the breadcrumb, what runs and a way to stop it. */
public final class StatusControl {
    private static final int SHOWN_AFTER_MILLIS = 150;

    @Inject
    private ConnectionManager connections;

    private final List<Job> running = new ArrayList<>();
    private final IJobChangeListener jobs = new Jobs();
    private Label dot;
    private Label state;
    private Label place;
    private Label detail;
    private Label work;
    private ToolItem stop;

    @PostConstruct
    void createControls(Composite parent) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).margins(12, 3).spacing(8, 0).applyTo(bar);
        Styles.paint(bar, Role.WINDOW, Role.TEXT);
        dot = Styles.label(bar, "");
        GridDataFactory.fillDefaults().hint(12, 12).align(SWT.CENTER, SWT.CENTER).applyTo(dot);
        state = small(bar, "status.state");
        place = small(bar, "status.place");
        place.setFont(Fonts.system(-1, true));
        detail = small(bar, "status.detail");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(detail);
        work = small(bar, "status.work");
        work.setAlignment(SWT.RIGHT);
        GridDataFactory.fillDefaults().hint(360, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(work);
        ToolBar tools = new ToolBar(bar, SWT.FLAT);
        Styles.paint(tools, Role.WINDOW, Role.TEXT);
        stop = WidgetKeys.mark(new ToolItem(tools, SWT.PUSH), "status.stop");
        stop.setImage(Icons.get("stop"));
        stop.setToolTipText(Messages.Status_stop);
        stop.addListener(SWT.Selection, event -> List.copyOf(running).forEach(Job::cancel));
        Job.getJobManager().addJobChangeListener(jobs);
        refresh();
        showWork();
    }

    @PreDestroy
    void dispose() {
        Job.getJobManager().removeJobChangeListener(jobs);
    }

    @Inject
    void changed(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(ConnectionTopics.ALL) Object happened) {
        if (state != null && !state.isDisposed()) {
            refresh();
        }
    }

    private void refresh() {
        Optional<ManagedConnection> active = connections.active();
        ConnectionState now = active.map(ManagedConnection::state).orElse(ConnectionState.DISCONNECTED);
        dot.setImage(States.dot(now));
        state.setText(active.isPresent() ? States.word(now) : Messages.Status_none);
        state.setForeground(Palette.color(States.role(now)));
        place.setText(active.map(StatusControl::breadcrumb).orElse(""));
        detail.setText(active.map(StatusControl::words).orElse(""));
        state.getParent().layout();
    }

    private static String breadcrumb(ManagedConnection connection) {
        return connection.name() + connection.activeCollection().map(name -> " > " + name.name()).orElse("");
    }

    private static String words(ManagedConnection connection) {
        return connection.fault().map(fault -> fault.message()).orElseGet(() -> connection.provider().name()
                + connection.activeCollection().map(CollectionName::partition).filter(name -> !name.isEmpty()).map(name -> "  ·  " + name).orElse("")
                + connection.latency().map(time -> "  ·  " + time.toMillis() + " ms").orElse("") + care(connection.rules()));
    }

    private static String care(ConnectionRules rules) {
        return rules.readOnly() ? "  ·  " + Messages.Status_readOnly : rules.asksBeforeWrites() ? "  ·  " + Messages.Status_asks : "";
    }

    private void showWork() {
        work.setText(running.isEmpty() ? Messages.Status_idle : running.getLast().getName()
                + (running.size() > 1 ? "  (+" + (running.size() - 1) + ")" : ""));
        stop.setEnabled(!running.isEmpty());
    }

    private static Label small(Composite bar, String key) {
        return WidgetKeys.mark(Styles.secondary(bar, ""), key);
    }

    /** Follows the jobs that people started; what ends within a moment is not shown at all. */
    private final class Jobs extends JobChangeAdapter {
        @Override
        public void running(IJobChangeEvent event) {
            Job job = event.getJob();
            if (!job.isSystem()) {
                ui(() -> state.getDisplay().timerExec(SHOWN_AFTER_MILLIS, () -> {
                    if (job.getState() == Job.RUNNING && !state.isDisposed()) {
                        running.add(job);
                        showWork();
                    }
                }));
            }
        }

        @Override
        public void done(IJobChangeEvent event) {
            ui(() -> {
                if (running.remove(event.getJob())) {
                    showWork();
                }
            });
        }

        private void ui(Runnable change) {
            if (!state.isDisposed()) {
                state.getDisplay().asyncExec(() -> {
                    if (!state.isDisposed()) {
                        change.run();
                    }
                });
            }
        }
    }
}
