package org.vectorinspector.ui.connections.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ProviderRegistry;
import org.vectorinspector.core.event.ConnectionTopics;
import org.vectorinspector.core.event.ProfileTopics;
import org.vectorinspector.core.preference.PreferenceStore;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.ui.connections.messages.ProfileMessages;
import org.vectorinspector.ui.connections.model.ProfileListModel;
import org.vectorinspector.ui.connections.model.ProfileListModel.Line;
import org.vectorinspector.ui.connections.model.ProfileListModel.Order;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.theme.Tone;
import org.vectorinspector.ui.widgets.EmptyState;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The saved profiles: searched, in folders, opened with a double click or Enter. */
public final class ProfilesPart {
    private final ProfileStore profiles;
    private final ConnectionManager connections;
    private final ProviderRegistry providers;
    private final ProfileActions actions;
    private final PreferenceStore preferences;
    private final ProfileListModel model;
    private Composite content;
    private Composite treeArea;
    private EmptyState empty;
    private Text search;
    private TreeViewer viewer;
    private Label footer;
    private Link undo;
    private Set<Line> known = Set.of();

    /** Makes the part; its widgets come later. */
    @Inject
    public ProfilesPart(ProfileStore profiles, ConnectionManager connections, ProviderRegistry providers, ProfileActions actions,
            PreferenceStore preferences) {
        this.profiles = profiles;
        this.connections = connections;
        this.providers = providers;
        this.actions = actions;
        this.preferences = preferences;
        this.model = new ProfileListModel(profiles);
        model.order(preferences.get(ProfileListModel.ORDER));
    }

    @PostConstruct
    void createControls(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        createBar(parent);
        content = new Composite(parent, SWT.NONE);
        content.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
        empty = new EmptyState(content, "profiles.empty");
        createTree();
        Styles.line(parent, 1);
        createFooter(parent);
        actions.attach(content, this::selected, this::showUndo);
        refresh();
    }

    @Focus
    void focus() {
        (profiles.profiles().isEmpty() ? search : viewer.getControl()).setFocus();
    }

    @Inject
    void profilesChanged(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(ProfileTopics.ALL) Object happened) {
        if (happened != null && created()) {
            refresh();
        }
    }

    @Inject
    void connectionsChanged(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(ConnectionTopics.ALL) Object happened) {
        if (happened != null && created()) {
            viewer.refresh();
        }
    }

    private void reordered() {
        refresh();
        Order order = model.order();
        Job.create(ProfileMessages.Part_savingOrder, monitor -> {
            try {
                preferences.change(values -> values.with(ProfileListModel.ORDER, order));
            } catch (IOException unwritable) {
                return Status.warning(ProfileMessages.Part_orderNotSaved, unwritable);
            }
            return Status.OK_STATUS;
        }).schedule();
    }

    private boolean created() {
        return viewer != null && !viewer.getControl().isDisposed();
    }

    private void createBar(Composite parent) {
        Composite bar = Styles.grid(parent, 2, 0);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 8).spacing(4, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        search = WidgetKeys.mark(new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "profiles.search");
        search.setMessage(ProfileMessages.Part_search);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(search);
        search.addListener(SWT.Modify, event -> {
            model.search(search.getText());
            refresh();
        });
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                viewer.getControl().setFocus();
                selectFirst();
                event.doit = false;
            }
        });
        search.addListener(SWT.DefaultSelection, event -> {
            if (model.searching()) {
                selectFirst();
                actions.connect();
            }
        });
        ToolBar tools = new ToolBar(bar, SWT.FLAT);
        Styles.paint(tools, Role.PANEL, Role.TEXT);
        tool(tools, "plus", ProfileMessages.Part_new, "profiles.new", event -> actions.create());
        tool(tools, "more", ProfileMessages.Part_more, "profiles.more", event -> new ProfileMenu(actions, model, this::reordered).openMore(tools));
    }

    private static void tool(ToolBar tools, String icon, String tip, String key, org.eclipse.swt.widgets.Listener run) {
        ToolItem item = WidgetKeys.mark(new ToolItem(tools, SWT.PUSH), key);
        item.setImage(Icons.get(icon));
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, run);
    }

    private void createTree() {
        treeArea = new Composite(content, SWT.NONE);
        TreeColumnLayout columns = new TreeColumnLayout();
        treeArea.setLayout(columns);
        viewer = new TreeViewer(treeArea, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL);
        WidgetKeys.mark(viewer.getTree(), "profiles.tree");
        Styles.paint(viewer.getTree(), Role.PANEL, Role.TEXT);
        Styles.softSelection(viewer.getTree());
        ProfileLabelsProvider labels = new ProfileLabelsProvider(model, connections, providers);
        TreeViewerColumn names = new TreeViewerColumn(viewer, SWT.NONE);
        columns.setColumnData(names.getColumn(), new ColumnWeightData(78, 160));
        names.setLabelProvider(labels.names());
        TreeViewerColumn states = new TreeViewerColumn(viewer, SWT.RIGHT);
        columns.setColumnData(states.getColumn(), new ColumnWeightData(22, 60));
        states.setLabelProvider(labels.states());
        viewer.setContentProvider(new ProfileTreeContent(model));
        viewer.setUseHashlookup(true);
        viewer.setInput(profiles);
        org.eclipse.jface.viewers.ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.addDoubleClickListener(event -> openSelected());
        viewer.getTree().addListener(SWT.KeyDown, this::key);
        new ProfileMenu(actions, model, this::reordered).install(viewer.getTree(), this::selected, this::selectedFolder);
    }

    private void createFooter(Composite parent) {
        Composite strip = Styles.strip(parent, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
        footer = WidgetKeys.mark(Styles.filling(strip), "profiles.footer");
        footer.setBackground(strip.getBackground());
        undo = WidgetKeys.mark(new Link(strip, SWT.NONE), "profiles.undo");
        undo.setBackground(strip.getBackground());
        undo.addListener(SWT.Selection, event -> actions.undo());
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(undo);
    }

    private void key(Event event) {
        if (event.keyCode == SWT.DEL) {
            actions.delete();
        } else if (event.keyCode == SWT.F2) {
            actions.rename();
        } else if (event.keyCode == 'd' && event.stateMask == SWT.MOD1) {
            actions.duplicate();
        } else if (event.keyCode == SWT.CR && event.stateMask == SWT.MOD3) {
            actions.edit();
        }
    }

    private void openSelected() {
        Object first = viewer.getStructuredSelection().getFirstElement();
        if (first instanceof Line.Folder folder) {
            viewer.setExpandedState(folder, !viewer.getExpandedState(folder));
        } else {
            actions.connect();
        }
    }

    /** Selects the first profile that a search has found, where none of them is selected. */
    private void selectFirst() {
        if (model.searching() && selected().isEmpty()) {
            model.firstProfile().ifPresent(line -> viewer.setSelection(new StructuredSelection(line), true));
        }
    }

    private List<ConnectionProfile> selected() {
        return viewer.getStructuredSelection().toList().stream().flatMap(line -> model.profile((Line) line).stream()).toList();
    }

    /** Returns the folder that is selected, where nothing else is. */
    private Optional<Line.Folder> selectedFolder() {
        return viewer.getStructuredSelection().size() == 1 && viewer.getStructuredSelection().getFirstElement() instanceof Line.Folder folder
                ? Optional.of(folder) : Optional.empty();
    }

    /** Opens folders that are new and all that a search finds; what the person folded stays folded. */
    private void expand() {
        if (model.searching()) {
            viewer.expandAll();
            return;
        }
        Set<Line> folders = model.folders();
        folders.stream().filter(folder -> !known.contains(folder)).forEach(folder -> viewer.setExpandedState(folder, true));
        known = folders;
    }

    private void showUndo(Optional<Integer> deleted) {
        undo.setText(deleted.map(number -> NLS.bind(ProfileMessages.Part_deleted, number) + "  <a>" + ProfileMessages.Part_undo + "</a>").orElse(""));
        undo.setForeground(Palette.color(Role.SECONDARY));
        undo.getParent().layout();
    }

    private void refresh() {
        boolean none = model.lines().isEmpty();
        if (none && model.searching()) {
            empty.show("search", ProfileMessages.Part_noMatch, "");
        } else if (none) {
            empty.show("star", ProfileMessages.Part_emptyTitle, ProfileMessages.Part_emptySentence, ProfileMessages.Part_new, actions::create);
        }
        ((StackLayout) content.getLayout()).topControl = none ? empty : treeArea;
        content.layout();
        StructuredSelection before = new StructuredSelection(viewer.getStructuredSelection().toList());
        viewer.refresh();
        expand();
        viewer.setSelection(before);
        footer.setText(profiles.notice().orElse(NLS.bind(ProfileMessages.Part_footer, profiles.profiles().size())));
        footer.setToolTipText(profiles.notice().orElse(""));
        (profiles.notice().isPresent() ? Tone.ERROR : Tone.SECONDARY).applyTo(footer);
    }
}
