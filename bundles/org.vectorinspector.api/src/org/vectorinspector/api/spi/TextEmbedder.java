package org.vectorinspector.api.spi;

import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.DenseBlock;

/**
 * Turns text into vectors on this computer: an optional Declarative Services component. Safe for use by several threads.
 */
public interface TextEmbedder {
    /** Returns the model's usual name, such as {@code all-MiniLM-L6-v2}. */
    String model();

    /** Returns how many numbers its vectors have. */
    int dimension();

    /**
     * Returns a vector of length 1 for each text, in their order. Blocks, at the first call for seconds while the model
     * loads; stops between two texts when interrupted. Text beyond the model's limit is not looked at.
     *
     * @param texts at least one; an empty text is allowed
     * @throws VectorStoreException kind {@code SERVER_FAULT} when the model cannot be loaded on this computer
     */
    DenseBlock embed(List<String> texts) throws VectorStoreException;
}
