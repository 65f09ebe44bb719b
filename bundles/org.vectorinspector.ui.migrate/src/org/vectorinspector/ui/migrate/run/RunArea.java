package org.vectorinspector.ui.migrate.run;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.vectorinspector.core.migrate.RunId;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.ui.migrate.messages.RunMessages;
import org.vectorinspector.ui.migrate.model.RunsModel.Entry;
import org.vectorinspector.ui.migrate.services.MigrateServices;
import org.vectorinspector.ui.migrate.services.Numbers;
import org.vectorinspector.ui.migrate.services.RunActions;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Tone;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The run of a copy: before it begins the way to start it, then how it goes. UI thread only. */
public final class RunArea {
    private final MigrateServices services;
    private final RunActions actions;
    private final Composite area;
    private final RunHead head;
    private final Composite going;
    private final ProgressStrip bar;
    private final Label done;
    private final Label rate;
    private final Label left;
    private final Label note;
    private final Link aside;
    private final ThroughputPlot plot;
    private RunLimits limits = RunLimits.NONE;
    private Optional<Entry> shown = Optional.empty();

    /** What the area asks of what is around it. */
    public interface Surroundings {
        /** Starts the planned run. */
        void start();

        /** Shows the records that a run set aside. */
        void showAside(RunId run);
    }

    /** Makes the widgets. */
    public RunArea(Composite parent, MigrateServices services, RunActions actions, Surroundings around) {
        this.services = services;
        this.actions = actions;
        area = Styles.grid(parent, 1, 0);
        WidgetKeys.keepClear(area);
        GridLayoutFactory.fillDefaults().margins(12, 8).spacing(0, 8).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        head = new RunHead(area, new Buttons(around));
        going = Styles.grid(area, 1, 0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(going);
        bar = new ProgressStrip(going);
        Composite numbers = Styles.grid(going, 5, 0);
        GridLayoutFactory.fillDefaults().numColumns(5).spacing(20, 0).applyTo(numbers);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(numbers);
        done = number(numbers, "run.done");
        done.setFont(Fonts.system(-1, true));
        rate = number(numbers, "run.rate");
        left = number(numbers, "run.left");
        Styles.filling(numbers);
        aside = WidgetKeys.mark(new Link(numbers, SWT.NONE), "run.aside");
        aside.addListener(SWT.Selection, event -> shown.ifPresent(entry -> around.showAside(entry.status().id())));
        note = WidgetKeys.mark(new Label(going, SWT.WRAP), "run.note");
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(note);
        plot = new ThroughputPlot(going);
        showNone(false, "");
    }

    /** Returns the limits that the person has set for this run. */
    public RunLimits limits() {
        return limits;
    }

    /** Tells whether both sides shall be compared when the run is complete. */
    public boolean verifyAfter() {
        return head.verifyAfter();
    }

    /** Shows that there is no run yet, and why it cannot be started where it cannot. */
    public void showNone(boolean startable, String why) {
        shown = Optional.empty();
        head.showNone(startable, why);
        show(false);
    }

    /** Shows how a run goes. */
    public void show(Entry entry) {
        RunStatus run = entry.status();
        if (shown.filter(entry::equals).isPresent()) {
            return;
        }
        shown = Optional.of(entry);
        head.show(entry.face(), run.state(), run.pace().map(pace -> NLS.bind(RunMessages.Run_tuning, pace.batch(), pace.writers())).orElse(""));
        long total = run.total().records();
        bar.show(run.state().live() || run.state() == RunState.STOPPED
                ? total == 0 ? 0 : (double) run.tally().done() / total : 1);
        done.setText(NLS.bind(RunMessages.Run_of, Numbers.grouped(run.tally().done()), Numbers.count(run.total())));
        rate.setText(run.pace().map(pace -> NLS.bind(RunMessages.Run_rate, Numbers.grouped(Math.round(pace.recordsPerSecond())),
                Numbers.megabytes(pace.bytesPerSecond()))).orElse(skipped(run)));
        left.setText(run.pace().flatMap(RunStatus.Pace::remaining).map(time -> NLS.bind(RunMessages.Run_left, Numbers.duration(time))).orElse(""));
        aside.setText(run.tally().setAside() == 0 ? ""
                : "<a>" + NLS.bind(RunMessages.Run_setAside, Numbers.grouped(run.tally().setAside())) + "</a>");
        say(run);
        plot.show(services.runs().history(run.id()), run.state().live(), run.pace().flatMap(RunStatus.Pace::remaining));
        done.getParent().layout();
        show(true);
    }

    /** Takes the focus. */
    public void focus() {
        head.focus();
    }

    private static String skipped(RunStatus run) {
        return run.tally().skipped() == 0 ? "" : NLS.bind(RunMessages.Run_skipped, Numbers.grouped(run.tally().skipped()));
    }

    private void say(RunStatus run) {
        boolean yes = !run.note().isEmpty();
        visible(plot, services.runs().history(run.id()).samples().size() > 1);
        if (yes) {
            note.setText(run.note());
            (run.state().live() ? Tone.CAUTION : run.state() == RunState.STOPPED ? Tone.ERROR : Tone.SECONDARY).applyTo(note);
        }
        visible(note, yes);
    }

    private static void visible(Control control, boolean yes) {
        GridData place = (GridData) control.getLayoutData();
        if (place.exclude == yes) {
            control.setVisible(yes);
            place.exclude = !yes;
            control.requestLayout();
        }
    }

    private void show(boolean yes) {
        if (going.getVisible() != yes) {
            going.setVisible(yes);
            ((GridData) going.getLayoutData()).exclude = !yes;
            area.getParent().layout(true, true);
        }
    }

    private static Label number(Composite parent, String key) {
        Label label = WidgetKeys.mark(Styles.note(parent, ""), key);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        return label;
    }

    private void askLimits() {
        LimitsDialog dialog = new LimitsDialog(area.getShell(), limits);
        if (dialog.open() == Window.OK) {
            limits = dialog.limits();
            shown.flatMap(entry -> services.copies().live(entry.status().id())).ifPresent(run -> run.limit(limits));
        }
    }

    /** What the buttons do. */
    private final class Buttons implements RunHead.Actions {
        private final Surroundings around;

        Buttons(Surroundings around) {
            this.around = around;
        }

        @Override
        public void start() {
            around.start();
        }

        @Override
        public void limits() {
            askLimits();
        }

        @Override
        public void pauseOrGoOn() {
            shown.ifPresent(entry -> actions.pauseOrGoOn(entry.status()));
        }

        @Override
        public void stop() {
            shown.ifPresent(entry -> actions.stop(entry.status()));
        }

        @Override
        public void resume() {
            shown.ifPresent(entry -> actions.resume(area.getShell(), entry.status()));
        }
    }
}
