package org.vectorinspector.migrate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.VerifyDepth;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.migrate.tests.SixDatabases.Kind;
import org.vectorinspector.standins.StandInServer;
import org.vectorinspector.standins.fault.Fault;
import org.vectorinspector.standins.fault.FaultRule;
import org.vectorinspector.standins.fault.Faults;
import org.vectorinspector.standins.qdrant.QdrantVendor;
import org.vectorinspector.standins.weaviate.WeaviateStandIn;
import org.vectorinspector.testkit.Records;

/** One request in twenty is refused for now, fails, or gets half an answer, on both sides: the copy is complete and equal all the same. */
class StumblingServersTest {
    private static final CollectionName SOURCE = CollectionName.of("source");

    @TempDir
    Path folder;

    @Test
    void copiesOverServersThatStumble() throws Exception {
        try (StandInServer qdrant = StandInServer.start(0, new QdrantVendor().service(Map.of()));
                StandInServer weaviate = StandInServer.start(0, new WeaviateStandIn().service(Map.of()));
                SixDatabases databases = SixDatabases.at(folder, Map.of(Kind.QDRANT, qdrant.port(), Kind.WEAVIATE, weaviate.port()))) {
            var client = databases.connection(Kind.QDRANT).client();
            client.create(CollectionSpec.of(SOURCE.name(), 4, Metric.DOT));
            RecordBatch records = Records.numbered(0, 4_000, 4);
            List<RecordId> ids = java.util.stream.LongStream.range(0, 4_000).<RecordId>mapToObj(RecordId.Number::new).toList();
            client.upsert(SOURCE, new RecordBatch(ids, records.documents(), records.metadata(), records.vectors()));
            CopyRequest request = CopyRequest.of(databases.place(Kind.QDRANT, SOURCE), databases.place(Kind.WEAVIATE, CollectionName.of("Target")));
            var plan = databases.copies().plan(request, PlanDepth.EVERYTHING, Progress.NONE);
            stumble(qdrant.faults());
            stumble(weaviate.faults());
            RunStatus ended = databases.copies().start(plan, new RunLimits(0, 0, 10, 4)).await();
            qdrant.faults().heal();
            weaviate.faults().heal();
            assertEquals(4_000, ended.tally().written(), ended::toString);
            VerifyReport report = databases.copies().verify(ended.id(), VerifyDepth.ALL_VECTORS, Progress.NONE);
            assertTrue(report.equal(), report.checks()::toString);
        }
    }

    private static void stumble(Faults faults) {
        faults.addEvery(60, FaultRule.of("*", ".*", FaultRule.ALWAYS, Fault.comeAgain(429, 0)));
        faults.addEvery(61, FaultRule.of("*", ".*", FaultRule.ALWAYS, Fault.refuse(500, "stumbled")));
        faults.addEvery(62, FaultRule.of("*", ".*", FaultRule.ALWAYS, new Fault.Half()));
    }
}
