package org.vectorinspector.core.profile;

import java.util.List;
import java.util.Objects;

/**
 * How a person finds a profile again.
 *
 * @param folder such as {@code Production} or {@code Shop/Europe}, empty for none
 * @param tags in the person's order
 * @param favourite true for the ones shown first
 */
public record ProfileLabels(String folder, List<String> tags, boolean favourite) {
    /** No folder, no tags, no favourite. */
    public static final ProfileLabels NONE = new ProfileLabels("", List.of(), false);

    public ProfileLabels {
        Objects.requireNonNull(folder, "folder");
        tags = List.copyOf(tags);
    }

    /** Returns the same with or without the favourite's mark. */
    public ProfileLabels favourite(boolean marked) {
        return new ProfileLabels(folder, tags, marked);
    }

    /** Returns the same in another folder. */
    public ProfileLabels in(String other) {
        return new ProfileLabels(other, tags, favourite);
    }
}
