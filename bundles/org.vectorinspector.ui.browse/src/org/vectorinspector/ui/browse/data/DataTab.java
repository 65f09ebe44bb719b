package org.vectorinspector.ui.browse.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.Sort;
import org.vectorinspector.core.browse.BrowseQuery;
import org.vectorinspector.core.connection.Clients;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.core.filter.FilterPlanner;
import org.vectorinspector.core.session.CollectionView;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.browse.model.RecordColumns.Column;
import org.vectorinspector.ui.browse.parts.BrowseServices;
import org.vectorinspector.ui.browse.table.ColumnsMenu;
import org.vectorinspector.ui.browse.table.RecordMenu;
import org.vectorinspector.ui.browse.table.RecordTable;
import org.vectorinspector.ui.event.AddRecord;
import org.vectorinspector.ui.event.UiTopics;
import org.vectorinspector.ui.filter.FilterField;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.EmptyState;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The records of a collection: a filter and a table of any length. */
public final class DataTab implements Feed.Listener {
    private final BrowseServices services;
    private final CollectionRef collection;
    private final Composite control;
    private final Composite body;
    private final EmptyState state;
    private final DataFooter footer;
    private final RecordOrder order = new RecordOrder(this::sortKey, this::sortColumn, this::sortWanted);
    private FilterField filter;
    private RecordTable table;
    private FilterPlan plan = FilterPlan.NONE;
    private Optional<Feed> feed = Optional.empty();
    private Optional<Job> planning = Optional.empty();
    private int plans;
    private Runnable viewChanged = () -> { };

    /** Makes the tab without rows. */
    public DataTab(Composite parent, BrowseServices services, CollectionRef collection) {
        this.services = services;
        this.collection = collection;
        control = Styles.grid(parent, 1, 0);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(control);
        createBar();
        body = new Composite(control, SWT.NONE);
        body.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        table = new RecordTable(body, "data.table", Optional.empty(), Optional.of(order));
        table.onSelection(ids -> services.selected(collection, ids));
        RecordMenu.install(table, services, collection);
        state = new EmptyState(body, "data.state");
        Styles.line(control, 1);
        footer = new DataFooter(control);
        table.onLayout(() -> viewChanged.run());
        table.onScroll(this::showRows);
        show(table.control());
        control.addListener(SWT.Dispose, event -> feed.ifPresent(Feed::close));
    }

    /** Returns the widget. */
    public Control control() {
        return control;
    }

    /** Returns the metadata keys seen so far. */
    public List<String> keys() {
        return table.columns().keys();
    }

    /** Lets the filter, the order and the columns be as they were; nothing is read. */
    public void restore(CollectionView view) {
        filter.text(view.filter());
        order.show(view.sort());
        table.show(view.columns());
    }

    /** Returns the filter as it was typed, the order and the columns in a view that is otherwise this one. */
    public CollectionView view(CollectionView of) {
        return new CollectionView(of.connection(), of.connectionName(), of.collection(), of.tab(), filter.text(), order.sort(), table.layout());
    }

    /** Hears that the view is another one. */
    public void onView(Runnable listener) {
        viewChanged = listener;
    }

    /** Takes the focus. */
    public void focus() {
        if (!table.control().setFocus()) {
            filter.setFocus();
        }
    }

    /** Gives the focus to the filter. */
    public void focusFilter() {
        filter.setFocus();
    }

    /** Reads the records that the filter asks for from the start. */
    public void open() {
        if (!filter.valid()) {
            return;
        }
        planning.ifPresent(Job::cancel);
        planning = filter.filter().map(this::planned);
        if (planning.isEmpty()) {
            open(FilterPlan.NONE);
        }
    }

    /** Plans where the filter runs, which may have to ask the server, and reads the records then. */
    private Job planned(Filter wanted) {
        footer.showCounting();
        int own = ++plans;
        return BackgroundTask.of(Messages.Data_planning, control, progress -> new Clients(services.connections()).call(collection.connection(),
                client -> FilterPlanner.plan(client, collection.collection(), wanted))).done(found -> {
                    if (own == plans) {
                        open(found);
                    }
                }).failed(failure -> {
                    if (own == plans) {
                        feed.ifPresent(Feed::close);
                        feed = Optional.empty();
                        failed(0, failure);
                    }
                }).start();
    }

    private void open(FilterPlan wanted) {
        plans++;
        plan = wanted;
        feed.ifPresent(Feed::close);
        Feed opened = new Feed(control, services.connections(), new BrowseQuery(collection, plan.onServer(), plan.here(), order.sort()), this);
        feed = Optional.of(opened);
        table.show(opened);
        footer.showPlan(plan);
        footer.showOrder(order.sort());
        footer.showCounting();
        show(table.control());
        viewChanged.run();
    }

    /** Reads the same records anew. */
    public void refresh() {
        feed.ifPresentOrElse(Feed::refresh, this::open);
    }

    @Override
    public void rowsChanged() {
        if (feed.isPresent() && feed.get().rows() == 0 && feed.get().exact()) {
            showEmpty();
        } else {
            show(table.control());
        }
        table.rowsChanged();
        showRows();
    }

    @Override
    public void arrived(RecordBatch records) {
        table.observe(records);
        table.repaint();
    }

    @Override
    public void failed(long firstRow, VectorStoreException failure) {
        if (firstRow == 0) {
            state.show("error", Messages.Data_failedTitle, sentence(failure), Messages.Data_again, this::open);
            show(state);
        } else {
            Notifications.failure(control, Messages.Data_failedTitle, failure);
        }
    }

    @Override
    public void walked(long row) {
        footer.showWalk(row);
    }

    private void createBar() {
        Composite bar = Styles.grid(control, 3, 0);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 10).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        filter = new FilterField(bar, "data.filter", this::keys);
        filter.onRun(this::open);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        Button columns = button(bar, "columns", Messages.Data_columns, "data.columns");
        columns.addListener(SWT.Selection, event -> ColumnsMenu.open(table, columns));
        Button add = button(bar, "plus", Messages.Data_add, "data.add");
        add.addListener(SWT.Selection, event -> add());
    }

    private static Button button(Composite bar, String icon, String text, String key) {
        Button button = WidgetKeys.mark(new Button(bar, SWT.PUSH), key);
        button.setImage(Icons.get(icon));
        button.setText(text);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(button);
        return button;
    }

    private void add() {
        services.broker().post(UiTopics.ADD_RECORD, new AddRecord(collection));
    }

    private Optional<String> sortKey(int index) {
        return table.columns().get(index) instanceof Column.Key(String name) ? Optional.of(name) : Optional.empty();
    }

    private int sortColumn(String key) {
        return IntStream.range(0, table.columns().count()).filter(index -> sortKey(index).equals(Optional.of(key))).findFirst().orElse(-1);
    }

    private void sortWanted(Optional<Sort> sort) {
        if (sort.isEmpty()) {
            order.show(sort);
            open();
            return;
        }
        footer.showOrder(sort);
        SortQuestion.ask(control, services, collection, sort.get().key(), sortable -> {
            if (sortable) {
                order.show(sort);
                open();
            } else {
                footer.showRefusedOrder(services.connectionName(collection), sort.get().key());
            }
        });
    }

    private void showEmpty() {
        if (plan.equals(FilterPlan.NONE)) {
            state.show("coll", Messages.Data_emptyTitle, Messages.Data_emptySentence, Messages.Data_add, this::add);
        } else {
            state.show("filter", Messages.Data_noMatchTitle, Messages.Data_noMatchSentence, Messages.Data_clearFilter, filter::clear);
        }
        show(state);
    }

    private void showRows() {
        feed.ifPresent(rows -> footer.showRows(table.firstVisible(), table.lastVisible(), rows.rows(), rows.exact(), !plan.equals(FilterPlan.NONE)));
    }

    private void show(Control top) {
        StackLayout stack = (StackLayout) body.getLayout();
        if (stack.topControl != top) {
            stack.topControl = top;
            body.layout();
        }
        table.control().setBackground(org.vectorinspector.ui.theme.Palette.color(Role.PANEL));
    }

    private static String sentence(VectorStoreException failure) {
        return failure.advice().isEmpty() ? failure.getMessage() : NLS.bind("{0} {1}", failure.getMessage(), failure.advice());
    }
}
