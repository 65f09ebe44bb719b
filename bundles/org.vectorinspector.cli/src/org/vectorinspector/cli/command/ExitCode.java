package org.vectorinspector.cli.command;

/** How commands end. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    /** Some of several databases have answered, others not. */
    static final int PARTLY = 3;

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
