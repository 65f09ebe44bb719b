package org.vectorinspector.cli.command;

/** How commands end. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    /** Some of several databases have answered, others not. */
    static final int PARTLY = 3;

    /** Both sides were compared, and differ. */
    static final int DIFFERENT = 3;
    /** A copy is complete but for records that were set aside. */
    static final int SET_ASIDE = 4;

    private ExitCode() {
    }

    /** Returns how work on several databases ended. */
    static int of(int done, int all) {
        if (done == all) {
            return DONE;
        }
        return done == 0 ? FAILED : PARTLY;
    }
}
