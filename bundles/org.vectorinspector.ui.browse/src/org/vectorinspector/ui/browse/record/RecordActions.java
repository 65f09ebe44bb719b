package org.vectorinspector.ui.browse.record;

/** What a person can do with the record that is shown. */
interface RecordActions {
    void save();

    void revert();

    void delete();

    void moreLike();

    void copy(String text);

    void embed(String document);
}
