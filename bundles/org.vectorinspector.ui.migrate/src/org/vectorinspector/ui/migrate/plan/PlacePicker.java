package org.vectorinspector.ui.migrate.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.spi.ProviderDescriptor.Partitions.Level;
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
     * @param end which end of the copy
     * @param usual the name that a new collection has unless another is typed
     * @param chosen hears the place
     * @param file hears that a file is wanted
     * @param several hears the connection into which several go, or of which several are to be ticked
     */
    record Wish(End end, Optional<String> usual, Consumer<CopyPlace> chosen, Runnable file, Consumer<PlaceChoice> several) {
    }

    /** An end of a copy. */
    enum End {
        /** A place that is there. */
        SOURCE,
        /** A place that may have to be made. */
        TARGET,
        /** The connection of several places. */
        TARGETS
    }

    PlacePicker(Control below, MigrateServices services, Wish wish) {
        super(below, "migrate.picker", hint(wish.end()), services.places());
        this.services = services;
        this.wish = wish;
    }

    @Override
    protected List<PlaceChoice> choices(ManagedConnection connection, List<CollectionName> collections) {
        Host host = host(connection);
        List<CopyPlace.InCollection> places = PlaceChoice.withWholes(host, collections);
        List<PlaceChoice> choices = new ArrayList<>(places.stream().map(PlaceChoice.Existing::new).toList());
        if (wish.end() == End.SOURCE && collections.size() > 1) {
            choices.add(new PlaceChoice.Several(host, places));
        }
        return choices;
    }

    @Override
    protected PlaceChoice choice(ConnectionProfile profile) {
        return new PlaceChoice.OfProfile(profile.name(), profile.id());
    }

    @Override
    protected List<PlaceChoice> matching(String typed) {
        return switch (wish.end()) {
            case SOURCE -> PlaceChoice.sources(known(), typed);
            case TARGET -> PlaceChoice.targets(known(), hosts(), typed, wish.usual());
            case TARGETS -> PlaceChoice.into(known(), hosts(), typed);
        };
    }

    /** Returns the connections in which collections can be made, one that was just opened first. */
    private List<Host> hosts() {
        return services.places().open().stream().filter(connection -> !connection.rules().readOnly())
                .sorted(Comparator.comparing((ManagedConnection connection) -> !isOpened(connection)))
                .map(PlacePicker::host).toList();
    }

    private static Host host(ManagedConnection connection) {
        return new Host(ConnectionKey.of(connection), connection.name(), connection.provider().partitions().level() == Level.WITHIN_COLLECTIONS);
    }

    private static String hint(End end) {
        return switch (end) {
            case SOURCE -> PlanMessages.Picker_sourceHint;
            case TARGET -> PlanMessages.Picker_targetHint;
            case TARGETS -> PlanMessages.Picker_intoHint;
        };
    }

    @Override
    protected String label(PlaceChoice choice) {
        return switch (choice) {
            case PlaceChoice.Existing existing -> existing.place().whole()
                    ? NLS.bind(PlanMessages.Picker_whole, existing.place().connectionName(), existing.place().collection().name()) : existing.label();
            case PlaceChoice.Fresh fresh -> NLS.bind(PlanMessages.Picker_new, fresh.label());
            case PlaceChoice.OfProfile profile -> NLS.bind(UiMessages.Picker_profile, profile.name());
            case PlaceChoice.Several several -> NLS.bind(PlanMessages.Picker_several, several.label());
            case PlaceChoice.Into into -> NLS.bind(PlanMessages.Picker_into, into.label());
            case PlaceChoice.File file -> PlanMessages.Picker_file;
        };
    }

    @Override
    protected String icon(PlaceChoice choice) {
        return switch (choice) {
            case PlaceChoice.Existing existing -> "coll";
            case PlaceChoice.Fresh fresh -> "plus";
            case PlaceChoice.OfProfile profile -> "star";
            case PlaceChoice.Several several -> "filter";
            case PlaceChoice.Into into -> "coll";
            case PlaceChoice.File file -> "folder";
        };
    }

    @Override
    protected void chosen(PlaceChoice choice) {
        switch (choice) {
            case PlaceChoice.Existing existing -> take(existing.place());
            case PlaceChoice.Fresh fresh -> take(fresh.place());
            case PlaceChoice.OfProfile profile -> open(profile, profile.name(), profile.profile());
            case PlaceChoice.Several several -> severalOf(several);
            case PlaceChoice.Into into -> severalOf(into);
            case PlaceChoice.File file -> {
                close();
                wish.file().run();
            }
        }
    }

    private void severalOf(PlaceChoice choice) {
        close();
        wish.several().accept(choice);
    }

    private void take(CopyPlace place) {
        close();
        wish.chosen().accept(place);
    }
}
