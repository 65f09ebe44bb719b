package org.vectorinspector.core.compare.internal;

import java.io.IOException;
import java.util.Objects;
import org.vectorinspector.api.error.VectorStoreException;

/**
 * Brings the entries of both sides together. While both come in the same order, the heads are each other's counterparts and nothing has to
 * wait. Where they are not, both wait for theirs, unless only one of the heads is awaited already: then its side alone goes on, which
 * brings both back into step behind a record that the other side does not have. For one thread.
 */
public final class EntryPairing {
    private final Findings findings;
    private final PendingEntries pending;

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
                part(left, right);
            }
        }
        takeRest(left);
        takeRest(right);
    }

    private void part(EntryStream left, EntryStream right) throws IOException {
        left.announce(pending);
        right.announce(pending);
        boolean leftAwaited = pending.awaits(Side.LEFT, left.head());
        boolean rightAwaited = pending.awaits(Side.RIGHT, right.head());
        if (leftAwaited || !rightAwaited) {
            take(left);
        }
        if (rightAwaited || !leftAwaited) {
            take(right);
        }
    }

    private void takeRest(EntryStream stream) throws VectorStoreException, IOException {
        while (stream.hasHead()) {
            stream.announce(pending);
            take(stream);
        }
    }

    private void take(EntryStream stream) throws IOException {
        pending.add(stream.side(), stream.head());
        stream.advance();
    }
}
