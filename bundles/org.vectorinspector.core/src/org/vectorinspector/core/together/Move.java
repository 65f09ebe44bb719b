package org.vectorinspector.core.together;

/** Where a hit of one target stands compared with the base target. */
public sealed interface Move {
    /** Returns one word for files and terminals: {@code base}, {@code same}, {@code +2}, {@code -1}, {@code new}, or nothing. */
    default String word() {
        return switch (this) {
            case Base base -> "base";
            case Same same -> "same";
            case Up(int ranks) -> "+" + ranks;
            case Down(int ranks) -> "-" + ranks;
            case New fresh -> "new";
            case Unknown unknown -> "";
        };
    }

    /** The base itself. */
    record Base() implements Move {
    }

    /** At the same rank. */
    record Same() implements Move {
    }

    /**
     * Nearer to the top.
     *
     * @param ranks how many
     */
    record Up(int ranks) implements Move {
    }

    /**
     * Further from the top.
     *
     * @param ranks how many
     */
    record Down(int ranks) implements Move {
    }

    /** The base did not bring it. */
    record New() implements Move {
    }

    /** Cannot be said: the base has no answer, or the hit has nothing to be matched by. */
    record Unknown() implements Move {
    }
}
