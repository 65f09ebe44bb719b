package org.vectorinspector.core.compare;

/**
 * What a comparison counted: {@code left = onlyLeft + equal + different}, and so on the right.
 *
 * @param left records read on the left side
 * @param right records read on the right side
 * @param onlyLeft without a counterpart on the right
 * @param onlyRight without a counterpart on the left
 * @param equal on both sides with the same content
 * @param different on both sides with another content
 */
public record CompareCounts(long left, long right, long onlyLeft, long onlyRight, long equal, long different) {
    /** Tells whether both sides hold the same. */
    public boolean same() {
        return onlyLeft == 0 && onlyRight == 0 && different == 0;
    }

    /** Returns how many records of this kind there are. */
    public long of(Difference.Kind kind) {
        return switch (kind) {
            case DIFFERENT -> different;
            case ONLY_LEFT -> onlyLeft;
            case ONLY_RIGHT -> onlyRight;
            case EQUAL -> equal;
        };
    }
}
