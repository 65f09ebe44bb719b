package org.vectorinspector.provider.pinecone.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.json.JsonOutput;

/**
 * Counts records; never exactly, since Pinecone counts writes with a delay. Serverless indexes have no count by filter: a query finds
 * all records that meet one as long as they are fewer than it may bring, otherwise they are paged through.
 */
final class RecordCount {
    private final Pages pages;
    private final ApiVersion version;

    RecordCount(Pages pages, ApiVersion version) {
        this.pages = pages;
        this.version = version;
    }

    Count of(Place place, Optional<Filter> filter) throws VectorStoreException {
        if (filter.isEmpty()) {
            return new Count(place.calls().stats(Optional.empty()).records(place.namespace()), false);
        }
        PineconeFilter.of(place, version).check(filter.get());
        if (place.index().pods()) {
            JsonOutput body = new JsonOutput().beginObject();
            FilterJson.write(body.name("filter"), filter.get());
            return new Count(place.calls().stats(Optional.of(body.endObject())).records(place.namespace()), false);
        }
        int found = place.index().sparse() ? NearestRecords.TOP_K : found(place, filter);
        return new Count(found < NearestRecords.TOP_K ? found : pages.count(place, filter.get()), false);
    }

    /** Returns how many records a query finds, of which any vector does. */
    private static int found(Place place, Optional<Filter> filter) throws VectorStoreException {
        float[] any = new float[place.index().dimension()];
        Arrays.fill(any, 1);
        RecordColumns columns = place.columns(RecordFields.IDS, VectorForm.NUMBERS, 0);
        JsonOutput body = new QueryBody(place).of(Probe.of(new Vector.Dense(any)), filter, NearestRecords.TOP_K, RecordFields.IDS);
        place.calls().query(body, in -> RecordQuery.readAnswer(in, columns, new ArrayList<>()));
        return columns.size();
    }
}
