package org.vectorinspector.ui.browse.parts;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.event.CollectionsUpdated;
import org.vectorinspector.core.event.ConnectionRenamed;
import org.vectorinspector.core.event.ConnectionStateChanged;
import org.vectorinspector.core.event.RecordsChanged;
import org.vectorinspector.core.session.CollectionView;
import org.vectorinspector.core.session.ColumnLayout;
import org.vectorinspector.core.session.ConnectionKey;
import org.vectorinspector.ui.browse.data.DataTab;
import org.vectorinspector.ui.browse.info.CollectionFacts;
import org.vectorinspector.ui.browse.info.InfoTab;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.browse.search.SearchTab;
import org.vectorinspector.ui.event.MoreLikeThis;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.FlatTabs;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** One collection of a connection that is known: its records, a search in it, and what the database says about it. UI thread only. */
final class CollectionContent {
    private static final List<String> TABS = List.of("data", "search", "info");

    private final BrowseServices services;
    private final MPart part;
    private final CollectionRef collection;
    private final CTabFolder tabs;
    private final Label summary;
    private final ConnectionBanner banner;
    private final DataTab data;
    private final SearchTab search;
    private final InfoTab info;
    private boolean connected;

    /** Shows a collection as it was looked at before; the part's tooltip follows the connection's name. */
    CollectionContent(Composite parent, BrowseServices services, MPart part, CollectionRef collection, CollectionView before) {
        this.services = services;
        this.part = part;
        this.collection = collection;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        banner = new ConnectionBanner(parent, services, collection);
        tabs = WidgetKeys.mark(new CTabFolder(parent, SWT.FLAT | SWT.TOP), "collection.tabs");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        Styles.paint(tabs, Role.PANEL, Role.TEXT);
        tabs.setRenderer(new FlatTabs(tabs));
        tabs.setTabHeight(34);
        Composite corner = Styles.grid(tabs, 1, 8);
        summary = WidgetKeys.mark(Styles.secondary(corner, ""), "collection.summary");
        tabs.setTopRight(corner, SWT.RIGHT);
        data = new DataTab(tabs, services, collection);
        search = new SearchTab(tabs, services, collection, data::keys);
        info = new InfoTab(tabs, services, collection, data::keys, this::loadFacts);
        tab(Messages.Tab_data, data.control());
        tab(Messages.Tab_search, search.control());
        tab(Messages.Tab_info, info.control());
        tabs.setSelection(Math.max(0, TABS.indexOf(before.tab())));
        data.restore(before);
        data.onView(this::viewChanged);
        tabs.addListener(SWT.Selection, event -> viewChanged());
        connected = isConnected();
        if (connected) {
            load();
        }
    }

    /** Returns how the collection is looked at. */
    CollectionView view() {
        String name = services.connectionName(collection);
        String key = services.connections().find(collection.connection()).map(ConnectionKey::of).orElse("");
        return data.view(new CollectionView(key, name, collection.collection(), TABS.get(Math.max(0, tabs.getSelectionIndex())), "",
                Optional.empty(), ColumnLayout.NONE));
    }

    void focus() {
        services.connections().activateCollection(collection.connection(), Optional.of(collection.collection()));
        focusTab();
    }

    /** Reads everything anew. */
    void refresh() {
        data.refresh();
        loadFacts();
    }

    /** Gives the focus to the filter of the records. */
    void focusFilter() {
        tabs.setSelection(0);
        data.focusFilter();
    }

    void recordsChanged(RecordsChanged changed) {
        if (changed.collection().equals(collection)) {
            refresh();
        }
    }

    void moreLike(MoreLikeThis wanted) {
        if (wanted.collection().equals(collection)) {
            tabs.setSelection(1);
            search.moreLike(wanted.like());
        }
    }

    void connectionsChanged(Object happened) {
        banner.refresh();
        switch (happened) {
            case ConnectionStateChanged changed when isOurs(changed.connection()) -> stateChanged();
            case CollectionsUpdated updated when isOurs(updated.connection()) -> loadFacts();
            case ConnectionRenamed renamed when isOurs(renamed.connection()) ->
                part.setTooltip(renamed.name() + " > " + collection.collection());
            default -> { }
        }
    }

    private void viewChanged() {
        services.views().remember(view());
    }

    /** Reads again when the connection is back; news from before the part was made find it as connected as it was. */
    private void stateChanged() {
        boolean back = isConnected() && !connected;
        connected = isConnected();
        if (back) {
            load();
        }
    }

    private boolean isConnected() {
        return services.connections().find(collection.connection()).filter(open -> open.state() == ConnectionState.CONNECTED).isPresent();
    }

    private boolean isOurs(org.vectorinspector.api.model.ConnectionId connection) {
        return connection.equals(collection.connection());
    }

    private void tab(String title, Control control) {
        CTabItem item = WidgetKeys.mark(new CTabItem(tabs, SWT.NONE), "collection.tab." + tabs.getItemCount());
        item.setText(title);
        item.setControl(control);
    }

    private void focusTab() {
        switch (tabs.getSelectionIndex()) {
            case 0 -> data.focus();
            case 1 -> search.focus();
            default -> tabs.setFocus();
        }
    }

    private void load() {
        data.open();
        loadFacts();
    }

    private void loadFacts() {
        BackgroundTask.of(NLS.bind(Messages.Data_opening, collection.collection()), tabs, progress -> CollectionFacts.ask(services, collection))
                .done(this::show).failed(this::showFailure).start();
    }

    private void show(CollectionFacts facts) {
        info.show(facts);
        search.spaces(facts.info());
        summarise(text(facts));
    }

    private void showFailure(VectorStoreException failure) {
        info.showFailure((failure.getMessage() + " " + failure.advice()).strip());
        summarise("");
    }

    /** Says it at the right of the tabs, which only make room when they are told of the label. */
    private void summarise(String text) {
        summary.setText(text);
        Composite corner = summary.getParent();
        tabs.setTopRight(null);
        tabs.setTopRight(corner, SWT.RIGHT);
    }

    private static String text(CollectionFacts facts) {
        String number = NumberFormat.getIntegerInstance().format(facts.count().records());
        String records = NLS.bind(facts.count().exact() ? Messages.Summary_records : Messages.Summary_about, number);
        StringBuilder text = new StringBuilder(records);
        facts.info().spaces().stream().findFirst().ifPresent(space -> text.append(spaceText(space)));
        return text.toString();
    }

    private static String spaceText(VectorSpace space) {
        String metric = space.metric().name().toLowerCase(Locale.ROOT);
        if (space.dimension() == 0) {
            return "   " + metric;
        }
        return "   " + NLS.bind(Messages.Summary_dimension, NumberFormat.getIntegerInstance().format(space.dimension())) + "   " + metric;
    }
}
