package org.vectorinspector.core.together.internal;

import java.util.Optional;
import org.vectorinspector.api.model.CollectionInfo;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;

/** Finds the space that a target means. */
final class Spaces {
    private Spaces() {
    }

    /** Returns the space of this name; for an empty name the first dense one, or where there is none the first. */
    static Optional<VectorSpace> find(CollectionInfo info, String name) {
        if (!name.isEmpty()) {
            return info.spaces().stream().filter(space -> space.name().equals(name)).findFirst();
        }
        return info.spaces().stream().filter(space -> space.kind() == VectorKind.DENSE).findFirst().or(() -> info.spaces().stream().findFirst());
    }
}
