package org.vectorinspector.ui.compare.parts;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.compare.CollectionComparison;
import org.vectorinspector.core.compare.Difference;
import org.vectorinspector.core.compare.Difference.Kind;
import org.vectorinspector.ui.compare.list.DifferencePane;
import org.vectorinspector.ui.compare.messages.Messages;
import org.vectorinspector.ui.compare.model.RecordPair;
import org.vectorinspector.ui.compare.model.Sides;
import org.vectorinspector.ui.compare.record.RecordView;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;

/** What a comparison found: the set-up, the counts, the list and the record. It owns the comparison that it shows. */
final class ResultView {
    private static final int[] WEIGHTS = {37, 63};

    private final CompareServices services;
    private final Composite control;
    private final SetupStrip setup;
    private final KindsBar kinds;
    private final DifferencePane list;
    private final RecordView view;
    private final CompareFooter footer;
    private Optional<Shown> shown = Optional.empty();
    private Optional<Job> fetching = Optional.empty();

    /** A comparison and what was compared. */
    private record Shown(CollectionComparison comparison, Sides sides) {
    }

    ResultView(Composite parent, CompareServices services) {
        this.services = services;
        control = Styles.grid(parent, 1, 0);
        ((GridLayout) control.getLayout()).verticalSpacing = 0;
        Styles.line(control, 1);
        setup = new SetupStrip(control);
        Styles.line(control, 1);
        kinds = new KindsBar(control, this::choose, new ResultActions(control, services, () -> shown.map(Shown::comparison), () -> shown.map(Shown::sides)));
        Styles.line(control, 1);
        SashForm sash = new SashForm(control, SWT.HORIZONTAL);
        Styles.paint(sash, Role.WINDOW, Role.TEXT);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        list = new DifferencePane(sash, this::selected);
        view = new RecordView(sash, this::step);
        sash.setWeights(WEIGHTS);
        Styles.line(control, 1);
        footer = new CompareFooter(control);
        control.addListener(SWT.Dispose, event -> close());
    }

    Control control() {
        return control;
    }

    void show(CollectionComparison comparison, Sides sides) {
        close();
        shown = Optional.of(new Shown(comparison, sides));
        setup.show(comparison.setup());
        footer.show(comparison);
        view.name(services.connectionName(sides.left().orElseThrow()), services.connectionName(sides.right().orElseThrow()));
        choose(List.of(Kind.values()).stream().filter(kind -> comparison.counts().of(kind) > 0).findFirst().orElse(Kind.DIFFERENT));
    }

    void step(int rows) {
        list.step(rows);
    }

    void focus() {
        list.focus();
    }

    private void choose(Kind kind) {
        shown.ifPresent(now -> {
            kinds.show(now.comparison(), kind);
            list.show(now.comparison().outcome().list(kind));
        });
    }

    private void selected(Optional<Difference> difference, int row, long rows) {
        view.announce(difference, row, rows);
        fetching.ifPresent(Job::cancel);
        if (difference.isEmpty() || shown.isEmpty()) {
            view.show(Optional.empty());
            return;
        }
        Shown now = shown.get();
        fetching = Optional.of(BackgroundTask.of(Messages.Record_reading, control, progress -> RecordPair.of(
                fetch(now.sides().left().orElseThrow(), difference.get().left()), fetch(now.sides().right().orElseThrow(), difference.get().right()),
                now.comparison().matching()))
                .done(pair -> view.show(Optional.of(pair)))
                .failed(failure -> Notifications.failure(control, Messages.Record_reading, failure)).start());
    }

    private Optional<VectorRecord> fetch(CollectionRef side, Optional<RecordId> id) throws VectorStoreException {
        return id.isEmpty() ? Optional.empty() : services.fetch(side, id.get()).stream().findFirst();
    }

    private void close() {
        fetching.ifPresent(Job::cancel);
        shown.ifPresent(old -> Thread.ofVirtual().start(old.comparison()::close));
        shown = Optional.empty();
    }
}
