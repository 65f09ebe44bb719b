package org.vectorinspector.ui.browse.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
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
import org.vectorinspector.core.event.ConnectionTopics;
import org.vectorinspector.core.event.RecordTopics;
import org.vectorinspector.core.event.RecordsChanged;
import org.vectorinspector.ui.browse.data.DataTab;
import org.vectorinspector.ui.browse.info.CollectionFacts;
import org.vectorinspector.ui.browse.info.InfoTab;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.browse.search.SearchTab;
import org.vectorinspector.ui.event.MoreLikeThis;
import org.vectorinspector.ui.event.UiTopics;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.FlatTabs;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** One collection: its records, a search in it, and what the database says about it. */
public final class CollectionPart {
    private final BrowseServices services;
    private final MPart part;
    private final CollectionRef collection;
    private CTabFolder tabs;
    private Label summary;
    private ConnectionBanner banner;
    private boolean connected;
    private DataTab data;
    private SearchTab search;
    private InfoTab info;

    /** Makes the part; its widgets come later. */
    @Inject
    public CollectionPart(BrowseServices services, MPart part) {
        this.services = services;
        this.part = part;
        this.collection = (CollectionRef) part.getTransientData().get(CollectionParts.COLLECTION);
    }

    @PostConstruct
    void createControls(Composite parent) {
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
        info = new InfoTab(tabs);
        tab(Messages.Tab_data, data.control());
        tab(Messages.Tab_search, search.control());
        tab(Messages.Tab_info, info.control());
        tabs.setSelection(0);
        connected = isConnected();
        load();
    }

    @Focus
    void focus() {
        services.connections().activateCollection(collection.connection(), Optional.of(collection.collection()));
        focusTab();
    }

    /** Reads everything anew. */
    public void refresh() {
        data.refresh();
        loadFacts();
    }

    /** Gives the focus to the filter of the records. */
    public void focusFilter() {
        tabs.setSelection(0);
        data.focusFilter();
    }

    @Inject
    void recordsChanged(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(RecordTopics.CHANGED) RecordsChanged changed) {
        if (changed != null && changed.collection().equals(collection) && created()) {
            refresh();
        }
    }

    @Inject
    void moreLike(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UiTopics.MORE_LIKE_THIS) MoreLikeThis wanted) {
        if (wanted != null && wanted.collection().equals(collection) && created()) {
            tabs.setSelection(1);
            search.moreLike(wanted.like());
        }
    }

    @Inject
    void connectionsChanged(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(ConnectionTopics.ALL) Object happened) {
        if (happened == null || !created()) {
            return;
        }
        banner.refresh();
        switch (happened) {
            case ConnectionStateChanged changed when isOurs(changed.connection()) -> stateChanged();
            case CollectionsUpdated updated when isOurs(updated.connection()) -> loadFacts();
            case ConnectionRenamed renamed when isOurs(renamed.connection()) ->
                part.setTooltip(renamed.name() + " > " + collection.collection());
            default -> { }
        }
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

    private boolean created() {
        return tabs != null && !tabs.isDisposed();
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
