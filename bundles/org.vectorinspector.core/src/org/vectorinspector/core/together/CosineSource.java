package org.vectorinspector.core.together;

/** Where the cosines of a target come from. */
public enum CosineSource {
    /** The server measures by the cosine. */
    SERVER,
    /** The server measures otherwise; its vectors were fetched and the cosine computed here. */
    COMPUTED,
    /** The server measures otherwise, and there are no dense vectors to compute with: only its own numbers are known. */
    NONE
}
