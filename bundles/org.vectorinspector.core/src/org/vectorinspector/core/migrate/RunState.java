package org.vectorinspector.core.migrate;

/** What a run is doing. */
public enum RunState {
    /** Records are on their way. */
    RUNNING,
    /** A database does not answer or wants a pause; it goes on by itself. */
    WAITING,
    /** The person has stopped it for a while; the program is ready to go on. */
    PAUSED,
    /** It does not run, and can be resumed: stopped by the person, by a failure, or with the program. */
    STOPPED,
    /** Everything is copied but what was set aside. */
    COMPLETE,
    /** What it added was removed again. */
    UNDONE;

    /** Tells whether it takes place in this program right now. */
    public boolean live() {
        return this == RUNNING || this == WAITING || this == PAUSED;
    }
}
