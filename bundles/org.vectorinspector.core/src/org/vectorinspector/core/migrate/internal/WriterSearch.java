package org.vectorinspector.core.migrate.internal;

/**
 * Looks by trying for the number of writers that gets most done: half as many more as long as each step pays, and where more do not pay,
 * half as many as long as nothing is lost. Some databases write fastest when nobody else does. Not for several threads.
 */
public final class WriterSearch {
    private static final double PAYS = 1.1;
    private static final double LOSES = 0.97;

    private final int most;
    private int first;
    private int writers;
    private int best;
    private double bestRate;
    private Step step = Step.MEASURE;

    private enum Step { MEASURE, MORE, FEWER, DONE }

    /** Begins with so many writers. */
    public WriterSearch(int first, int most) {
        this.most = most;
        this.first = Math.min(first, most);
        this.writers = this.first;
        this.best = this.first;
    }

    /** Returns how many may write at all. */
    public int most() {
        return most;
    }

    /** Returns how many are to write now. */
    public int writers() {
        return writers;
    }

    /** Tells whether the search has ended. */
    public boolean done() {
        return step == Step.DONE;
    }

    /** Takes note of the rate that this many writers reach, and goes on to the next number, or back to the best. */
    public void reached(double rate) {
        switch (step) {
            case MEASURE -> {
                keep(rate);
                more();
            }
            case MORE -> {
                if (rate > bestRate * PAYS) {
                    keep(rate);
                    more();
                } else {
                    fewerUnlessMorePaid();
                }
            }
            case FEWER -> {
                if (rate >= bestRate * LOSES) {
                    keep(Math.max(rate, bestRate));
                    fewer();
                } else {
                    settle();
                }
            }
            case DONE -> { }
        }
    }

    /** Ends the search with one writer less: the target has enough. */
    public void relent() {
        best = Math.max(1, writers - 1);
        settle();
    }

    /** Searches anew from where it has come to. */
    public void again() {
        first = writers;
        step = Step.MEASURE;
    }

    private void keep(double rate) {
        best = writers;
        bestRate = rate;
    }

    private void more() {
        step = Step.MORE;
        writers = Math.min(most, best + Math.max(1, best / 2));
        if (writers == best) {
            fewerUnlessMorePaid();
        }
    }

    private void fewerUnlessMorePaid() {
        if (best == first) {
            fewer();
        } else {
            settle();
        }
    }

    private void fewer() {
        step = Step.FEWER;
        writers = Math.max(1, best / 2);
        if (writers == best) {
            settle();
        }
    }

    private void settle() {
        step = Step.DONE;
        writers = best;
    }
}
