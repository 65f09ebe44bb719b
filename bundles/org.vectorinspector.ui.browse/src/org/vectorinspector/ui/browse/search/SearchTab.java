package org.vectorinspector.ui.browse.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.core.search.SearchOutcome;
import org.vectorinspector.core.search.SearchQuery;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.browse.parts.BrowseServices;
import org.vectorinspector.ui.browse.table.RecordMenu;
import org.vectorinspector.ui.browse.table.RecordTable;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.widgets.EmptyState;
import org.vectorinspector.ui.widgets.Styles;

/** A search in a collection and what it found. */
public final class SearchTab {
    private final BrowseServices services;
    private final CollectionRef collection;
    private final Composite control;
    private final SearchForm form;
    private final Composite body;
    private final EmptyState state;
    private final SearchFooter footer;
    private final RecordTable table;
    private final FoundRows found = new FoundRows();
    private Optional<Job> running = Optional.empty();

    /** Makes the tab with nothing found. */
    public SearchTab(Composite parent, BrowseServices services, CollectionRef collection, Supplier<List<String>> keys) {
        this.services = services;
        this.collection = collection;
        control = Styles.grid(parent, 1, 0);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
        form = new SearchForm(control, services.search(), keys, this::run);
        body = new Composite(control, SWT.NONE);
        body.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        table = new RecordTable(body, "search.table", Optional.of(found), Optional.empty());
        table.onSelection(ids -> services.selected(collection, ids));
        RecordMenu.install(table, services, collection);
        state = new EmptyState(body, "search.state");
        Styles.line(control, 1);
        footer = new SearchFooter(control);
        state.show("search", Messages.Search_emptyTitle, Messages.Search_emptySentence);
        show(state);
        control.addListener(SWT.KeyDown, event -> cancelOn(event.keyCode));
    }

    /** Returns the widget. */
    public Control control() {
        return control;
    }

    /** Takes the focus. */
    public void focus() {
        form.focus();
    }

    /** Lets the search know the collection's spaces. */
    public void spaces(CollectionInfo info) {
        form.offer(info, services.search().lexis(collection.connection()));
    }

    /** Searches for records like this one. */
    public void moreLike(RecordId like) {
        form.showRecord(like);
        run();
    }

    private void run() {
        Optional<SearchQuery> query = form.query();
        if (query.isEmpty()) {
            return;
        }
        running.ifPresent(Job::cancel);
        footer.showRunning();
        form.busy(true);
        running = Optional.of(BackgroundTask.of(NLS.bind(Messages.Search_running, collection.collection()), control,
                progress -> services.search().search(collection, query.get())).done(outcome -> show(query.get(), outcome)).failed(this::showFailure).start());
    }

    private void cancelOn(int keyCode) {
        if (keyCode == SWT.ESC) {
            running.ifPresent(Job::cancel);
        }
    }

    private void show(SearchQuery query, SearchOutcome outcome) {
        form.busy(false);
        footer.show(outcome);
        form.explain(outcome.result().scale());
        found.show(outcome.result());
        List<SearchHit> hits = outcome.result().hits();
        table.observe(RecordBatch.of(hits.stream().map(SearchHit::item).toList()));
        table.show(found);
        if (hits.isEmpty()) {
            state.show("search", Messages.Search_noneTitle, query.input() instanceof SearchQuery.Input.ByWords
                    ? Messages.Search_noWordsSentence : Messages.Search_noneSentence);
        }
        show(hits.isEmpty() ? state : table.control());
    }

    private void showFailure(VectorStoreException failure) {
        form.busy(false);
        footer.clear();
        if (failure.kind() != VectorStoreException.Kind.CANCELLED) {
            state.show("error", Messages.Search_failedTitle, (failure.getMessage() + " " + failure.advice()).strip(), Messages.Data_again, this::run);
            show(state);
        }
    }

    private void show(Control top) {
        ((StackLayout) body.getLayout()).topControl = top;
        body.layout();
    }
}
