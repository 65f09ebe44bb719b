package org.vectorinspector.ui.migrate.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.migrate.CopyPlace.InCollection;
import org.vectorinspector.core.migrate.CopyPlace;

/** Something that can be chosen as an end of a copy. */
public sealed interface PlaceChoice {
    /** Returns what is searched, and read where nothing better is known. */
    String label();

    /**
     * A collection that is there.
     *
     * @param place never null
     */
    record Existing(InCollection place) implements PlaceChoice {
        @Override
        public String label() {
            return place.label();
        }
    }

    /**
     * A collection that the copy makes.
     *
     * @param place never null
     */
    record Fresh(InCollection place) implements PlaceChoice {
        @Override
        public String label() {
            return place.label();
        }
    }

    /**
     * A saved profile, to be opened first.
     *
     * @param name what a person calls it
     * @param profile never null
     */
    record OfProfile(String name, ProfileId profile) implements PlaceChoice {
        @Override
        public String label() {
            return name;
        }
    }

    /**
     * Several collections of a connection, to be ticked next.
     *
     * @param host their connection
     * @param places all that it has
     */
    record Several(Host host, List<InCollection> places) implements PlaceChoice {
        public Several {
            places = List.copyOf(places);
        }

        @Override
        public String label() {
            return host.name();
        }
    }

    /**
     * A connection into which several collections go.
     *
     * @param host never null
     */
    record Into(Host host) implements PlaceChoice {
        @Override
        public String label() {
            return host.name();
        }
    }

    /** A file, to be named next. */
    record File() implements PlaceChoice {
        @Override
        public String label() {
            return "";
        }
    }

    /**
     * A connection in which a copy can make collections.
     *
     * @param key its {@link org.vectorinspector.core.session.ConnectionKey}
     * @param name what a person calls it
     * @param divides whether its collections can have partitions within
     */
    record Host(String key, String name, boolean divides) {
    }

    /**
     * Returns the choices for what is typed: those that hold all of its words, and always a file.
     *
     * @param known collections and profiles
     */
    static List<PlaceChoice> sources(List<PlaceChoice> known, String typed) {
        List<PlaceChoice> choices = new ArrayList<>(matching(known, typed));
        choices.add(new File());
        return choices;
    }

    /**
     * Returns the same for a target, with a new collection in each connection. While nothing is typed, it is called as the source is and
     * stands first; else it stands behind what is there already, in the connections that were typed as the source is called, then in each
     * as typed.
     *
     * @param usual the name of the source, empty where it has none
     */
    static List<PlaceChoice> targets(List<PlaceChoice> known, List<Host> hosts, String typed, Optional<String> usual) {
        List<PlaceChoice> choices = new ArrayList<>();
        List<InCollection> there = known.stream().filter(Existing.class::isInstance).map(choice -> ((Existing) choice).place()).toList();
        Optional<String> wanted = Optional.of(typed.strip()).filter(text -> !text.isEmpty()).or(() -> usual);
        if (!typed.isBlank()) {
            choices.addAll(matching(known, typed));
            usual.ifPresent(name -> hosts.stream().filter(host -> holds(host.name(), typed))
                    .forEach(host -> fresh(host, name, true, there).ifPresent(choices::add)));
        }
        wanted.ifPresent(name -> hosts.forEach(host -> fresh(host, name, typed.isBlank(), there).ifPresent(choices::add)));
        if (typed.isBlank()) {
            choices.addAll(matching(known, typed));
        }
        choices.add(new File());
        return choices.stream().distinct().toList();
    }

    /** Returns the connections for several collections, and profiles to be opened, for what is typed. */
    static List<PlaceChoice> into(List<PlaceChoice> known, List<Host> hosts, String typed) {
        List<PlaceChoice> choices = new ArrayList<>(matching(hosts.stream().<PlaceChoice>map(Into::new).toList(), typed));
        choices.addAll(matching(known.stream().filter(OfProfile.class::isInstance).toList(), typed));
        return choices;
    }

    /** Returns a collection of a connection with all of its partitions where it has some, before these. */
    static List<InCollection> withWholes(Host host, List<CollectionName> collections) {
        Set<CollectionName> names = new LinkedHashSet<>();
        for (CollectionName name : collections) {
            if (host.divides() && !name.partition().isEmpty()) {
                names.add(new CollectionName(name.name(), CopyPlace.ALL_PARTITIONS));
            }
            names.add(name);
        }
        return names.stream().map(name -> new InCollection(host.key(), host.name(), name)).toList();
    }

    /** Returns what a copy of a collection is called in a connection: with all partitions where both have them. */
    static String usualName(Host host, String usual) {
        String all = "@" + CopyPlace.ALL_PARTITIONS;
        return usual.endsWith(all) && !host.divides() ? usual.substring(0, usual.length() - all.length()) : usual;
    }

    private static Optional<PlaceChoice> fresh(Host host, String name, boolean suggested, List<InCollection> there) {
        for (String candidate : suggested ? List.of(usualName(host, name), usualName(host, copyOf(name))) : List.of(name)) {
            InCollection place = new InCollection(host.key(), host.name(), named(candidate));
            if (there.stream().noneMatch(known -> mayBe(known, place))) {
                return Optional.of(new Fresh(place));
            }
        }
        return Optional.empty();
    }

    private static String copyOf(String name) {
        CollectionName known = named(name);
        return new CollectionName(known.name() + "_copy", known.partition()).toString();
    }

    /** Tells whether a name may mean a collection; one without a partition may be in the default one, whichever that is. */
    private static boolean mayBe(InCollection known, InCollection place) {
        boolean anywhere = place.collection().partition().isEmpty() && known.collection().name().equals(place.collection().name());
        return known.connection().equals(place.connection()) && (anywhere || known.collection().equals(place.collection()));
    }

    /** Returns the name that {@link CollectionName#toString} wrote: a partition stands behind the last {@code @}. */
    static CollectionName named(String text) {
        int at = text.lastIndexOf('@');
        return at > 0 && at < text.length() - 1 ? new CollectionName(text.substring(0, at), text.substring(at + 1)) : CollectionName.of(text);
    }

    private static List<PlaceChoice> matching(List<PlaceChoice> choices, String text) {
        return choices.stream().filter(choice -> holds(choice.label(), text)).toList();
    }

    private static boolean holds(String label, String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(label.toLowerCase(Locale.ROOT)::contains);
    }
}
