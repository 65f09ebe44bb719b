package org.vectorinspector.core.session;

import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;

/**
 * Whether the person has been offered what the single-connection predecessor left on this computer, which is done once.
 *
 * @param made true when it has been offered
 */
public record PredecessorOffer(boolean made) {
    private static final String SECTION = "predecessor";
    private static final String OFFERED = "offered";

    /** Returns what the sessions so far have left. */
    public static PredecessorOffer of(SessionStore session) {
        return new PredecessorOffer(Saved.flag(session.section(SECTION).values(), OFFERED));
    }

    /** Lets the session keep it. */
    public void keep(SessionStore session) {
        session.keep(SECTION, Metadata.of(OFFERED, Value.of(made)));
    }
}
