package org.vectorinspector.core.compare.internal;

/** The two sides of a comparison. */
public enum Side {
    /** The one that is mapped first. */
    LEFT,
    /** The one that is compared as it is. */
    RIGHT;

    Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
