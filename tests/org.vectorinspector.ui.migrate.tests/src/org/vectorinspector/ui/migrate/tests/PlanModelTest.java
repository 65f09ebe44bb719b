package org.vectorinspector.ui.migrate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.core.filter.FilterSyntaxException;
import org.vectorinspector.core.filter.FilterText;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.CopyScope;
import org.vectorinspector.core.migrate.ExistingIds;
import org.vectorinspector.core.migrate.PlanLine;
import org.vectorinspector.core.migrate.RunId;
import org.vectorinspector.ui.migrate.model.CopyDraft;
import org.vectorinspector.ui.migrate.model.PlanModel;

class PlanModelTest {
    private final PlanModel model = new PlanModel();

    @Test
    void startsOnlyWithAPlanForWhatIsChosen() {
        assertFalse(model.startable());
        CopyRequest request = choose();
        assertFalse(model.startable());
        model.planned(Runs.plan(CopyRequest.of(Runs.COPY, Runs.DOCS), true));
        assertTrue(model.plan().isEmpty(), "a plan for something else");
        model.planned(Runs.plan(request, true));
        assertTrue(model.startable());
        model.change(draft -> draft.onExisting(ExistingIds.SKIP));
        assertTrue(model.plan().isEmpty(), "something else is wanted now");
    }

    @Test
    void startsWithLossesOnlyOnceTheyAreAccepted() {
        CopyRequest request = choose();
        model.planned(Runs.plan(request, true, "gone"));
        assertFalse(model.startable());
        model.accept(true, Runs.NOON);
        assertTrue(model.startable());
        assertEquals(Optional.of(Runs.NOON), model.accepted());
        model.accept(false, Runs.NOON);
        assertFalse(model.startable());
    }

    @Test
    void asksAgainWhenAnotherPlanLosesSomethingElse() {
        CopyRequest request = choose();
        model.planned(Runs.plan(request, true, "gone"));
        model.accept(true, Runs.NOON);
        model.planned(Runs.plan(request, true, "gone"));
        assertTrue(model.startable(), "the same loss");
        model.planned(Runs.plan(request, true, "gone", "more"));
        assertFalse(model.startable());
    }

    @Test
    void neverStartsAgainstAnObstacle() {
        CopyRequest request = choose();
        CopyPlan plan = Runs.plan(request, true);
        model.planned(new CopyPlan(plan.request(), plan.source(), plan.create(), plan.mapping(), plan.lines(), plan.total(), plan.examined(),
                Optional.of("No space fits.")));
        assertFalse(model.startable());
    }

    @Test
    void wantsTheNameTypedOnlyWhereItReplacesWhatItDidNotMake(@TempDir Path folder) throws IOException {
        choose();
        model.change(draft -> draft.onExisting(ExistingIds.REPLACE));
        model.planned(Runs.plan(model.draft().request().orElseThrow(), true));
        assertEquals(List.of(), model.namesToType(), "the run makes the collection");
        model.planned(Runs.plan(model.draft().request().orElseThrow(), false));
        assertEquals(List.of("docs"), model.namesToType());
        Path file = folder.resolve("docs.jsonl");
        model.change(draft -> draft.to(Runs.file(file)));
        model.planned(Runs.plan(model.draft().request().orElseThrow(), false));
        assertEquals(List.of(), model.namesToType(), "there is no such file");
        Files.createFile(file);
        assertEquals(List.of("docs.jsonl"), model.namesToType());
    }

    @Test
    void wantsNothingFromAPlaceToItself() {
        model.change(draft -> draft.from(Runs.DOCS).to(Runs.DOCS));
        assertTrue(model.draft().sameTwice());
        assertEquals(Optional.empty(), model.draft().request());
    }

    @Test
    void forgetsWhatWasSaidOfAnotherTarget() throws FilterSyntaxException {
        choose();
        CopyScope some = new CopyScope.Matching(FilterText.parse("n > 1"));
        model.change(draft -> draft.with(Map.of("m", "16"), Optional.of(Metric.DOT)).of(some));
        model.change(draft -> draft.to(Runs.COPY));
        assertEquals(Map.of("m", "16"), model.draft().options(), "it is the same target");
        model.change(draft -> draft.to(Runs.place("archive", "other")));
        assertEquals(Map.of(), model.draft().options());
        model.change(draft -> draft.from(Runs.place("shop", "more")));
        assertEquals(CopyScope.ALL, model.draft().scope(), "a filter belongs to its source");
    }

    @Test
    void plansSeveralOneAfterTheOtherAndStartsThemTogether() {
        List<CopyDraft> drafts = List.of(CopyDraft.again(Runs.DOCS, Runs.COPY), CopyDraft.again(Runs.place("shop", "more"), Runs.place("archive",
                "more")));
        model.take(drafts);
        CopyRequest first = drafts.get(0).request().orElseThrow();
        CopyRequest second = drafts.get(1).request().orElseThrow();
        model.planned(Runs.plan(first, true, "gone"));
        assertFalse(model.startable(), "one is not planned yet");
        model.notPlanned(second, Optional.of("It is not there."));
        assertFalse(model.startable(), "one cannot be planned");
        assertEquals(Optional.of("It is not there."), model.copies().get(1).failure());
        model.tryAgain();
        model.planned(Runs.plan(second, true));
        assertFalse(model.startable(), "the loss of the first is not accepted");
        model.accept(true, Runs.NOON);
        assertTrue(model.startable());
        assertEquals(1, model.count(PlanLine.Verdict.LOST));
        RunId run = new RunId("r1");
        model.started(model.plan().orElseThrow(), run);
        assertEquals(Optional.of(run), model.copy().run());
        assertEquals(List.of(model.copies().get(1)), model.waiting());
        assertTrue(model.startable(), "what has not begun");
        model.keepRuns(known -> false);
        assertEquals(2, model.waiting().size(), "the run was forgotten");
    }

    @Test
    void neverStartsTwoCopiesToOnePlace() {
        model.take(List.of(CopyDraft.again(Runs.DOCS, Runs.COPY), CopyDraft.again(Runs.place("shop", "more"), Runs.place("archive", "more"))));
        model.select(1);
        model.changeSelected(draft -> draft.to(Runs.COPY));
        planAll();
        assertTrue(model.sameTarget(model.copy()));
        assertFalse(model.startable());
        model.leaveOut();
        assertFalse(model.several());
        assertTrue(model.startable());
    }

    @Test
    void dropsOnlyThePlanOfWhatWasChanged() {
        model.take(List.of(CopyDraft.again(Runs.DOCS, Runs.COPY), CopyDraft.again(Runs.place("shop", "more"), Runs.place("archive", "more"))));
        planAll();
        model.changeSelected(draft -> draft.to(Runs.place("archive", "renamed")));
        assertEquals(List.of(false, true), model.copies().stream().map(copy -> copy.plan().isPresent()).toList());
        model.change(draft -> draft.onExisting(ExistingIds.SKIP));
        assertEquals(List.of(false, false), model.copies().stream().map(copy -> copy.plan().isPresent()).toList(), "said of all");
    }

    private void planAll() {
        model.copies().forEach(copy -> model.planned(Runs.plan(copy.draft().request().orElseThrow(), true)));
    }

    private CopyRequest choose() {
        model.change(draft -> draft.from(Runs.DOCS).to(Runs.COPY));
        return model.draft().request().orElseThrow();
    }
}
