package org.vectorinspector.provider.qdrant.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.Filter.Comparison;
import org.vectorinspector.api.model.FilterMatcher;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.RecordFailure;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Expect;

/** Where documents are in the payload, and how exact numbers are there. */
class QdrantPayloadTest {
    private static final CollectionName DOCS = CollectionName.of("docs");

    @Test
    void findsTheDocumentsOfOthersAndWritesToTheSamePlace() throws Exception {
        try (Qdrant qdrant = Qdrant.start();
                VectorConnection others = Qdrant.connect(qdrant.port(), Map.of("document_keys", "page_content"), "");
                VectorConnection connection = qdrant.connect()) {
            others.create(CollectionSpec.of("docs", 2, Metric.DOT));
            others.upsert(DOCS, Records.aRecord(id(1)).document("of others").with("page", 1).vector(1, 2).batch());
            assertEquals(Optional.of("of others"), read(connection, 1).document());
            assertEquals("page_content", connection.describe(DOCS).details().get("document key"));
            connection.upsert(DOCS, Records.aRecord(id(2)).document("ours").vector(1, 2).batch());
            assertEquals(Optional.of("ours"), read(others, 2).document());
            assertEquals(1, connection.count(DOCS, Optional.of(new Filter.DocumentContains("of oth"))).records());
            qdrant.verify();
        }
    }

    @Test
    void refusesMetadataInThePlaceOfTheDocument() throws Exception {
        try (Qdrant qdrant = Qdrant.start(); VectorConnection connection = qdrant.connect()) {
            connection.create(CollectionSpec.of("docs", 2, Metric.DOT));
            List<VectorRecord> wrong = List.of(Records.aRecord(id(1)).with("document", "text").vector(1, 2).build(),
                    Records.aRecord(id(2)).document("here").with("document", 7).vector(1, 2).build(),
                    Records.aRecord(id(3)).with("half", "\ud83d").vector(1, 2).build(),
                    Records.aRecord(RecordId.of("text")).vector(1, 2).build());
            VectorRecord number = Records.aRecord(id(4)).with("document", 7).vector(1, 2).build();
            List<RecordFailure> failures = connection.upsert(DOCS, RecordBatch.of(Stream.concat(wrong.stream(),
                    Stream.of(number)).toList()));
            assertEquals(wrong.stream().map(VectorRecord::id).toList(), failures.stream().map(RecordFailure::id).toList());
            assertEquals(number, read(connection, 4));
            Filter inPlace = new Filter.Equals("document", Value.of(7));
            assertTrue(connection.filterRefusal(DOCS, inPlace).isPresent());
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.count(DOCS, Optional.of(inPlace)));
            qdrant.verify();
        }
    }

    @Test
    void comparesNumbersExactlyOrNotAtAll() throws Exception {
        try (Qdrant qdrant = Qdrant.start(); VectorConnection connection = qdrant.connect()) {
            connection.create(CollectionSpec.of("docs", 2, Metric.DOT));
            long big = (1L << 53) + 1;
            List<Value> values = List.of(Value.of(big), Value.of(big - 1), Value.of(big + 1), Value.of(0x1p53), Value.of(1e300), Value.of(0.1),
                    Value.of(Long.MAX_VALUE), Value.of(-0.0), Value.number("18446744073709551615"));
            for (int n = 0; n < values.size(); n++) {
                connection.upsert(DOCS, Records.aRecord(id(n)).with("x", values.get(n)).vector(1, n).batch());
            }
            for (Value value : values) {
                Filter equal = new Filter.Equals("x", value);
                if (connection.filterRefusal(DOCS, equal).isEmpty()) {
                    assertEquals(1, connection.count(DOCS, Optional.of(equal)).records(), value::toString);
                }
            }
            assertRan(connection, new Filter.Equals("x", Value.of(big)), new Filter.Equals("x", Value.of(Long.MAX_VALUE)),
                    new Filter.Equals("x", Value.of(1e300)), new Filter.Compare("x", Comparison.GREATER, Value.of(1e299)));
            assertRefused(connection, new Filter.Equals("x", Value.of(big - 1)), new Filter.Equals("x", Value.number("18446744073709551615")),
                    new Filter.Compare("x", Comparison.LESS, Value.of(big)), new Filter.Equals("a\"b", Value.of(1)));
            qdrant.verify();
        }
    }

    @Test
    void looksForPartsOfTextsOnlyWhereNoIndexOfWordsIs() throws Exception {
        try (Qdrant qdrant = Qdrant.start(); VectorConnection connection = qdrant.connect()) {
            connection.create(new CollectionSpec(DOCS, List.of(VectorSpace.dense(2, Metric.DOT)), Metadata.EMPTY,
                    Map.of("payload_indexes", "title: text, document: text")));
            connection.upsert(DOCS, Records.aRecord(id(1)).document("whole words").with("title", "whole words").with("plain", "whole words")
                    .vector(1, 2).batch());
            assertEquals(1, connection.count(DOCS, Optional.of(new Filter.Contains("plain", "ole wo"))).records());
            assertRefused(connection, new Filter.Contains("title", "ole"), new Filter.DocumentContains("ole"));
            qdrant.verify();
        }
    }

    @Test
    void staysExactWhereAnIndexCutsFractionsOff() throws Exception {
        try (Qdrant qdrant = Qdrant.start(); VectorConnection connection = qdrant.connect()) {
            connection.create(new CollectionSpec(DOCS, List.of(VectorSpace.dense(2, Metric.DOT)), Metadata.EMPTY, Map.of("payload_indexes", "x: integer")));
            List<VectorRecord> numbers = IntStream.range(-12, 13).mapToObj(n -> Records.aRecord(id(n + 12)).with("x", n).vector(1, 2).build()).toList();
            connection.upsert(DOCS, RecordBatch.of(numbers));
            for (Comparison comparison : Comparison.values()) {
                for (double bound : new double[] {9.75, -9.75, 9, -9}) {
                    Filter filter = new Filter.Compare("x", comparison, Value.of(bound));
                    long expected = numbers.stream().filter(item -> FilterMatcher.matches(filter, item)).count();
                    assertEquals(expected, connection.count(DOCS, Optional.of(filter)).records(), filter::toString);
                }
            }
            assertRan(connection, new Filter.Equals("x", Value.of(9.0)));
            assertRefused(connection, new Filter.Equals("x", Value.of(9.75)), new Filter.NotIn("x", List.of(Value.of(1), Value.of(2.5))));
            qdrant.verify();
        }
    }

    private static void assertRan(VectorConnection connection, Filter... filters) {
        for (Filter filter : filters) {
            assertEquals(Optional.empty(), connection.filterRefusal(DOCS, filter), filter::toString);
        }
    }

    private static void assertRefused(VectorConnection connection, Filter... filters) {
        for (Filter filter : filters) {
            Expect.failure(Kind.INVALID_REQUEST, () -> connection.count(DOCS, Optional.of(filter)));
            assertTrue(connection.filterRefusal(DOCS, filter).isPresent(), filter::toString);
        }
    }

    private static VectorRecord read(VectorConnection connection, int n) throws VectorStoreException {
        return connection.fetch(DOCS, List.of(id(n)), RecordFields.ALL).row(0);
    }

    private static RecordId id(long n) {
        return new RecordId.Number(n);
    }
}
