package org.vectorinspector.provider.pinecone.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.json.JsonOutput;

/**
 * Pages of records: without a filter by the list of ids, in the order of their bytes, and a fetch; with one by Pinecone's own pages
 * of what meets it.
 */
final class Pages {
    private static final int FILTERED_AT_ONCE = 100;

    private final ApiVersion version;

    Pages(ApiVersion version) {
        this.version = version;
    }

    RecordPage page(Place place, PageRequest request) throws VectorStoreException {
        if (request.sort().isPresent()) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "Pinecone does not sort.", "Read the records in the order of their ids.");
        }
        if (place.index().pods()) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "Indexes on pods cannot list their records.",
                    "Search in it, or fetch records by their ids; serverless indexes can be browsed.");
        }
        Optional<String> token = request.cursor().isPresent() ? Optional.of(PageCursor.token(request)) : Optional.empty();
        return request.filter().isPresent() ? filtered(place, request, request.filter().get(), token) : listed(place, request, token);
    }

    private static RecordPage listed(Place place, PageRequest request, Optional<String> from) throws VectorStoreException {
        List<String> ids = new ArrayList<>();
        Optional<String> token = from;
        do {
            int limit = Math.min(IndexCalls.LISTED_AT_ONCE, request.limit() - ids.size());
            IndexCalls.Listed some = place.calls().list(Namespaces.inRequest(place.namespace()), limit, token);
            ids.addAll(some.names());
            token = some.next();
        } while (token.isPresent() && ids.size() < request.limit());
        return new RecordPage(records(place, ids, request), token.map(next -> PageCursor.of(next, request)));
    }

    private static RecordBatch records(Place place, List<String> ids, PageRequest request) throws VectorStoreException {
        if (!request.fields().equals(RecordFields.IDS)) {
            return RecordsById.fetch(place, ids, request.fields(), request.form());
        }
        RecordColumns columns = place.columns(request.fields(), request.form(), ids.size());
        ids.forEach(columns::addId);
        return columns.batch();
    }

    private RecordPage filtered(Place place, PageRequest request, Filter filter, Optional<String> from) throws VectorStoreException {
        PineconeFilter.of(place, version).check(filter);
        RecordColumns columns = place.columns(request.fields(), request.form(), request.limit());
        Optional<String> token = from;
        do {
            token = some(place, filter, Math.min(FILTERED_AT_ONCE, request.limit() - columns.size()), token, columns);
        } while (token.isPresent() && columns.size() < request.limit());
        return new RecordPage(columns.batch(), token.map(next -> PageCursor.of(next, request)));
    }

    /** Counts the records that meet a filter by going through all of them. */
    long count(Place place, Filter filter) throws VectorStoreException {
        long count = 0;
        Optional<String> token = Optional.empty();
        do {
            RecordColumns columns = place.columns(RecordFields.IDS, PageRequest.VectorForm.NUMBERS, 0);
            token = some(place, filter, FILTERED_AT_ONCE, token, columns);
            count += columns.size();
        } while (token.isPresent());
        return count;
    }

    /** Takes a page; where the server does not know the call, although the index is there, that is noted for later. */
    private Optional<String> some(Place place, Filter filter, int limit, Optional<String> token, RecordColumns columns)
            throws VectorStoreException {
        JsonOutput body = new JsonOutput().beginObject().name("limit").number(limit);
        FilterJson.write(body.name("filter"), filter);
        token.ifPresent(from -> body.name("paginationToken").text(from));
        Namespaces.write(body, place.namespace());
        try {
            return place.calls().fetchByMetadata(body.endObject(), columns::readAnswer);
        } catch (VectorStoreException failure) {
            if (!PineconeRefusals.unknownCall(failure)) {
                throw failure;
            }
            place.calls().stats(Optional.empty());
            version.withoutFilteredPages();
            throw new VectorStoreException(Kind.INVALID_REQUEST, PineconeFilter.NO_FILTERED_PAGES, "Run the filter here.", failure);
        }
    }
}
