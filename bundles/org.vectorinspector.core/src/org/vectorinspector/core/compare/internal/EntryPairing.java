package org.vectorinspector.core.compare.internal;

import java.io.IOException;
import java.util.Objects;
import org.vectorinspector.api.error.VectorStoreException;

/**
 * Brings the entries of both sides together. While both come in the same order, the heads are each other's counterparts and nothing has to
 * wait. Where they are not, the sides take turns; one whose head was awaited already goes on alone for a while, which brings both back
 * into step behind a record that the other side does not have. For one thread.
 */
public final class EntryPairing {
    private static final int LONGEST_TURN = 1_000;

    private final Findings findings;
    private final PendingEntries pending;
    private Side turn = Side.LEFT;
    private int taken;

    /** Makes a pairing; what has met goes to the findings, the rest waits among the pending. */
    public EntryPairing(Findings findings, PendingEntries pending) {
        this.findings = Objects.requireNonNull(findings, "findings");
        this.pending = Objects.requireNonNull(pending, "pending");
    }

    /** Takes everything of both sides. */
    public void pair(EntryStream left, EntryStream right) throws VectorStoreException, IOException {
        while (left.hasHead() && right.hasHead()) {
            if (left.head().matches(right.head())) {
                findings.pair(left.head(), right.head());
                left.advance();
                right.advance();
            } else {
                take(turn == Side.LEFT ? left : right);
            }
        }
        takeRest(left);
        takeRest(right);
    }

    private void takeRest(EntryStream stream) throws VectorStoreException, IOException {
        while (stream.hasHead()) {
            take(stream);
        }
    }

    private void take(EntryStream stream) throws IOException {
        stream.announce(pending);
        boolean awaited = pending.add(stream.side(), stream.head());
        stream.advance();
        if (!awaited || ++taken == LONGEST_TURN) {
            turn = turn.other();
            taken = 0;
        }
    }
}
