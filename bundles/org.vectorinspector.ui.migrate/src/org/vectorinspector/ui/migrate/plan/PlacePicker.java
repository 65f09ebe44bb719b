package org.vectorinspector.ui.migrate.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.session.ConnectionKey;
import org.vectorinspector.ui.migrate.messages.PlanMessages;
import org.vectorinspector.ui.migrate.model.PlaceChoice.Host;
import org.vectorinspector.ui.migrate.model.PlaceChoice;
import org.vectorinspector.ui.migrate.services.MigrateServices;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.widgets.ChoicePopup;

/**
 * A field and a list of places below a card: collections of open connections, new ones for a target, profiles, which are opened and then
 * listed, and a file.
 */
final class PlacePicker extends ChoicePopup<PlaceChoice> {
    private final Control below;
    private final MigrateServices services;
    private final Wish wish;
    private final List<PlaceChoice> known = new ArrayList<>();
    private Optional<String> opened = Optional.empty();

    /**
     * What is asked for.
     *
     * @param target whether collections can be made
     * @param usual the name that a new collection has unless another is typed
     * @param chosen hears the place
     * @param file hears that a file is wanted
     */
    record Wish(boolean target, Optional<String> usual, Consumer<CopyPlace> chosen, Runnable file) {
    }

    PlacePicker(Control below, MigrateServices services, Wish wish) {
        super(below.getShell(), "migrate.picker", wish.target() ? PlanMessages.Picker_targetHint : PlanMessages.Picker_sourceHint);
        this.below = below;
        this.services = services;
        this.wish = wish;
    }

    @Override
    protected void gather() {
        services.connections().connections().forEach(this::read);
        services.profiles().profiles().stream().filter(profile -> !isOpen(profile.id()))
                .forEach(profile -> known.add(new PlaceChoice.OfProfile(profile.name(), profile.id())));
    }

    @Override
    protected List<PlaceChoice> matching(String typed) {
        return wish.target() ? PlaceChoice.targets(known, hosts(), typed, wish.usual()) : PlaceChoice.sources(known, typed);
    }

    @Override
    protected Point getInitialSize() {
        return new Point(Math.max(440, below.getSize().x), 340);
    }

    @Override
    protected Point getInitialLocation(Point size) {
        Rectangle area = below.getBounds();
        return below.getParent().toDisplay(area.x, area.y + area.height + 2);
    }

    private boolean isOpen(ProfileId profile) {
        return services.connections().connections().stream().filter(connection -> connection.state() == ConnectionState.CONNECTED)
                .anyMatch(connection -> connection.profile().filter(profile::equals).isPresent());
    }

    private void read(ManagedConnection connection) {
        if (connection.state() == ConnectionState.CONNECTED) {
            BackgroundTask.of(PlanMessages.Picker_reading, list(), progress -> collections(connection.id())).done(found -> {
                known.addAll(isOpened(ConnectionKey.of(connection)) ? 0 : known.size(),
                        found.stream().map(name -> new PlaceChoice.Existing(place(connection, name))).toList());
                narrow();
            }).failed(failure -> Notifications.failure(below, PlanMessages.Picker_reading, failure)).start();
        }
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

    private static CopyPlace.InCollection place(ManagedConnection connection, CollectionName name) {
        return new CopyPlace.InCollection(ConnectionKey.of(connection), connection.name(), name);
    }

    /** Returns the connections in which collections can be made. */
    private List<Host> hosts() {
        return services.connections().connections().stream()
                .filter(connection -> connection.state() == ConnectionState.CONNECTED && !connection.rules().readOnly())
                .map(connection -> new Host(ConnectionKey.of(connection), connection.name()))
                .sorted(Comparator.comparing((Host host) -> !isOpened(host.key()))).toList();
    }

    private boolean isOpened(String connection) {
        return opened.filter(connection::equals).isPresent();
    }

    @Override
    protected String label(PlaceChoice choice) {
        return switch (choice) {
            case PlaceChoice.Existing existing -> existing.label();
            case PlaceChoice.Fresh fresh -> NLS.bind(PlanMessages.Picker_new, fresh.label());
            case PlaceChoice.OfProfile profile -> NLS.bind(PlanMessages.Picker_profile, profile.name());
            case PlaceChoice.File file -> PlanMessages.Picker_file;
        };
    }

    @Override
    protected String icon(PlaceChoice choice) {
        return switch (choice) {
            case PlaceChoice.Existing existing -> "coll";
            case PlaceChoice.Fresh fresh -> "plus";
            case PlaceChoice.OfProfile profile -> "star";
            case PlaceChoice.File file -> "folder";
        };
    }

    @Override
    protected void chosen(PlaceChoice choice) {
        switch (choice) {
            case PlaceChoice.Existing existing -> take(existing.place());
            case PlaceChoice.Fresh fresh -> take(fresh.place());
            case PlaceChoice.OfProfile profile -> open(profile);
            case PlaceChoice.File file -> {
                close();
                wish.file().run();
            }
        }
    }

    private void take(CopyPlace place) {
        close();
        wish.chosen().accept(place);
    }

    private void open(PlaceChoice.OfProfile choice) {
        known.remove(choice);
        narrow();
        BackgroundTask.of(NLS.bind(PlanMessages.Picker_opening, choice.name()), list(), progress -> services.opener().open(choice.profile()))
                .done(this::opened).failed(failure -> Notifications.failure(below, NLS.bind(PlanMessages.Picker_notOpened, choice.name()),
                        failure)).start();
    }

    /** What was just opened stands on top, and the words that found it are no name of a collection. */
    private void opened(ManagedConnection connection) {
        opened = Optional.of(ConnectionKey.of(connection));
        clear();
        read(connection);
    }
}
