package org.vectorinspector.ui.compare.model;

import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;

/**
 * What is chosen to be compared.
 *
 * @param left empty while nothing is chosen
 * @param right empty while nothing is chosen
 */
public record Sides(Optional<CollectionRef> left, Optional<CollectionRef> right) {
    /** Nothing is chosen. */
    public static final Sides NONE = new Sides(Optional.empty(), Optional.empty());

    public Sides {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
    }

    /** Returns the same with another left side. */
    public Sides left(CollectionRef collection) {
        return new Sides(Optional.of(collection), right);
    }

    /** Returns the same with another right side. */
    public Sides right(CollectionRef collection) {
        return new Sides(left, Optional.of(collection));
    }

    /** Returns the sides the other way round. */
    public Sides swapped() {
        return new Sides(right, left);
    }

    /** Returns what is left when a connection is gone. */
    public Sides without(ConnectionId connection) {
        return new Sides(left.filter(side -> !side.connection().equals(connection)), right.filter(side -> !side.connection().equals(connection)));
    }

    /** Tells whether both sides are chosen and are not the same collection. */
    public boolean comparable() {
        return left.isPresent() && right.isPresent() && !left.equals(right);
    }
}
