package org.vectorinspector.core.sample;

import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.spi.Progress;

/** Opens the sample collections that are installed, in embedded databases within the program's own folder. */
public interface SampleOpener {
    /** Tells whether there is a sample and an embedded database to keep it; answers at once. */
    boolean available();

    /** Returns how many records all samples have together; answers at once. */
    long size();

    /**
     * Opens a connection for each sample database and fills what is missing in it; the first collection becomes the active one. Each
     * database has a saved profile from then on.
     * Doing so again changes nothing that the person has edited. Blocks: never on the UI thread.
     *
     * @return the sample collections, the main one first
     * @throws VectorStoreException when a database cannot be opened or filled, or the progress asks to stop (kind {@code CANCELLED})
     */
    List<CollectionRef> open(Progress progress) throws VectorStoreException;
}
