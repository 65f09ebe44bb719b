package org.vectorinspector.ui.compare.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.ui.compare.messages.Messages;
import org.vectorinspector.ui.compare.model.Choice;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** A field and a list of collections and profiles below a side; a profile that is chosen is opened, and its collections are listed. */
final class CollectionPicker extends PopupDialog {
    private final Control below;
    private final CompareServices services;
    private final Consumer<CollectionRef> chosen;
    private final List<Choice> choices = new ArrayList<>();
    private List<Choice> shown = List.of();
    private Text field;
    private Table list;

    CollectionPicker(Control below, CompareServices services, Consumer<CollectionRef> chosen) {
        super(below.getShell(), SWT.RESIZE, true, false, false, false, false, null, null);
        this.below = below;
        this.services = services;
        this.chosen = chosen;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = Styles.grid(parent, 1, 8);
        field = WidgetKeys.mark(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH), "compare.picker.field");
        field.setMessage(Messages.Picker_hint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        list = WidgetKeys.mark(new Table(area, SWT.SINGLE | SWT.FULL_SELECTION), "compare.picker.list");
        Styles.paint(list, Role.PANEL, Role.TEXT);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list);
        field.addListener(SWT.Modify, event -> narrow());
        field.addListener(SWT.KeyDown, this::move);
        field.addListener(SWT.DefaultSelection, event -> choose());
        list.addListener(SWT.DefaultSelection, event -> choose());
        services.connections().connections().forEach(this::add);
        services.profiles().profiles().stream().filter(profile -> !isOpen(profile.id()))
                .forEach(profile -> choices.add(new Choice.OfProfile(profile.name(), profile.id())));
        narrow();
        return area;
    }

    @Override
    protected Control getFocusControl() {
        return field;
    }

    @Override
    protected Point getInitialSize() {
        return new Point(Math.max(420, below.getSize().x), 320);
    }

    @Override
    protected Point getInitialLocation(Point size) {
        Rectangle area = below.getBounds();
        return below.getParent().toDisplay(area.x, area.y + area.height + 2);
    }

    private boolean isOpen(ProfileId profile) {
        return services.connections().connections().stream().anyMatch(connection -> connection.profile().filter(profile::equals).isPresent());
    }

    private void add(ManagedConnection connection) {
        if (connection.state() != ConnectionState.CONNECTED) {
            return;
        }
        BackgroundTask.of(Messages.Picker_reading, list, progress -> collections(connection.id()))
                .done(found -> {
                    found.forEach(name -> choices.add(new Choice.OfCollection(connection.name(), new CollectionRef(connection.id(), name))));
                    narrow();
                }).failed(failure -> Notifications.failure(below, Messages.Picker_reading, failure)).start();
    }

    /** Returns the collections of all partitions; where partitions divide a collection, these stand in its place. */
    private List<CollectionName> collections(ConnectionId connection) throws VectorStoreException {
        List<CollectionName> all = new ArrayList<>();
        List<String> partitions = services.catalog().partitions(connection);
        for (String partition : partitions.isEmpty() ? List.of("") : partitions) {
            for (CollectionName name : services.catalog().collections(connection, partition)) {
                List<CollectionName> inner = services.catalog().partitionsOf(new CollectionRef(connection, name));
                all.addAll(inner.isEmpty() ? List.of(name) : inner);
            }
        }
        return all;
    }

    private void narrow() {
        shown = Choice.matching(choices, field.getText());
        list.removeAll();
        for (Choice choice : shown) {
            TableItem item = new TableItem(list, SWT.NONE);
            item.setText(choice instanceof Choice.OfProfile ? NLS.bind(Messages.Picker_profile, choice.label()) : choice.label());
            item.setImage(Icons.get(choice instanceof Choice.OfProfile ? "star" : "coll"));
        }
        if (!shown.isEmpty()) {
            list.select(0);
        }
    }

    private void move(Event event) {
        int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
        if (step != 0 && !shown.isEmpty()) {
            list.select(Math.clamp(list.getSelectionIndex() + step, 0, shown.size() - 1));
            list.showSelection();
            event.doit = false;
        }
    }

    private void choose() {
        int index = list.getSelectionIndex();
        if (index < 0) {
            return;
        }
        switch (shown.get(index)) {
            case Choice.OfCollection collection -> {
                close();
                chosen.accept(collection.collection());
            }
            case Choice.OfProfile profile -> open(profile);
        }
    }

    private void open(Choice.OfProfile profile) {
        String title = NLS.bind(Messages.Picker_opening, profile.name());
        choices.remove(profile);
        narrow();
        BackgroundTask.of(title, list, progress -> services.opener().open(profile.profile())).done(this::add)
                .failed(failure -> Notifications.failure(below, title, failure)).start();
    }
}
