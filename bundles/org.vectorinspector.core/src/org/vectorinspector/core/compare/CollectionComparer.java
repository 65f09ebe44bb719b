package org.vectorinspector.core.compare;

import java.io.IOException;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.spi.Progress;

/** Compares collections of open connections. Blocks: never on the UI thread; safe for use by several threads. */
public interface CollectionComparer {
    /** Returns a collection as a side of a comparison; asks for nothing yet. */
    ComparedSource source(CollectionRef collection);

    /**
     * Describes both sides, looks at a sample of each, and compares all their records. Where both have one vector space, these are
     * compared whatever their names.
     *
     * @return the comparison, for the caller to close
     * @throws VectorStoreException what the sources say; kind {@code CANCELLED} when the progress asks to stop
     * @throws IOException when a temporary file cannot be written
     */
    CollectionComparison compare(ComparedSource left, ComparedSource right, CompareRequest request, Progress progress)
            throws VectorStoreException, IOException;
}
