package org.vectorinspector.provider.pinecone.internal;

import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordFields;

/**
 * Where records are, and how to get at them.
 *
 * @param index never null
 * @param namespace empty for the default one
 * @param calls of the index
 * @param documentKey the metadata key of documents
 */
record Place(PineconeIndex index, String namespace, IndexCalls calls, String documentKey) {
    /** Returns empty columns for records of this place. */
    RecordColumns columns(RecordFields fields, VectorForm form, int records) {
        return new RecordColumns(index, documentKey, fields, form, records);
    }
}
