package org.vectorinspector.ui.browse.table;

/** The scores of found records by row. */
public interface ScoreColumn {
    /** Returns the server's number. */
    double score(long row);

    /** Returns how much of its bar is filled, from 0 to 1: the nearest record has the fullest. */
    double share(long row);
}
