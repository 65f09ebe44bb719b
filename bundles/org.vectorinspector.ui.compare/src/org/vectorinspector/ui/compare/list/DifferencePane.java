package org.vectorinspector.ui.compare.list;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.core.compare.Difference;
import org.vectorinspector.core.compare.DifferenceList;
import org.vectorinspector.core.compare.DifferenceOrder;
import org.vectorinspector.core.compare.DifferenceView;
import org.vectorinspector.core.filter.FilterSyntaxException;
import org.vectorinspector.core.filter.FilterText;
import org.vectorinspector.ui.compare.messages.Messages;
import org.vectorinspector.ui.compare.model.DifferenceRows;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The list of one kind of differences, which can be filtered and sorted. */
public final class DifferencePane implements DifferenceRows.Listener {
    private static final Executor READER = work -> Thread.ofVirtual().name("differences").start(work);

    private final Composite control;
    private final Text filter;
    private final Label message;
    private final DifferenceTable table;
    private final Selection selected;
    private Optional<DifferenceList> list = Optional.empty();
    private Optional<DifferenceRows> rows = Optional.empty();
    private Optional<Job> looking = Optional.empty();
    private Optional<Difference> announced = Optional.empty();

    /** Hears which difference is selected. */
    @FunctionalInterface
    public interface Selection {
        /** A difference is selected, or none; its row is counted from 0. */
        void changed(Optional<Difference> difference, int row, long rows);
    }

    /** Makes an empty list. */
    public DifferencePane(Composite parent, Selection selected) {
        this.selected = selected;
        control = Styles.grid(parent, 1, 0);
        Composite bar = Styles.grid(control, 1, 0);
        GridLayoutFactory.fillDefaults().margins(12, 8).spacing(0, 4).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        filter = WidgetKeys.mark(new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "compare.filter");
        filter.setFont(Fonts.text());
        filter.setMessage(Messages.List_filterHint);
        filter.setToolTipText(Messages.List_filterTip);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(filter);
        filter.addListener(SWT.DefaultSelection, event -> look());
        filter.addListener(SWT.Modify, event -> check());
        message = WidgetKeys.mark(Styles.note(bar, ""), "compare.filter.message");
        message.setForeground(Palette.color(Role.ERROR));
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).exclude(true).applyTo(message);
        table = new DifferenceTable(control, order -> look());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        table.onSelection(row -> announce());
    }

    /** Returns the widget. */
    public Control control() {
        return control;
    }

    /** Shows a list; the first difference is selected. */
    public void show(DifferenceList shown) {
        list = Optional.of(shown);
        look();
    }

    /** Selects the difference so many rows further down. */
    public void step(int rowsDown) {
        int row = table.selectedRow() + rowsDown;
        table.select(row);
    }

    /** Takes the focus. */
    public void focus() {
        table.control().setFocus();
    }

    @Override
    public void arrived() {
        onUi(() -> {
            table.repaint();
            announce();
        });
    }

    @Override
    public void failed(IOException problem) {
        onUi(() -> Notifications.failure(control, Messages.List_failed, failure(problem)));
    }

    private void look() {
        Optional<Filter> wanted = check();
        if (list.isEmpty() || !message.getText().isEmpty()) {
            return;
        }
        looking.ifPresent(Job::cancel);
        DifferenceList source = list.get();
        DifferenceOrder order = table.order();
        if (wanted.isEmpty() && order.equals(DifferenceOrder.AS_FOUND)) {
            show(DifferenceView.all(source));
            return;
        }
        looking = Optional.of(BackgroundTask.of(Messages.List_looking, control, progress -> {
            try {
                return DifferenceView.of(source, wanted, order, progress);
            } catch (IOException problem) {
                throw failure(problem);
            }
        }).done(this::show).failed(failure -> Notifications.failure(control, Messages.List_failed, failure)).start());
    }

    private void show(DifferenceView view) {
        DifferenceRows shown = new DifferenceRows(view, READER, this);
        rows = Optional.of(shown);
        announced = Optional.empty();
        table.show(shown);
        if (view.size() > 0) {
            table.select(0);
        } else {
            selected.changed(Optional.empty(), -1, 0);
        }
    }

    /** Says which difference is selected once it is read. */
    private void announce() {
        int row = table.selectedRow();
        Optional<Difference> now = rows.flatMap(known -> known.row(row));
        if (now.isPresent() && !now.equals(announced)) {
            announced = now;
            selected.changed(now, row, rows.get().size());
        }
    }

    /** Returns the filter, and shows what is wrong with it. */
    private Optional<Filter> check() {
        String text = filter.getText().strip();
        try {
            Optional<Filter> parsed = text.isEmpty() ? Optional.empty() : Optional.of(FilterText.parse(text));
            say("");
            return parsed;
        } catch (FilterSyntaxException problem) {
            say(problem.getMessage());
            return Optional.empty();
        }
    }

    private void say(String problem) {
        if (!message.getText().equals(problem)) {
            message.setText(problem);
            message.setToolTipText(problem);
            GridDataFactory.createFrom((GridData) message.getLayoutData()).exclude(problem.isEmpty()).applyTo(message);
            message.setVisible(!problem.isEmpty());
            message.requestLayout();
        }
    }

    private void onUi(Runnable work) {
        if (!control.isDisposed()) {
            control.getDisplay().asyncExec(() -> {
                if (!control.isDisposed()) {
                    work.run();
                }
            });
        }
    }

    private static VectorStoreException failure(IOException problem) {
        return new VectorStoreException(Kind.SERVER_FAULT, Messages.List_unreadable, Messages.List_again, problem);
    }
}
