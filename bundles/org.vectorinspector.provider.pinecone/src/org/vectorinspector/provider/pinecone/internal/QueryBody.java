package org.vectorinspector.provider.pinecone.internal;

import java.util.Optional;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.VectorJson;

/** Writes the body of {@code query}. */
final class QueryBody {
    private final Place place;

    QueryBody(Place place) {
        this.place = place;
    }

    /** Returns a query; where an index has both, a sparse vector alone goes with zeros beside it. */
    JsonOutput of(Probe near, Optional<Filter> filter, int topK, RecordFields fields) {
        JsonOutput body = new JsonOutput().beginObject().name("topK").number(topK).name("includeValues").flag(fields.wantsVectors())
                .name("includeMetadata").flag(fields.document() || fields.metadata());
        near.sparse().ifPresent(vector -> VectorJson.write(body.name("sparseVector"), vector));
        near.dense().ifPresent(vector -> VectorJson.write(body.name("vector"), vector));
        if (near.dense().isEmpty() && !place.index().sparse()) {
            body.name("vector").floats(new float[place.index().dimension()], 0, place.index().dimension());
        }
        filter.ifPresent(condition -> FilterJson.write(body.name("filter"), condition));
        Namespaces.write(body, place.namespace());
        return body.endObject();
    }
}
