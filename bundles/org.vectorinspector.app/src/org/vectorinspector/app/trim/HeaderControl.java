package org.vectorinspector.app.trim;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.osgi.service.event.Event;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.app.messages.Messages;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.event.ConnectionHealthChecked;
import org.vectorinspector.core.event.ConnectionTopics;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Environments;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The toolbar: the usual commands, the picker of the active connection, the breadcrumb, quick open, the perspectives. */
public final class HeaderControl {
    private static final String REFRESH = "org.vectorinspector.ui.browse.command.refresh";

    @Inject
    private ConnectionManager connections;

    @Inject
    private ECommandService commands;

    @Inject
    private EHandlerService handlers;

    @Inject
    private PerspectiveSwitcher perspectives;

    private Combo picker;
    private Label breadcrumb;
    private Label collection;
    private ToolItem refreshItem;
    private final Listener enable = event -> enable();

    @PostConstruct
    void createControls(Composite parent) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(7).margins(8, 4).spacing(8, 0).applyTo(bar);
        Styles.paint(bar, Role.WINDOW, Role.TEXT);
        ToolBar usual = new ToolBar(bar, SWT.FLAT);
        Styles.paint(usual, Role.WINDOW, Role.TEXT);
        tool(usual, "plug", Messages.Header_newConnection, "org.vectorinspector.ui.connections.command.newconnection");
        refreshItem = tool(usual, "refresh", Messages.Header_refresh, REFRESH);
        tool(usual, "undo", Messages.Header_undo, "org.vectorinspector.ui.browse.command.undo");
        picker = WidgetKeys.mark(new Combo(bar, SWT.READ_ONLY), "header.picker");
        picker.setToolTipText(Messages.Header_picker);
        GridDataFactory.fillDefaults().hint(240, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(picker);
        picker.addListener(SWT.Selection, event -> pick());
        breadcrumb = WidgetKeys.mark(Styles.label(bar, ""), "header.breadcrumb");
        collection = WidgetKeys.mark(Styles.heading(bar, ""), "header.collection");
        collection.setFont(Fonts.bold());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(collection);
        Button quick = WidgetKeys.mark(new Button(bar, SWT.PUSH), "header.quickopen");
        quick.setText(Messages.Header_quickOpen);
        quick.setImage(Icons.get("search"));
        quick.addListener(SWT.Selection, event -> run("org.vectorinspector.app.command.quickopen"));
        perspectives.create(bar);
        // Which collection is in front is known when its part has the focus.
        bar.getDisplay().addFilter(SWT.FocusIn, enable);
        bar.addListener(SWT.Dispose, event -> bar.getDisplay().removeFilter(SWT.FocusIn, enable));
        refresh();
    }

    @Inject
    void partShown(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UIEvents.UILifeCycle.ACTIVATE) Event event) {
        enable();
    }

    @Inject
    void switched(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UIEvents.ElementContainer.TOPIC_SELECTEDELEMENT) Event event) {
        if (event != null && event.getProperty(UIEvents.EventTags.ELEMENT) instanceof MPerspectiveStack) {
            perspectives.showFront();
        }
    }

    @Inject
    void changed(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(ConnectionTopics.ALL) Object happened) {
        boolean seen = !(happened instanceof ConnectionHealthChecked);
        if (seen && picker != null && !picker.isDisposed()) {
            refresh();
        }
    }

    private void refresh() {
        List<ManagedConnection> all = connections.connections();
        Optional<ManagedConnection> active = connections.active();
        picker.setItems(all.isEmpty() ? new String[] {Messages.Header_none} : all.stream().map(HeaderControl::named).toArray(String[]::new));
        picker.select(active.map(connection -> ids(all).indexOf(connection.id())).orElse(0));
        picker.setEnabled(!all.isEmpty());
        breadcrumb.setText(active.map(connection -> connection.name() + "  ›").orElse(Messages.Header_begin));
        collection.setText(active.map(connection -> connection.activeCollection().map(CollectionName::name).orElse(Messages.Header_noCollection))
                .orElse(""));
        breadcrumb.getParent().layout();
        enable();
    }

    /** Lets a collection be read anew where there is one, once its part has come to the front. */
    private void enable() {
        if (refreshItem != null && !refreshItem.isDisposed()) {
            refreshItem.getDisplay().asyncExec(() -> {
                if (!refreshItem.isDisposed()) {
                    refreshItem.setEnabled(possible(REFRESH));
                }
            });
        }
    }

    private boolean possible(String command) {
        var parameterized = commands.createCommand(command, Map.of());
        return parameterized != null && handlers.canExecute(parameterized);
    }

    private static String named(ManagedConnection connection) {
        String tag = Environments.tag(connection.rules().environment());
        return tag.isEmpty() ? connection.name() : connection.name() + "   " + tag;
    }

    private void pick() {
        List<ManagedConnection> all = connections.connections();
        int index = picker.getSelectionIndex();
        if (index >= 0 && index < all.size()) {
            connections.activate(all.get(index).id());
        }
    }

    private static List<?> ids(List<ManagedConnection> all) {
        return all.stream().map(ManagedConnection::id).toList();
    }

    private ToolItem tool(ToolBar bar, String icon, String tip, String command) {
        ToolItem item = WidgetKeys.mark(new ToolItem(bar, SWT.PUSH), "header." + icon);
        item.setImage(Icons.get(icon, Role.TEXT));
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, event -> run(command));
        return item;
    }

    private void run(String command) {
        if (possible(command)) {
            handlers.executeHandler(commands.createCommand(command, Map.of()));
        }
    }
}
