package org.vectorinspector.ui.together.parts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.core.catalog.CollectionCatalog;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.event.ConnectionTopics;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetSets;
import org.vectorinspector.core.together.TogetherQuery;
import org.vectorinspector.core.together.TogetherRun;
import org.vectorinspector.core.together.TogetherSearch;
import org.vectorinspector.ui.event.RecordsSelected;
import org.vectorinspector.ui.event.UiTopics;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.together.dialogs.TargetsDialog;
import org.vectorinspector.ui.together.messages.Messages;
import org.vectorinspector.ui.together.messages.SummaryMessages;
import org.vectorinspector.ui.together.model.TogetherModel;
import org.vectorinspector.ui.widgets.EmptyState;
import org.vectorinspector.ui.widgets.Styles;

/** One query for many collections: asked above, answered side by side, compared below. */
public final class TogetherPart implements TargetColumn.Actions {
    @Inject
    private TogetherSearch search;

    @Inject
    private TargetSets sets;

    @Inject
    private ConnectionManager connections;

    @Inject
    private CollectionCatalog catalog;

    @Inject
    private IEventBroker broker;

    private TogetherModel model;
    private QueryBar bar;
    private ViewBar view;
    private Composite body;
    private Composite answers;
    private EmptyState empty;
    private TargetColumns columns;
    private SummaryStrip summary;
    private TogetherFooter footer;
    private Optional<Job> preparing = Optional.empty();

    @PostConstruct
    void createControls(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        model = new TogetherModel(search, this::onUi, this::refresh);
        Composite form = Styles.grid(parent, 1, 0);
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 8).applyTo(form);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form);
        bar = new QueryBar(form, model, this::ask, this::stop);
        view = new ViewBar(form, model, connections, sets, this::chooseTargets, this::export);
        Styles.line(parent, 1);
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        empty = new EmptyState(body, "together.empty");
        createAnswers();
        footer = new TogetherFooter(parent);
        model.targets(activeCollections());
        refresh();
    }

    @Focus
    void focus() {
        bar.focus();
    }

    @PreDestroy
    void close() {
        model.stop();
    }

    @Inject
    void connectionsChanged(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(ConnectionTopics.ALL) Object happened) {
        if (happened != null && body != null && !body.isDisposed()) {
            refresh();
        }
    }

    /** Takes a collection among those that are asked. */
    public void add(CollectionRef collection) {
        connections.find(collection.connection()).ifPresent(connection -> model.add(Target.of(connection, collection.collection())));
    }

    @Override
    public void chosen(int column, int rank) {
        model.mark(column, rank);
        model.columns().get(column).state().answer().ifPresent(answer -> new TargetFace(connections, model.targets().get(column)).ref()
                .ifPresent(ref -> broker.post(UiTopics.RECORDS_SELECTED,
                        new RecordsSelected(ref, List.of(answer.hits().get(rank - 1).hit().item().id())))));
    }

    @Override
    public void again(int column) {
        model.again(column);
    }

    @Override
    public void leaveOut(int column) {
        model.leaveOut(column);
    }

    private void createAnswers() {
        answers = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(answers);
        columns = new TargetColumns(answers, model, connections, this);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(columns.control());
        Styles.line(answers, 1);
        summary = new SummaryStrip(answers, model, connections);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary.control());
    }

    private List<Target> activeCollections() {
        return connections.connections().stream().filter(connection -> connection.activeCollection().isPresent())
                .map(connection -> Target.of(connection, connection.activeCollection().orElseThrow())).toList();
    }

    private void ask() {
        if (model.targets().isEmpty() || !bar.complete()) {
            return;
        }
        QueryInput input = new QueryInput(search, bar.kind(), bar.typed(), model.baseTarget());
        int topK = bar.topK();
        Optional<Filter> filter = bar.filter();
        preparing = Optional.of(BackgroundTask.of(NLS.bind(Messages.Query_working, model.targets().size()), body, progress -> input.read())
                .done(read -> start(new TogetherQuery(read, topK, filter, TogetherQuery.USUAL_DEADLINE)))
                .failed(failure -> bar.say((failure.getMessage() + " " + failure.advice()).strip())).start());
    }

    /** Starts the run, and a task that stands for it among the running work. */
    private void start(TogetherQuery query) {
        TogetherRun run = model.ask(query);
        tick(run, 1);
        BackgroundTask.of(NLS.bind(Messages.Query_working, model.targets().size()), body, progress -> {
            try {
                return run.await();
            } catch (InterruptedException stopRequested) {
                run.cancel();
                Thread.currentThread().interrupt();
                throw VectorStoreException.cancelled(stopRequested);
            }
        }).start();
    }

    /** Lets a slow target be seen as slow, once a second for as long as one is waited for. */
    private void tick(TogetherRun run, long seconds) {
        body.getDisplay().timerExec(1_000, () -> {
            if (!body.isDisposed() && !run.ended()) {
                columns.showWaiting(seconds);
                tick(run, seconds + 1);
            }
        });
    }

    private void stop() {
        preparing.ifPresent(Job::cancel);
        model.stop();
    }

    private void chooseTargets() {
        TargetsDialog dialog = new TargetsDialog(body.getShell(), model.targets(), model.align(), search, sets, connections, catalog);
        if (dialog.open() == Window.OK) {
            model.targets(dialog.chosen());
        }
        view.refresh();
    }

    private void export() {
        model.report().ifPresent(report -> new SaveAs(body).ask(SummaryMessages.Save_file, report::json, report::csv));
    }

    private void refresh() {
        if (body == null || body.isDisposed() || footer == null) {
            return;
        }
        bar.refresh();
        view.refresh();
        footer.refresh(model);
        if (model.targets().isEmpty()) {
            empty.show("together", SummaryMessages.Empty_noTargets, SummaryMessages.Empty_noTargetsSentence, Messages.Query_targets,
                    this::chooseTargets);
            top(empty);
        } else if (!model.asked()) {
            empty.show("together", SummaryMessages.Empty_title, SummaryMessages.Empty_sentence);
            top(empty);
        } else {
            columns.refresh();
            summary.refresh();
            answers.layout();
            top(answers);
        }
    }

    private void top(Control content) {
        StackLayout stack = (StackLayout) body.getLayout();
        if (stack.topControl != content) {
            stack.topControl = content;
            body.layout();
        }
    }

    private void onUi(Runnable work) {
        if (!body.isDisposed()) {
            body.getDisplay().asyncExec(() -> {
                if (!body.isDisposed()) {
                    work.run();
                }
            });
        }
    }
}
