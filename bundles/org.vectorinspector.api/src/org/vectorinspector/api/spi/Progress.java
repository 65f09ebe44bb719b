package org.vectorinspector.api.spi;

/** How long work reports and learns that it shall stop; implementations are safe for use by several threads. */
public interface Progress {
    /** Reports nothing and never asks to stop. */
    Progress NONE = new Progress() {
        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void worked(long records) {
            // nobody listens
        }
    };

    /** Tells whether the work shall stop at the next good place. */
    boolean cancelled();

    /** Says that so many more records are done. */
    void worked(long records);
}
