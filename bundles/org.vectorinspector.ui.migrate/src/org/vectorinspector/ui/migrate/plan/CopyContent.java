package org.vectorinspector.ui.migrate.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.core.migrate.CopyMapping;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.RunId;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.ui.migrate.messages.PlanMessages;
import org.vectorinspector.ui.migrate.messages.SeveralMessages;
import org.vectorinspector.ui.migrate.model.CopyDraft;
import org.vectorinspector.ui.migrate.model.PlanModel;
import org.vectorinspector.ui.migrate.model.PlannedCopy;
import org.vectorinspector.ui.migrate.model.RunsModel.Entry;
import org.vectorinspector.ui.migrate.run.RunArea;
import org.vectorinspector.ui.migrate.services.MigrateServices;
import org.vectorinspector.ui.migrate.services.Numbers;
import org.vectorinspector.ui.migrate.services.Questions;
import org.vectorinspector.ui.migrate.services.RunActions;
import org.vectorinspector.ui.migrate.services.RunQueue;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** A copy from what is wanted to the run that it becomes. UI thread only. */
public final class CopyContent {
    private static final int COPIES = 300;

    private final MigrateServices services;
    private final RunActions actions;
    private final Questions questions;
    private final Surroundings around;
    private final PlanModel model = new PlanModel();
    private final EndsBar ends;
    private final WishBar wish;
    private final PlanHead head;
    private final Composite body;
    private final PlanWork planning;
    private final EmptyPlan empty;
    private final PlanView view;
    private final RunArea run;
    private final Label footer;
    private final CopiesPane copies;
    private final Deque<CopyRequest> toPlan = new ArrayDeque<>();
    private Optional<CopyRequest> nowPlanned = Optional.empty();
    private PlanDepth depth = PlanDepth.SAMPLE;
    private boolean queued;

    /**
     * What the content asks of what is around it.
     *
     * @param title hears how the part is called
     * @param showAside shows the records that a run set aside
     */
    public record Surroundings(Consumer<String> title, Consumer<RunId> showAside) {
    }

    /** Makes the widgets. */
    public CopyContent(Composite parent, MigrateServices services, RunActions actions, Questions questions, Surroundings around) {
        this.services = services;
        this.actions = actions;
        this.questions = questions;
        this.around = around;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        ends = new EndsBar(parent, services, model);
        wish = new WishBar(parent, services, model, this::plan);
        head = new PlanHead(parent, model, this::editMapping);
        Styles.line(parent, 1);
        Composite middle = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(middle);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(middle);
        copies = new CopiesPane(middle, model, services.runs());
        GridDataFactory.fillDefaults().grab(false, true).hint(COPIES, SWT.DEFAULT).applyTo(copies.control());
        body = new Composite(middle, SWT.NONE);
        body.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        planning = new PlanWork(body, this::planned, this::notPlanned);
        empty = new EmptyPlan(body, () -> wish.look(PlanDepth.SAMPLE));
        view = new PlanView(body);
        Styles.line(parent, 1);
        run = new RunArea(parent, services, actions, new OfRun());
        Styles.line(parent, 1);
        Composite strip = Styles.strip(parent, 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
        footer = WidgetKeys.mark(Styles.filling(strip), "copy.footer");
        footer.setBackground(strip.getBackground());
        model.onChange(this::changed);
        show();
    }

    /** Tells whether nothing is chosen or run here. */
    public boolean fresh() {
        return model.copies().equals(List.of(PlannedCopy.NONE));
    }

    /** Tells whether this is the place of a run. */
    public boolean shows(RunId wanted) {
        return model.copies().stream().anyMatch(copy -> copy.run().filter(wanted::equals).isPresent());
    }

    /** Begins with what was chosen elsewhere. */
    public void begin(CopyDraft draft) {
        model.take(List.of(draft));
        ends.focus();
    }

    /** Shows a run, which begun elsewhere or in an earlier session. */
    public void show(RunId wanted) {
        if (shows(wanted)) {
            look(wanted);
        } else {
            services.runs().find(wanted).ifPresent(entry -> {
                ends.showRun(entry.status().source(), entry.status().target());
                model.show(wanted);
            });
        }
        services.runs().select(Optional.of(wanted));
    }

    private void look(RunId wanted) {
        for (int place = 0; place < model.copies().size(); place++) {
            if (model.copies().get(place).run().filter(wanted::equals).isPresent()) {
                model.select(place);
            }
        }
    }

    /** Hears that runs have changed. */
    public void runsChanged() {
        model.keepRuns(run -> services.runs().find(run).isPresent());
        copies.show(begun());
        run().ifPresent(this::showRun);
    }

    /** Hears that connections have changed. */
    public void connectionsChanged() {
        ends.refresh();
    }

    /** Takes the focus. */
    public void focus() {
        model.copy().run().ifPresent(known -> services.runs().select(Optional.of(known)));
        if (model.startable()) {
            run.focus();
        } else {
            ends.focus();
        }
    }

    private boolean begun() {
        return queued || model.copies().stream().anyMatch(copy -> copy.run().isPresent());
    }

    private Optional<Entry> run() {
        return model.copy().run().flatMap(services.runs()::find);
    }

    /** Plans all copies, one behind the other. */
    private void plan(PlanDepth wanted) {
        if (!planning.busy()) {
            model.tryAgain();
            depth = wanted;
            toPlan.clear();
            model.copies().forEach(copy -> copy.draft().request().ifPresent(toPlan::add));
            planNext();
        }
    }

    private void planNext() {
        nowPlanned = Optional.ofNullable(toPlan.poll());
        nowPlanned.ifPresent(request -> planning.start(progress -> services.copies().plan(request, depth, progress)));
        show();
    }

    private void planned(CopyPlan plan) {
        model.planned(plan);
        planNext();
        if (model.startable()) {
            run.focus();
        } else if (model.losing() && model.accepted().isEmpty()) {
            head.focus();
        }
    }

    /** What is chosen is left as it is; where there is a plan already it stays, and the failure of another mapping is told beside it. */
    private void notPlanned(VectorStoreException problem) {
        boolean cancelled = problem.kind() == Kind.CANCELLED;
        boolean there = model.plan().isPresent() && !model.several();
        nowPlanned.filter(request -> !cancelled).ifPresent(request -> model.notPlanned(request,
                Optional.of((problem.getMessage() + " " + problem.advice()).strip())));
        if (cancelled) {
            toPlan.clear();
        }
        planNext();
        if (there) {
            Notifications.failure(body, PlanMessages.Failed_title, problem);
        }
    }

    private void changed() {
        if (nowPlanned.filter(request -> !model.wants(request)).isPresent()) {
            cancelPlanning();
        }
        toPlan.removeIf(request -> !model.wants(request));
        show();
    }

    private void editMapping() {
        model.plan().ifPresent(plan -> {
            MappingDialog dialog = new MappingDialog(body.getShell(), plan, services.copies().shapes(plan));
            if (dialog.open() == Window.OK && !dialog.mapping().equals(plan.mapping())) {
                revise(plan, dialog.mapping());
            }
        });
    }

    private void revise(CopyPlan plan, CopyMapping mapping) {
        nowPlanned = Optional.of(plan.request());
        planning.start(progress -> services.copies().revise(plan, mapping));
        show();
    }

    private void cancelPlanning() {
        planning.giveUp();
        toPlan.clear();
        nowPlanned = Optional.empty();
        show();
    }

    private void start() {
        if (queued || !model.startable() || !questions.mayStart(body.getShell(), model)) {
            return;
        }
        queued = true;
        show();
        List<CopyPlan> plans = model.waiting().stream().flatMap(copy -> copy.plan().stream()).toList();
        new RunQueue(body.getShell(), actions, plans, run::limits, run.verifyAfter(), new OfQueue()).next();
    }

    private void again(RunStatus known) {
        model.take(List.of(CopyDraft.again(known.source(), known.target())));
    }

    private void show() {
        if (body.isDisposed()) {
            return;
        }
        Optional<Entry> entry = run();
        ends.fix(begun());
        if (model.draft().source().isPresent() || model.copy().run().isEmpty()) {
            ends.show();
        }
        wish.show(!planning.busy());
        visible(wish.control(), !begun());
        head.show(begun());
        visible(head.control(), !begun() || model.plan().isPresent());
        visible(copies.control(), model.several());
        copies.show(begun());
        title(entry);
        showBody(entry);
        if (entry.isPresent()) {
            showRun(entry.get());
        } else {
            run.showNone(model.startable() && !queued && !planning.busy(), "");
            footer.setText((model.plan().map(PlanHead::examined).orElse("") + " " + rule()).strip());
        }
        body.getParent().getParent().layout(true, true);
    }

    private String rule() {
        return model.losing() && model.accepted().isEmpty() ? PlanMessages.Footer_loss : PlanMessages.Footer_nothing;
    }

    private void showRun(Entry entry) {
        run.show(entry);
        if (!queued && !model.waiting().isEmpty()) {
            footer.setText(NLS.bind(PlanMessages.Footer_waiting, model.waiting().size()));
            return;
        }
        footer.setText(switch (entry.status().state()) {
            case RUNNING, WAITING, PAUSED -> entry.acknowledged().map(at -> NLS.bind(PlanMessages.Footer_acknowledged, Numbers.clock(at)))
                    .orElse(PlanMessages.Footer_begun);
            case STOPPED -> PlanMessages.Footer_stopped;
            case COMPLETE -> PlanMessages.Footer_complete;
            case UNDONE -> PlanMessages.Footer_undone;
        });
    }

    private void showBody(Optional<Entry> entry) {
        boolean busy = planning.busy() && nowPlanned.equals(model.draft().request());
        if (busy) {
            empty.showWork(this::cancelPlanning);
        } else if (model.plan().isEmpty()) {
            entry.ifPresentOrElse(known -> empty.showOldRun(() -> again(known.status())), () -> empty.show(model.draft(), model.copy().failure()));
        }
        model.plan().ifPresent(view::show);
        Control top = !busy && model.plan().isPresent() ? view.control() : empty.control();
        StackLayout stack = (StackLayout) body.getLayout();
        if (stack.topControl != top) {
            stack.topControl = top;
            body.layout(true, true);
        }
    }

    private void title(Optional<Entry> entry) {
        entry.map(known -> known.status().source()).or(() -> model.draft().source())
                .map(place -> model.several() ? NLS.bind(SeveralMessages.Several_count, model.copies().size())
                        : place instanceof CopyPlace.InCollection in ? in.collection().name() : place.label())
                .ifPresent(name -> around.title().accept(NLS.bind(PlanMessages.Part_title, name)));
    }

    private static void visible(Control control, boolean yes) {
        control.setVisible(yes);
        ((GridData) control.getLayoutData()).exclude = !yes;
    }

    /** What the queue tells of the runs. */
    private final class OfQueue implements RunQueue.Heard {
        @Override
        public void started(CopyPlan plan, RunId id) {
            model.started(plan, id);
            look(id);
        }

        @Override
        public void ended() {
            queued = false;
            show();
        }
    }

    /** What the run asks of the copy. */
    private final class OfRun implements RunArea.Surroundings {
        @Override
        public void start() {
            CopyContent.this.start();
        }

        @Override
        public void showAside(RunId id) {
            around.showAside().accept(id);
        }
    }
}
