package org.vectorinspector.ui.connections.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.preference.Preference;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileStore;

/** The profiles as a person wants to see them: searched, in folders or sorted, favourites first. UI thread only. */
public final class ProfileListModel {
    /** How profiles are ordered. */
    public enum Order {
        /** In folders, by name within. */
        FOLDER,
        /** By name alone. */
        NAME,
        /** By kind of database, then by name. */
        PROVIDER
    }

    /** The order that a person prefers. */
    public static final Preference<Order> ORDER = Preference.choice("profiles.order", Order.FOLDER);

    /** A line of the list. */
    public sealed interface Line {
        /**
         * A folder.
         *
         * @param name the whole path, empty for profiles without one
         */
        record Folder(String name) implements Line {
        }

        /**
         * A profile.
         *
         * @param id never null
         */
        record Profile(ProfileId id) implements Line {
        }
    }

    private static final Comparator<ConnectionProfile> BY_NAME = Comparator
            .<ConnectionProfile, Boolean>comparing(profile -> !profile.labels().favourite())
            .thenComparing(ConnectionProfile::name, String.CASE_INSENSITIVE_ORDER).thenComparing(profile -> profile.id().value());

    private final ProfileStore profiles;
    private String search = "";
    private Order order = Order.FOLDER;

    /** Makes a model of these profiles. */
    public ProfileListModel(ProfileStore profiles) {
        this.profiles = profiles;
    }

    /** Sets what is searched for: each word must be in name, folder, tags, provider or settings. */
    public void search(String words) {
        search = words.strip().toLowerCase(Locale.ROOT);
    }

    /** Tells whether something is searched for. */
    public boolean searching() {
        return !search.isEmpty();
    }

    /** Sets the order. */
    public void order(Order chosen) {
        order = chosen;
    }

    /** Returns the order. */
    public Order order() {
        return order;
    }

    /** Returns the lines of the first level. */
    public List<Line> lines() {
        List<ConnectionProfile> found = found();
        return switch (order) {
            case NAME -> lines(found.stream().sorted(BY_NAME));
            case PROVIDER -> lines(found.stream().sorted(Comparator.comparing(ConnectionProfile::provider).thenComparing(BY_NAME)));
            case FOLDER -> within(new Line.Folder(""));
        };
    }

    /** Returns the lines within a folder: the folders in it, then its own profiles. */
    public List<Line> within(Line.Folder folder) {
        List<ConnectionProfile> found = found();
        List<Line> lines = new ArrayList<>(folders(found, folder.name()));
        lines.addAll(lines(found.stream().filter(profile -> profile.labels().folder().equals(folder.name())).sorted(BY_NAME)));
        return lines;
    }

    /** Returns the profiles that a line stands for: itself, or all in a folder and in the folders in it, as they are found now. */
    public List<ConnectionProfile> profiles(Line line) {
        return switch (line) {
            case Line.Profile single -> profile(single).stream().toList();
            case Line.Folder(String path) -> found().stream().filter(profile -> profile.labels().folder().equals(path)
                    || ProfileFolders.inside(path, profile.labels().folder())).sorted(BY_NAME).toList();
        };
    }

    /** Returns the folder that a line stands in, empty at the first level. */
    public Optional<Line.Folder> around(Line line) {
        if (order != Order.FOLDER) {
            return Optional.empty();
        }
        return switch (line) {
            case Line.Profile single -> profile(single).map(profile -> profile.labels().folder()).filter(path -> !path.isEmpty()).map(Line.Folder::new);
            case Line.Folder(String path) -> folders(found()).around(path).map(Line.Folder::new);
        };
    }

    /** Returns all folders that are shown, those around others first. */
    public Set<Line> folders() {
        Set<Line> all = new LinkedHashSet<>();
        if (order == Order.FOLDER) {
            collect(lines(), all);
        }
        return all;
    }

    private void collect(List<Line> lines, Set<Line> all) {
        for (Line line : lines) {
            if (line instanceof Line.Folder folder && all.add(folder)) {
                collect(within(folder), all);
            }
        }
    }

    /** Returns the uppermost profile, whatever folders it is in. */
    public Optional<Line> firstProfile() {
        return lines().stream().flatMap(this::opened).filter(Line.Profile.class::isInstance).findFirst();
    }

    private Stream<Line> opened(Line line) {
        return line instanceof Line.Folder folder ? within(folder).stream().flatMap(this::opened) : Stream.of(line);
    }

    /** Returns what a folder is called where it stands. */
    public String label(Line.Folder folder) {
        return folders(found()).label(folder.name());
    }

    /** Returns the profile of a line, empty when it is gone. */
    public Optional<ConnectionProfile> profile(Line line) {
        return line instanceof Line.Profile(ProfileId id) ? profiles.find(id) : Optional.empty();
    }

    /** Returns where a profile leads, for people: host and port, or the folder. */
    public static String place(ConnectionProfile profile) {
        Map<String, String> values = profile.settings().values();
        String host = values.getOrDefault("host", "");
        if (!host.isBlank()) {
            return values.containsKey("port") ? host + ":" + values.get("port") : host;
        }
        return values.getOrDefault("path", "");
    }

    private static ProfileFolders folders(List<ConnectionProfile> found) {
        return new ProfileFolders(found.stream().map(profile -> profile.labels().folder()).toList());
    }

    private static List<Line> folders(List<ConnectionProfile> found, String path) {
        return folders(found).below(path).stream().<Line>map(Line.Folder::new).toList();
    }

    private List<ConnectionProfile> found() {
        return profiles.profiles().stream().filter(this::matches).toList();
    }

    private boolean matches(ConnectionProfile profile) {
        String all = Stream.of(Stream.of(profile.name(), profile.labels().folder(), profile.provider().value(), profile.rules().environment().name()),
                profile.labels().tags().stream(), profile.settings().values().values().stream()).flatMap(part -> part)
                .collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
        return Stream.of(search.split("\\s+")).allMatch(all::contains);
    }

    private static List<Line> lines(Stream<ConnectionProfile> profiles) {
        return profiles.<Line>map(profile -> new Line.Profile(profile.id())).toList();
    }
}
