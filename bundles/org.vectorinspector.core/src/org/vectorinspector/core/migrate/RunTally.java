package org.vectorinspector.core.migrate;

/**
 * What became of the records of a run; each counts once, however often it was sent.
 *
 * @param written acknowledged by the target
 * @param skipped left alone because the target had their ids
 * @param setAside refused by the target or unreadable, kept in a file with the reason
 * @param bytes of the contents that were written
 */
public record RunTally(long written, long skipped, long setAside, long bytes) {
    /** Of a run that has not begun. */
    public static final RunTally ZERO = new RunTally(0, 0, 0, 0);

    /** Returns how many records are done with. */
    public long done() {
        return written + skipped + setAside;
    }

    /** Returns the sum of both. */
    public RunTally plus(RunTally more) {
        return new RunTally(written + more.written, skipped + more.skipped, setAside + more.setAside, bytes + more.bytes);
    }
}
