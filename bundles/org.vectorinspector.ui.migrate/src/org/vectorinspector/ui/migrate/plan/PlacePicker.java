package org.vectorinspector.ui.migrate.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.session.ConnectionKey;
import org.vectorinspector.ui.messages.UiMessages;
import org.vectorinspector.ui.migrate.messages.PlanMessages;
import org.vectorinspector.ui.migrate.model.PlaceChoice.Host;
import org.vectorinspector.ui.migrate.model.PlaceChoice;
import org.vectorinspector.ui.migrate.services.MigrateServices;
import org.vectorinspector.ui.places.CollectionPopup;

/** Lets a place be chosen as an end of a copy: a collection, a new one for a target, or a file. */
final class PlacePicker extends CollectionPopup<PlaceChoice> {
    private final MigrateServices services;
    private final Wish wish;

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
        super(below, "migrate.picker", wish.target() ? PlanMessages.Picker_targetHint : PlanMessages.Picker_sourceHint, services.places());
        this.services = services;
        this.wish = wish;
    }

    @Override
    protected List<PlaceChoice> choices(ManagedConnection connection, List<CollectionName> collections) {
        return collections.stream().<PlaceChoice>map(name -> new PlaceChoice.Existing(
                new CopyPlace.InCollection(ConnectionKey.of(connection), connection.name(), name))).toList();
    }

    @Override
    protected PlaceChoice choice(ConnectionProfile profile) {
        return new PlaceChoice.OfProfile(profile.name(), profile.id());
    }

    @Override
    protected List<PlaceChoice> matching(String typed) {
        return wish.target() ? PlaceChoice.targets(known(), hosts(), typed, wish.usual()) : PlaceChoice.sources(known(), typed);
    }

    /** Returns the connections in which collections can be made, one that was just opened first. */
    private List<Host> hosts() {
        return services.places().open().stream().filter(connection -> !connection.rules().readOnly())
                .sorted(Comparator.comparing((ManagedConnection connection) -> !isOpened(connection)))
                .map(connection -> new Host(ConnectionKey.of(connection), connection.name())).toList();
    }

    @Override
    protected String label(PlaceChoice choice) {
        return switch (choice) {
            case PlaceChoice.Existing existing -> existing.label();
            case PlaceChoice.Fresh fresh -> NLS.bind(PlanMessages.Picker_new, fresh.label());
            case PlaceChoice.OfProfile profile -> NLS.bind(UiMessages.Picker_profile, profile.name());
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
            case PlaceChoice.OfProfile profile -> open(profile, profile.name(), profile.profile());
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
}
