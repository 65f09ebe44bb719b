package org.vectorinspector.provider.local.internal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.Value;

/**
 * The fields of a record in the index: {@value #ID} finds it, {@value #SEQUENCE} is its place in the order of first writing, {@value
 * #RECORD} is all of it but the vector, {@value #VECTOR} is the vector (a zero vector under cosine has no direction and is kept in
 * {@value #UNSEARCHED}), the rest serves filters and sorting.
 */
final class RecordDocument {
    static final String ID = "id";
    static final String SEQUENCE = "sequence";
    static final String RECORD = "record";
    static final String VECTOR = "vector";
    static final String UNSEARCHED = "unsearched";
    static final String NUMBERS = "numbers:";
    static final String SORT = "sort:";

    private RecordDocument() {
    }

    static Document of(RecordBytes item, Optional<float[]> vector, Metric metric, long sequence) {
        Document document = new Document();
        document.add(new StringField(ID, new BytesRef(item.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(SEQUENCE, sequence));
        document.add(new BinaryDocValuesField(RECORD, item.encoded()));
        vector.ifPresent(values -> document.add(vectorField(values, metric)));
        for (Map.Entry<String, Value> entry : item.metadata().values().entrySet()) {
            addKey(document, entry.getKey(), entry.getValue());
        }
        return document;
    }

    static VectorSimilarityFunction similarity(Metric metric) {
        return switch (metric) {
            case COSINE -> VectorSimilarityFunction.COSINE;
            case DOT -> VectorSimilarityFunction.MAXIMUM_INNER_PRODUCT;
            default -> VectorSimilarityFunction.EUCLIDEAN;
        };
    }

    static boolean zero(float[] values) {
        for (float value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private static Field vectorField(float[] values, Metric metric) {
        if (metric == Metric.COSINE && zero(values)) {
            return new BinaryDocValuesField(UNSEARCHED, VectorBytes.of(values));
        }
        return new KnnFloatVectorField(VECTOR, values, similarity(metric));
    }

    private static void addKey(Document document, String key, Value value) {
        for (BytesRef term : IndexTerms.of(key, value)) {
            document.add(new StringField(IndexTerms.FIELD, term, Field.Store.NO));
        }
        boolean longText = false;
        for (Value element : IndexTerms.elements(value)) {
            number(element).ifPresent(number -> document.add(new DoublePoint(NUMBERS + key, number)));
            longText |= element instanceof Value.Text(String text) && !IndexTerms.isShort(text);
        }
        if (longText) {
            document.add(new StringField(IndexTerms.FIELD, IndexTerms.longTexts(key), Field.Store.NO));
        }
        SortKeys.of(value).ifPresent(sortKey -> document.add(new SortedDocValuesField(SORT + key, sortKey)));
    }

    /** Returns the double nearest to a number, empty for other values. */
    static Optional<Double> number(Value value) {
        return switch (value) {
            case Value.Whole(long number) -> Optional.of((double) number);
            case Value.Decimal(double number) -> Optional.of(number + 0.0);
            case Value.Exact(BigDecimal number) -> Optional.of(number.doubleValue());
            default -> Optional.empty();
        };
    }
}
