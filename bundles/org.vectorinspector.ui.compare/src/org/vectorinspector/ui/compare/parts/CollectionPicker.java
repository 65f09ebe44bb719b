package org.vectorinspector.ui.compare.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.ui.compare.messages.Messages;
import org.vectorinspector.ui.compare.model.Choice;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.widgets.ChoicePopup;

/** A field and a list of collections and profiles below a side; a profile that is chosen is opened, and its collections are listed. */
final class CollectionPicker extends ChoicePopup<Choice> {
    private final Control below;
    private final CompareServices services;
    private final Consumer<CollectionRef> chosen;
    private final List<Choice> choices = new ArrayList<>();

    CollectionPicker(Control below, CompareServices services, Consumer<CollectionRef> chosen) {
        super(below.getShell(), "compare.picker", Messages.Picker_hint);
        this.below = below;
        this.services = services;
        this.chosen = chosen;
    }

    @Override
    protected void gather() {
        services.connections().connections().forEach(this::add);
        services.profiles().profiles().stream().filter(profile -> !isOpen(profile.id()))
                .forEach(profile -> choices.add(new Choice.OfProfile(profile.name(), profile.id())));
    }

    @Override
    protected List<Choice> matching(String typed) {
        return Choice.matching(choices, typed);
    }

    @Override
    protected String label(Choice choice) {
        return choice instanceof Choice.OfProfile ? NLS.bind(Messages.Picker_profile, choice.label()) : choice.label();
    }

    @Override
    protected String icon(Choice choice) {
        return choice instanceof Choice.OfProfile ? "star" : "coll";
    }

    @Override
    protected void chosen(Choice choice) {
        switch (choice) {
            case Choice.OfCollection collection -> {
                close();
                chosen.accept(collection.collection());
            }
            case Choice.OfProfile profile -> open(profile);
        }
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
        BackgroundTask.of(Messages.Picker_reading, list(), progress -> collections(connection.id()))
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

    private void open(Choice.OfProfile profile) {
        String title = NLS.bind(Messages.Picker_opening, profile.name());
        choices.remove(profile);
        narrow();
        BackgroundTask.of(title, list(), progress -> services.opener().open(profile.profile())).done(this::add)
                .failed(failure -> Notifications.failure(below, title, failure)).start();
    }
}
