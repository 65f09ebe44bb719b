package org.vectorinspector.provider.weaviate.internal;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a server, by which its abilities are told apart.
 *
 * @param major the first number
 * @param minor the second one; patches change no ability
 */
record ServerVersion(int major, int minor) implements Comparable<ServerVersion> {
    /** The first one with named vectors, without which collections cannot be understood. */
    static final ServerVersion OLDEST = new ServerVersion(1, 24);
    /** The one whose API description this provider was made by. */
    static final ServerVersion NEWEST = new ServerVersion(1, 40);

    private static final ServerVersion MULTI_VECTORS = new ServerVersion(1, 29);
    private static final ServerVersion ALIASES = new ServerVersion(1, 32);
    private static final ServerVersion NOT = new ServerVersion(1, 33);
    private static final Pattern FORM = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})\\b.*");
    private static final Comparator<ServerVersion> ORDER = Comparator.comparing(ServerVersion::major).thenComparing(ServerVersion::minor);

    static Optional<ServerVersion> of(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new ServerVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Tells whether this provider understands servers of this version; newer ones of the same major version are taken at their word. */
    boolean supported() {
        return major == OLDEST.major && compareTo(OLDEST) >= 0;
    }

    /** Tells whether filters know {@code Not}. */
    boolean knowsNot() {
        return compareTo(NOT) >= 0;
    }

    /** Tells whether collections have other names. */
    boolean knowsAliases() {
        return compareTo(ALIASES) >= 0;
    }

    /** Tells whether a record can have several vectors in one space. */
    boolean knowsMultiVectors() {
        return compareTo(MULTI_VECTORS) >= 0;
    }

    @Override
    public int compareTo(ServerVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
