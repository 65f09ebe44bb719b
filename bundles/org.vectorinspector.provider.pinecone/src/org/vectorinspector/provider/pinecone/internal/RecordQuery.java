package org.vectorinspector.provider.pinecone.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.json.JsonInput;

/**
 * Asks by Pinecone's {@code query}, whose answer has at most 4 MB: records that may be more than that are found first and fetched
 * afterwards.
 */
final class RecordQuery {
    private static final int WITH_RECORDS = 1_000;
    private static final int ROOM = 3_000_000;
    private static final int BYTES_OF_A_NUMBER = 13;
    private static final int BYTES_OF_A_TEXT = 2_000;

    private final Place place;

    RecordQuery(Place place) {
        this.place = place;
    }

    /** What a query brought: records, each with its score. */
    record Found(RecordBatch records, List<Double> scores) {
    }

    /** Returns the nearest records with these fields, nearest first. */
    Found nearest(Probe near, Optional<Filter> filter, int wanted, RecordFields fields) throws VectorStoreException {
        if (fits(fields, wanted)) {
            try {
                return query(near, filter, wanted, fields);
            } catch (VectorStoreException refusal) {
                if (refusal.kind() != Kind.INVALID_REQUEST || fields.equals(RecordFields.IDS)) {
                    throw refusal;
                }
            }
        }
        Found ids = query(near, filter, wanted, RecordFields.IDS);
        RecordBatch records = RecordsById.fetch(place, ids.records().ids(), fields);
        Map<RecordId, Double> scores = new HashMap<>();
        for (int row = 0; row < ids.scores().size(); row++) {
            scores.put(ids.records().ids().get(row), ids.scores().get(row));
        }
        return new Found(records, records.ids().stream().map(scores::get).toList());
    }

    /** Tells whether the records are likely to come in one answer; when the server thinks otherwise they are fetched as well. */
    private boolean fits(RecordFields fields, int wanted) {
        if (fields.equals(RecordFields.IDS)) {
            return true;
        }
        int numbers = (fields.wants(VectorSpace.DEFAULT) ? place.index().dimension() : 0) + (fields.wants(PineconeIndex.SPARSE) ? 200 : 0);
        long each = (long) numbers * BYTES_OF_A_NUMBER + (fields.document() || fields.metadata() ? BYTES_OF_A_TEXT : 0);
        return wanted <= WITH_RECORDS && wanted * each <= ROOM;
    }

    private Found query(Probe near, Optional<Filter> filter, int wanted, RecordFields fields) throws VectorStoreException {
        RecordColumns columns = place.columns(fields, VectorForm.NUMBERS, fields.wantsVectors() ? wanted : 0);
        List<Double> scores = new ArrayList<>();
        place.calls().query(new QueryBody(place).of(near, filter, wanted, fields), in -> readAnswer(in, columns, scores));
        return new Found(columns.batch(), scores);
    }

    static Void readAnswer(JsonInput in, RecordColumns columns, List<Double> scores) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("matches") && !in.skipNull()) {
                columns.readMatches(in, scores);
            } else {
                in.skipValue();
            }
        }
        in.endObject();
        return null;
    }
}
