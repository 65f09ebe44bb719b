package org.vectorinspector.provider.pinecone.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.PartitionedCollections;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.fault.Fault;
import org.vectorinspector.standins.fault.FaultRule;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.contract.Batches;
import org.vectorinspector.testkit.contract.Expect;

/** Namespaces divide an index, by their own calls in newer versions of the API and by counts in older ones. */
class NamespaceTest {
    private static final CollectionName INDEX = CollectionName.of("an-index");
    private static final CollectionName ONE = new CollectionName("an-index", "one");
    private static final CollectionName DEFAULT = new CollectionName("an-index", "__default__");
    private static final List<String> VERSIONS = List.of("2025-01", "2026-04");

    @Test
    void keepsTheRecordsOfEachApart() throws Exception {
        for (String version : VERSIONS) {
            try (Project project = Project.start(); VectorConnection connection = opened(project, version)) {
                write(connection, INDEX, "a");
                assertEquals(List.of(), partitions(connection), "the default one alone divides nothing");
                write(connection, ONE, "a", "b");
                write(connection, DEFAULT, "c");
                assertEquals(List.of(DEFAULT, ONE), partitions(connection), version);
                assertEquals(ids("a", "c"), Batches.ids(connection, INDEX));
                assertEquals(ids("a", "c"), Batches.ids(connection, DEFAULT));
                assertEquals(ids("a", "b"), Batches.ids(connection, ONE));
                connection.delete(ONE, ids("a"));
                assertEquals(ids("b"), Batches.ids(connection, ONE));
                assertEquals(2, connection.count(INDEX, Optional.empty()).records());
                assertEquals(1, connection.count(ONE, Optional.empty()).records());
                assertEquals("3", connection.describe(INDEX).details().get("records"));
            }
        }
    }

    @Test
    void dropsOneAndLeavesTheIndex() throws Exception {
        for (String version : VERSIONS) {
            try (Project project = Project.start(); VectorConnection connection = opened(project, version)) {
                write(connection, INDEX, "a");
                write(connection, ONE, "b");
                connection.drop(ONE);
                assertEquals(List.of(), partitions(connection), version);
                assertEquals(ids("a"), Batches.ids(connection, INDEX));
                Expect.failure(Kind.NOT_FOUND, () -> connection.drop(ONE));
                Expect.failure(Kind.NOT_FOUND, () -> connection.describe(ONE));
            }
        }
    }

    @Test
    void makesOneInAnIndexOrBothAtOnce() throws Exception {
        try (Project project = Project.start(); VectorConnection connection = opened(project, "2026-04")) {
            CollectionSpec one = new CollectionSpec(ONE, List.of(VectorSpace.dense(2, Metric.COSINE)), Metadata.EMPTY, java.util.Map.of());
            connection.create(one);
            Expect.failure(Kind.CONFLICT, () -> connection.create(one));
            assertEquals(List.of(ONE), partitions(connection));
            CollectionName both = new CollectionName("another-index", "two");
            connection.create(new CollectionSpec(both, one.spaces(), Metadata.EMPTY, java.util.Map.of()));
            assertEquals(both, connection.describe(both).name());
        }
    }

    @Test
    void listsMoreThanAPage() throws Exception {
        try (Project project = Project.start(); VectorConnection connection = opened(project, "2026-04")) {
            List<CollectionName> names = IntStream.range(100, 350).mapToObj(n -> new CollectionName("an-index", "n" + n)).toList();
            for (CollectionName name : names) {
                write(connection, name, "a");
            }
            assertEquals(names, partitions(connection));
        }
    }

    @Test
    void fallsBackToCountsWhereTheServerDoesNotKnowTheCalls() throws Exception {
        try (Project project = Project.start().recording(); VectorConnection connection = opened(project, "2026-04")) {
            write(connection, ONE, "a");
            project.faults().add(FaultRule.of("GET", ".*/namespaces", 1, new Fault.Refuse(Answer.text(404, "").undescribed())));
            assertEquals(List.of(ONE), partitions(connection));
            assertEquals(List.of(ONE), partitions(connection));
            assertEquals(1, project.seen("GET", "/namespaces").size(), "it is not asked again");
        }
    }

    @Test
    void deletesNothingFromWhatIsNotThere() throws Exception {
        try (Project project = Project.start(); VectorConnection connection = opened(project, "2026-04")) {
            connection.delete(INDEX, ids("a"));
            connection.delete(ONE, ids("a"));
            Expect.failure(Kind.NOT_FOUND, () -> connection.delete(CollectionName.of("no-index"), ids("a")));
        }
    }

    private static VectorConnection opened(Project project, String version) throws VectorStoreException {
        VectorConnection connection = project.connect("api_version", version);
        connection.create(CollectionSpec.of(INDEX.name(), 2, Metric.COSINE));
        return connection;
    }

    private static void write(VectorConnection connection, CollectionName name, String... ids) throws VectorStoreException {
        for (String id : ids) {
            assertEquals(List.of(), connection.upsert(name, Records.aRecord(id).vector(1, 2).batch()));
        }
    }

    private static List<CollectionName> partitions(VectorConnection connection) throws VectorStoreException {
        return connection.capability(PartitionedCollections.class).orElseThrow().partitions(INDEX);
    }

    private static List<RecordId> ids(String... ids) {
        return Stream.of(ids).map(RecordId::of).toList();
    }
}
