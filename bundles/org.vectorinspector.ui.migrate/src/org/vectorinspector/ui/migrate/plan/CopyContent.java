package org.vectorinspector.ui.migrate.plan;

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
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.RunId;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.ui.migrate.messages.PlanMessages;
import org.vectorinspector.ui.migrate.model.CopyDraft;
import org.vectorinspector.ui.migrate.model.PlanModel;
import org.vectorinspector.ui.migrate.model.RunsModel.Entry;
import org.vectorinspector.ui.migrate.run.RunArea;
import org.vectorinspector.ui.migrate.services.MigrateServices;
import org.vectorinspector.ui.migrate.services.Numbers;
import org.vectorinspector.ui.migrate.services.Questions;
import org.vectorinspector.ui.migrate.services.RunActions;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** A copy from what is wanted to the run that it becomes. UI thread only. */
public final class CopyContent {
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
    private Optional<String> failure = Optional.empty();
    private Optional<RunId> begun = Optional.empty();
    private boolean starting;

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
        body = new Composite(parent, SWT.NONE);
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
        return model.draft().equals(CopyDraft.NONE) && begun.isEmpty();
    }

    /** Tells whether this is the place of a run. */
    public boolean shows(RunId wanted) {
        return begun.filter(wanted::equals).isPresent();
    }

    /** Begins with what was chosen elsewhere. */
    public void begin(CopyDraft draft) {
        model.change(before -> draft);
        ends.focus();
    }

    /** Shows a run, which begun elsewhere or in an earlier session. */
    public void show(RunId wanted) {
        if (!shows(wanted)) {
            services.runs().find(wanted).ifPresent(entry -> {
                begun = Optional.of(wanted);
                ends.showRun(entry.status().source(), entry.status().target());
                show();
            });
        }
        services.runs().select(Optional.of(wanted));
    }

    /** Hears that runs have changed. */
    public void runsChanged() {
        Optional<Entry> entry = begun.flatMap(services.runs()::find);
        if (begun.isPresent() && entry.isEmpty()) {
            begun = Optional.empty();
            show();
        }
        entry.ifPresent(this::showRun);
    }

    /** Hears that connections have changed. */
    public void connectionsChanged() {
        ends.refresh();
    }

    /** Takes the focus. */
    public void focus() {
        begun.ifPresent(known -> services.runs().select(begun));
        if (model.startable()) {
            run.focus();
        } else {
            ends.focus();
        }
    }

    private void plan(PlanDepth depth) {
        model.draft().request().filter(request -> !planning.busy()).ifPresent(request -> {
            failure = Optional.empty();
            planning.start(progress -> services.copies().plan(request, depth, progress));
            show();
        });
    }

    private void planned(CopyPlan plan) {
        model.planned(plan);
        show();
        if (model.startable()) {
            run.focus();
        }
    }

    /** What is chosen is left as it is; where there is a plan already it stays, and the failure of another mapping is told beside it. */
    private void notPlanned(VectorStoreException problem) {
        failure = Optional.of(problem).filter(why -> why.kind() != Kind.CANCELLED).map(why -> (why.getMessage() + " " + why.advice()).strip());
        show();
        if (model.plan().isPresent()) {
            Notifications.failure(body, PlanMessages.Failed_title, problem);
        }
    }

    private void changed() {
        failure = Optional.empty();
        if (model.plan().isEmpty()) {
            planning.giveUp();
        }
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
        planning.start(progress -> services.copies().revise(plan, mapping));
        show();
    }

    private void cancelPlanning() {
        planning.giveUp();
        show();
    }

    private void start() {
        if (starting || !model.startable() || !questions.mayStart(body.getShell(), model)) {
            return;
        }
        starting = true;
        show();
        actions.start(body.getShell(), model.plan().orElseThrow(), run.limits(), run.verifyAfter(), this::started, () -> {
            starting = false;
            show();
        });
    }

    private void started(RunId id) {
        starting = false;
        if (!body.isDisposed()) {
            begun = Optional.of(id);
            show();
        }
    }

    private void again(RunStatus known) {
        begun = Optional.empty();
        model.change(draft -> CopyDraft.again(known.source(), known.target()));
        show();
    }

    private void show() {
        if (body.isDisposed()) {
            return;
        }
        Optional<Entry> entry = begun.flatMap(services.runs()::find);
        ends.fix(begun.isPresent());
        if (begun.isEmpty()) {
            ends.show();
        }
        wish.show(!planning.busy());
        visible(wish.control(), begun.isEmpty());
        head.show(begun.isPresent() || starting);
        visible(head.control(), begun.isEmpty() || model.plan().isPresent());
        title(entry);
        showBody(entry);
        if (entry.isPresent()) {
            showRun(entry.get());
        } else {
            run.showNone(model.startable() && !starting && !planning.busy(), "");
            String rule = model.losing() && model.accepted().isEmpty() ? PlanMessages.Footer_loss : PlanMessages.Footer_nothing;
            footer.setText((model.plan().map(PlanHead::examined).orElse("") + " " + rule).strip());
        }
        body.getParent().layout(true, true);
    }

    private void showRun(Entry entry) {
        run.show(entry);
        footer.setText(switch (entry.status().state()) {
            case RUNNING, WAITING, PAUSED -> entry.acknowledged().map(at -> NLS.bind(PlanMessages.Footer_acknowledged, Numbers.clock(at)))
                    .orElse(PlanMessages.Footer_begun);
            case STOPPED -> PlanMessages.Footer_stopped;
            case COMPLETE -> PlanMessages.Footer_complete;
            case UNDONE -> PlanMessages.Footer_undone;
        });
    }

    private void showBody(Optional<Entry> entry) {
        if (planning.busy()) {
            empty.showWork(this::cancelPlanning);
        } else if (model.plan().isEmpty()) {
            entry.ifPresentOrElse(known -> empty.showOldRun(() -> again(known.status())), () -> empty.show(model.draft(), failure));
        }
        model.plan().ifPresent(view::show);
        Control top = !planning.busy() && model.plan().isPresent() ? view.control() : empty.control();
        StackLayout stack = (StackLayout) body.getLayout();
        if (stack.topControl != top) {
            stack.topControl = top;
            body.layout(true, true);
        }
    }

    private void title(Optional<Entry> entry) {
        entry.map(known -> known.status().source()).or(() -> model.draft().source())
                .map(place -> place instanceof CopyPlace.InCollection in ? in.collection().name() : place.label())
                .ifPresent(name -> around.title().accept(NLS.bind(PlanMessages.Part_title, name)));
    }

    private static void visible(Control control, boolean yes) {
        control.setVisible(yes);
        ((GridData) control.getLayoutData()).exclude = !yes;
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
