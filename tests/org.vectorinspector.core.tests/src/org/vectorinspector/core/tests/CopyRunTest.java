package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.event.CollectionsUpdated;
import org.vectorinspector.core.filter.FilterText;
import org.vectorinspector.core.migrate.Conversion;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.CopyRun;
import org.vectorinspector.core.migrate.CopyScope;
import org.vectorinspector.core.migrate.ExistingIds;
import org.vectorinspector.core.migrate.KeyRule;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.ValueShape;
import org.vectorinspector.core.migrate.VerifyDepth;
import org.vectorinspector.core.migrate.VerifyReport.Subject;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.Wait;
import org.vectorinspector.testkit.contract.HardData;

class CopyRunTest {
    private static final RunLimits SMALL = new RunLimits(0, 0, 20, 3);

    @TempDir
    Path runs;
    private CopyWorld copy;

    @BeforeEach
    void open() throws VectorStoreException {
        copy = new CopyWorld(runs);
    }

    @AfterEach
    void close() {
        copy.close();
    }

    @Test
    void copiesEverythingBitByBit() throws Exception {
        List<VectorRecord> records = new ArrayList<>();
        for (IdKind kind : IdKind.values()) {
            HardData.ids(kind).forEach(id -> records.add(Records.aRecord(id).document("text of " + id.text()).vector(1, -0.0f).build()));
        }
        HardData.values().forEach((key, value) -> records.add(Records.aRecord("record of " + key).with(key, value).vector(Float.MIN_VALUE, 3).build()));
        copy.fill(RecordBatch.of(records), 2);
        RunStatus ended = copy.copy(copy.request());
        assertEquals(RunState.COMPLETE, ended.state());
        assertEquals(records.size(), ended.tally().written());
        CopyWorld.assertSame(records, copy.copied());
        VerifyReport report = copy.copies.verify(ended.id(), VerifyDepth.ALL_VECTORS, Progress.NONE);
        assertTrue(report.equal(), report::toString);
        assertEquals(report, copy.copies.report(ended.id()).orElseThrow());
    }

    @Test
    void copiesOnlyWhatMeetsAFilter() throws Exception {
        copy.fill(Records.numbered(0, 500, 2), 2);
        copy.copy(copy.request().of(new CopyScope.Matching(FilterText.parse("n >= 400"))));
        CopyWorld.assertSame(Records.numbered(400, 100, 2).rows(), copy.copied());
    }

    @Test
    void copiesOnlyTheChosenIds() throws Exception {
        copy.fill(Records.numbered(0, 2_000, 2), 2);
        List<RecordId> chosen = Records.numbered(700, 900, 2).ids();
        RunStatus ended = copy.copy(copy.request().of(new CopyScope.Chosen(chosen)));
        CopyWorld.assertSame(Records.numbered(700, 900, 2).rows(), copy.copied());
        assertTrue(copy.copies.verify(ended.id(), VerifyDepth.SAMPLED_VECTORS, Progress.NONE).equal());
    }

    @ParameterizedTest
    @EnumSource(ExistingIds.class)
    void treatsIdsThatAreThereAsWasChosen(ExistingIds existing) throws Exception {
        copy.fill(Records.numbered(0, 100, 2), 2);
        VectorRecord own = Records.aRecord(Records.numberedId(50)).document("the target's own").vector(5, 5).build();
        copy.to.client().create(CollectionSpec.of("docs", 2, Metric.COSINE));
        copy.to.client().upsert(CopyWorld.DOCS, RecordBatch.of(List.of(own)));
        if (existing == ExistingIds.FAIL) {
            VectorStoreException conflict = assertThrows(VectorStoreException.class, () -> copy.copy(copy.request().onExisting(existing)));
            assertEquals(Kind.CONFLICT, conflict.kind());
            assertTrue(conflict.getMessage().contains("r-000050"), conflict.getMessage());
            return;
        }
        RunStatus ended = copy.copy(copy.request().onExisting(existing));
        VectorRecord there = copy.copied().stream().filter(item -> item.id().equals(own.id())).findFirst().orElseThrow();
        assertEquals(existing == ExistingIds.SKIP, there.equals(own));
        assertEquals(existing == ExistingIds.SKIP ? 1 : 0, ended.tally().skipped());
        assertEquals(100, ended.tally().done());
        assertEquals(99, copy.copies.undo(ended.id(), Progress.NONE), "what was there is not removed");
        assertEquals(List.of(own.id()), copy.copied().stream().map(VectorRecord::id).toList());
    }

    @Test
    void setsPoisonAsideWithTheReasonAndCopiesTheRest() throws Exception {
        copy.fill(Records.numbered(0, 3_000, 2), 2);
        CopyPlan plan = copy.plan();
        copy.world.memory.rules("to").refuse((batch, row) -> batch.documents().get(row).filter(text -> text.endsWith("777")).map(text -> "Bad luck."));
        RunStatus ended = copy.copies.start(plan, SMALL).await();
        assertEquals(2_997, ended.tally().written());
        assertEquals(3, ended.tally().setAside());
        List<String> aside = Files.readAllLines(copy.copies.setAside(ended.id()).orElseThrow());
        assertEquals(3, aside.size());
        assertTrue(aside.stream().allMatch(line -> line.contains("Bad luck.") && line.contains("777\"")), aside::toString);
        VerifyReport report = copy.copies.verify(ended.id(), VerifyDepth.ALL_VECTORS, Progress.NONE);
        assertTrue(report.equal(), report::toString);
        assertEquals(3, check(report, Subject.SET_ASIDE).different());
    }

    @Test
    void knowsWhatWasSetAsideUnderTheIdsOfTheTarget() throws Exception {
        copy.fill(Records.numbered(0, 300, 2), 2);
        copy.to.client().create(CollectionSpec.of("docs", 2, Metric.COSINE));
        copy.world.memory.rules("to").idKinds(IdKind.UUID);
        CopyPlan plan = copy.plan();
        copy.world.memory.rules("to").refuse((batch, row) -> batch.documents().get(row).filter(text -> text.endsWith("77")).map(text -> "Bad luck."));
        RunStatus ended = copy.copies.start(plan, SMALL).await();
        assertEquals(3, ended.tally().setAside());
        VerifyReport report = copy.copies.verify(ended.id(), VerifyDepth.ALL_VECTORS, Progress.NONE);
        assertTrue(check(report, Subject.IDS).equal(), report::toString);
    }

    @Test
    void stopsWhereTheTargetTakesNothingAtAll() throws Exception {
        copy.fill(Records.numbered(0, 3_000, 2), 2);
        CopyPlan plan = copy.plan();
        copy.world.memory.rules("to").refuse((batch, row) -> Optional.of("Closed."));
        CopyRun run = copy.copies.start(plan, SMALL);
        VectorStoreException refused = assertThrows(VectorStoreException.class, run::await);
        assertEquals(Kind.INVALID_REQUEST, refused.kind());
        assertTrue(refused.getMessage().contains("Closed."), refused.getMessage());
    }

    @Test
    void bringsOriginalIdsBackOnTheWayBack() throws Exception {
        copy.fill(Records.numbered(0, 50, 2), 2);
        copy.to.client().create(CollectionSpec.of("docs", 2, Metric.COSINE));
        copy.world.memory.rules("to").idKinds(IdKind.UUID);
        RunStatus there = copy.copy(copy.request());
        assertTrue(copy.copied().stream().allMatch(item -> item.id().kind() == IdKind.UUID));
        assertTrue(copy.copies.verify(there.id(), VerifyDepth.ALL_VECTORS, Progress.NONE).equal());
        copy.from.client().drop(CopyWorld.DOCS);
        copy.from.client().create(CollectionSpec.of("docs", 2, Metric.COSINE));
        copy.world.memory.rules("from").idKinds(IdKind.TEXT);
        copy.copy(org.vectorinspector.core.migrate.CopyRequest.of(copy.target(), copy.source()));
        CopyWorld.assertSame(Records.numbered(0, 50, 2).rows(), CopyWorld.all(copy.from));
    }

    @Test
    void writesRecordsWhoseIdsAreRefusedUnderOnesMadeFromThem() throws Exception {
        copy.fill(RecordBatch.of(List.of(Records.aRecord("plain").with("n", 1).vector(1, 0).build(), Records.aRecord("ключ").with("n", 2).vector(0, 1).build())), 2);
        copy.to.client().create(CollectionSpec.of("docs", 2, Metric.COSINE));
        copy.world.memory.rules("to").idKinds(IdKind.TEXT);
        copy.world.memory.rules("to").refuse((batch, row) -> batch.ids().get(row).text().chars().allMatch(c -> c < 128) ? Optional.empty() : Optional.of("ASCII only."));
        RunStatus ended = copy.copy(copy.request());
        assertEquals(2, ended.tally().written());
        VectorRecord made = copy.copied().stream().filter(item -> !item.id().text().equals("plain")).findFirst().orElseThrow();
        assertEquals(Optional.of(Value.of("ключ")), made.metadata().get("_vi_id"));
        VerifyReport report = copy.copies.verify(ended.id(), VerifyDepth.ALL_VECTORS, Progress.NONE);
        assertTrue(report.equal(), report::toString);
        copy.copies.undo(ended.id(), Progress.NONE);
        assertEquals(List.of(), copy.copied());
    }

    @Test
    void saysWhenCollectionsAreToBeListedAgain() throws Exception {
        copy.fill(Records.numbered(0, 10, 2), 2);
        copy.world.posted.clear();
        RunStatus ended = copy.copy(copy.request());
        CollectionsUpdated updated = new CollectionsUpdated(copy.to.id());
        Wait.until(() -> Collections.frequency(copy.world.posted, updated) == 2);
        copy.copies.undo(ended.id(), Progress.NONE);
        assertEquals(3, Collections.frequency(copy.world.posted, updated), "it is gone");
    }

    @Test
    void undoRemovesTheCollectionThatTheRunMade() throws Exception {
        copy.fill(Records.numbered(0, 1_200, 2), 2);
        RunStatus ended = copy.copy(copy.request());
        assertEquals(1_200, copy.copies.undo(ended.id(), Progress.NONE));
        assertEquals(List.of(), copy.to.client().collections());
        assertEquals(RunState.UNDONE, copy.copies.runs().getFirst().state());
    }

    @Test
    void verificationSaysWhatThePlanLeftOut() throws Exception {
        copy.fill(Records.numbered(0, 50, 2), 2);
        CopyPlan plan = copy.plan();
        KeyRule rule = KeyRule.keep("group").with(ValueShape.TEXT, Conversion.OMIT);
        RunStatus ended = copy.copies.start(copy.copies.revise(plan, plan.mapping().with("group", rule)), RunLimits.NONE).await();
        VerifyReport report = copy.copies.verify(ended.id(), VerifyDepth.ALL_VECTORS, Progress.NONE);
        assertTrue(report.equal(), report::toString);
        assertEquals("50 of 50 equal after the mapping. Left out as planned: values of «group».", check(report, Subject.METADATA).finding());
    }

    @Test
    void verificationFindsWhatWasChangedAfterwards() throws Exception {
        copy.fill(Records.numbered(0, 400, 2), 2);
        RunStatus ended = copy.copy(copy.request());
        copy.to.client().delete(CopyWorld.DOCS, List.of(Records.numberedId(7)));
        copy.to.client().upsert(CopyWorld.DOCS, RecordBatch.of(List.of(
                Records.aRecord(Records.numberedId(8)).document("another").vector(-1, 0.5f).build(), Records.aRecord("stranger").vector(1, 1).build())));
        VerifyReport report = copy.copies.verify(ended.id(), VerifyDepth.ALL_VECTORS, Progress.NONE);
        assertFalse(report.equal());
        assertEquals(2, check(report, Subject.IDS).different());
        assertEquals(List.of("r-000007"), check(report, Subject.IDS).examples());
        assertEquals(List.of("r-000008"), check(report, Subject.DOCUMENTS).examples());
        assertEquals(1, check(report, Subject.METADATA).different());
        assertEquals(1, check(report, Subject.VECTORS).different());
    }

    @Test
    void letsNobodyElseLookIntoItsFolder() throws Exception {
        copy.fill(Records.numbered(0, 10, 2), 2);
        RunStatus ended = copy.copy(copy.request());
        Path folder = runs.resolve(ended.id().value());
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no owners here");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
    }

    @Test
    void postsWhatItDoes() throws Exception {
        copy.fill(Records.numbered(0, 500, 2), 2);
        RunStatus ended = copy.copy(copy.request());
        Set<RunState> states = ConcurrentHashMap.newKeySet();
        Wait.until(() -> {
            copy.world.posted.forEach(event -> {
                if (event instanceof org.vectorinspector.core.migrate.RunChanged(RunStatus status) && status.id().equals(ended.id())) {
                    states.add(status.state());
                }
            });
            return states.contains(RunState.COMPLETE);
        });
    }

    private static VerifyReport.Check check(VerifyReport report, Subject subject) {
        return report.checks().stream().filter(check -> check.subject() == subject).findFirst().orElseThrow();
    }
}
