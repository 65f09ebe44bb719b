package org.vectorinspector.ui.compare.parts;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.compare.CollectionComparison;
import org.vectorinspector.core.compare.CompareRequest;
import org.vectorinspector.ui.compare.messages.Messages;
import org.vectorinspector.ui.compare.model.RunProgress;
import org.vectorinspector.ui.compare.model.Sides;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.widgets.EmptyState;

/** Chooses two sides, compares them and shows what was found; one of an empty state, the running work and the result is seen. */
final class CompareContent {
    private final CompareServices services;
    private final Consumer<String> title;
    private final SidesBar bar;
    private final Composite body;
    private final EmptyState state;
    private final RunningState running;
    private final ResultView result;
    private final AtomicBoolean gone = new AtomicBoolean();
    private Optional<Job> job = Optional.empty();
    private int runs;

    CompareContent(Composite parent, CompareServices services, Consumer<String> title) {
        this.services = services;
        this.title = title;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        bar = new SidesBar(parent, services, this::compare);
        bar.onChange(this::sidesChanged);
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        state = new EmptyState(body, "compare.state");
        running = new RunningState(body, this::stop);
        result = new ResultView(body, services);
        parent.addListener(SWT.Dispose, event -> {
            gone.set(true);
            job.ifPresent(Job::cancel);
        });
        sidesChanged();
    }

    /** Tells whether nothing was compared or is chosen here yet. */
    boolean fresh() {
        return bar.sides().equals(Sides.NONE) && job.isEmpty();
    }

    /** Takes a collection as the left side and asks for the right one. */
    void begin(CollectionRef collection) {
        bar.change(sides -> sides.left(collection));
        // A new part gets its place on the screen a little later, and the list opens below it.
        body.getDisplay().asyncExec(() -> {
            if (!body.isDisposed()) {
                bar.pick(false);
            }
        });
    }

    void step(int rows) {
        result.step(rows);
    }

    boolean showsResult() {
        return ((StackLayout) body.getLayout()).topControl == result.control();
    }

    void focus() {
        if (showsResult()) {
            result.focus();
        } else {
            bar.focus();
        }
    }

    void closed(ConnectionId connection) {
        bar.change(sides -> sides.without(connection));
    }

    private void sidesChanged() {
        forget();
        bar.again(false);
        Sides now = bar.sides();
        if (now.comparable()) {
            title.accept(NLS.bind(Messages.Part_title, now.left().get().collection().name(), now.right().get().collection().name()));
            state.show("compare", Messages.Ready_title, Messages.Ready_sentence, Messages.Side_compare, this::compare);
        } else if (now.left().isPresent() && now.left().equals(now.right())) {
            state.show("compare", Messages.Same_title, Messages.Same_sentence);
        } else {
            state.show("compare", Messages.Empty_title, Messages.Empty_sentence);
        }
        show(state);
    }

    private void compare() {
        Sides now = bar.sides();
        if (!now.comparable()) {
            return;
        }
        forget();
        int mine = runs;
        AtomicLong read = new AtomicLong();
        CompareRequest request = CompareRequest.ALL.withVectors(bar.vectors());
        bar.enable(false);
        running.start(read);
        show(running.control());
        running.focus();
        job = Optional.of(BackgroundTask.of(Messages.Running_title, body, progress -> run(now, request, new RunProgress(progress, read)))
                .done(found -> done(found, now, mine)).failed(failure -> failed(failure, mine)).start());
    }

    /** Blocks; what nobody will look at any more is closed at once. */
    private CollectionComparison run(Sides now, CompareRequest request, Progress progress) throws VectorStoreException {
        try {
            CollectionComparison found = services.comparer().compare(services.comparer().source(now.left().orElseThrow()),
                    services.comparer().source(now.right().orElseThrow()), request, progress);
            if (gone.get() || progress.cancelled()) {
                found.close();
                throw new VectorStoreException(Kind.CANCELLED, Messages.Cancelled_title, "");
            }
            return found;
        } catch (IOException noRoom) {
            throw new VectorStoreException(Kind.SERVER_FAULT, Messages.Failed_noRoom, Messages.Failed_roomAdvice, noRoom);
        }
    }

    private void done(CollectionComparison found, Sides compared, int run) {
        if (run != runs) {
            Thread.ofVirtual().start(found::close);
            return;
        }
        running.stop();
        bar.enable(true);
        bar.again(true);
        result.show(found, compared);
        show(result.control());
        // The button that was pressed has given its focus away while it could not be pressed, which the system does a little later.
        body.getDisplay().asyncExec(() -> {
            if (!body.isDisposed() && showsResult()) {
                result.focus();
            }
        });
    }

    private void failed(VectorStoreException failure, int run) {
        if (run != runs) {
            return;
        }
        if (failure.kind() == Kind.CANCELLED) {
            stop();
            return;
        }
        running.stop();
        bar.enable(true);
        state.show("error", Messages.Failed_title, NLS.bind("{0} {1}", failure.getMessage(), failure.advice()), Messages.Failed_again, this::compare);
        show(state);
    }

    /** Stops what runs; what still comes of it is not looked at. */
    private void forget() {
        runs++;
        job.ifPresent(Job::cancel);
        job = Optional.empty();
        running.stop();
        bar.enable(true);
    }

    private void stop() {
        forget();
        state.show("compare", Messages.Cancelled_title, Messages.Cancelled_sentence, Messages.Side_compare, this::compare);
        show(state);
    }

    private void show(Control top) {
        StackLayout stack = (StackLayout) body.getLayout();
        if (stack.topControl != top && !body.isDisposed()) {
            stack.topControl = top;
            body.layout(true, true);
        }
    }
}
