package org.vectorinspector.provider.pinecone.internal;

import java.util.Optional;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.VectorJson;

/** Writes the body of {@code query}. */
final class QueryBody {
    private final Place place;

    QueryBody(Place place) {
        this.place = place;
    }

    /** Returns a query; where an index has both, a sparse vector goes with zeros beside it, so that it alone counts. */
    JsonOutput of(Vector near, Optional<Filter> filter, int topK, RecordFields fields) {
        JsonOutput body = new JsonOutput().beginObject().name("topK").number(topK).name("includeValues").flag(fields.wantsVectors())
                .name("includeMetadata").flag(fields.document() || fields.metadata());
        if (near instanceof Vector.Sparse) {
            VectorJson.write(body.name("sparseVector"), near);
            if (!place.index().sparse()) {
                body.name("vector").floats(new float[place.index().dimension()], 0, place.index().dimension());
            }
        } else {
            VectorJson.write(body.name("vector"), near);
        }
        filter.ifPresent(condition -> FilterJson.write(body.name("filter"), condition));
        Namespaces.write(body, place.namespace());
        return body.endObject();
    }
}
