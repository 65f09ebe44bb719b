package org.vectorinspector.ui.migrate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertEquals(Optional.empty(), model.nameToType(), "the run makes the collection");
        model.planned(Runs.plan(model.draft().request().orElseThrow(), false));
        assertEquals(Optional.of("docs"), model.nameToType());
        Path file = folder.resolve("docs.jsonl");
        model.change(draft -> draft.to(Runs.file(file)));
        model.planned(Runs.plan(model.draft().request().orElseThrow(), false));
        assertEquals(Optional.empty(), model.nameToType(), "there is no such file");
        Files.createFile(file);
        assertEquals(Optional.of("docs.jsonl"), model.nameToType());
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

    private CopyRequest choose() {
        model.change(draft -> draft.from(Runs.DOCS).to(Runs.COPY));
        return model.draft().request().orElseThrow();
    }
}
