package org.vectorinspector.ui.migrate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.ui.migrate.model.RunFace;
import org.vectorinspector.ui.migrate.model.RunsModel;

class RunsModelTest {
    private final RunsModel model = new RunsModel();

    @Test
    void listsTheNewestFirst() {
        model.load(Map.of(Runs.run("a", Runs.NOON, RunState.COMPLETE, 5), Optional.empty(),
                Runs.run("b", Runs.NOON.plusSeconds(60), RunState.STOPPED, 5), Optional.empty()));
        model.changed(Runs.run("c", Runs.NOON.plusSeconds(120), RunState.RUNNING, 5), Runs.NOON);
        assertEquals(List.of("c", "b", "a"), model.all().stream().map(entry -> entry.status().id().value()).toList());
    }

    @Test
    void knowsRunsThatTakePlaceBetterThanTheDisk() {
        RunStatus live = Runs.run("a", Runs.NOON, RunState.RUNNING, 50);
        model.changed(live, Runs.NOON);
        model.load(Map.of(Runs.run("a", Runs.NOON, RunState.STOPPED, 10), Optional.empty()));
        assertEquals(live, model.all().getFirst().status());
    }

    @Test
    void tellsVerifiedFromComplete() {
        RunStatus run = Runs.run("a", Runs.NOON, RunState.COMPLETE, 10);
        model.changed(run, Runs.NOON);
        assertEquals(RunFace.COMPLETE, model.all().getFirst().face());
        model.verified(run.id(), Optional.of(Runs.report(run, false)));
        assertEquals(RunFace.DIFFERENT, model.all().getFirst().face());
        model.verified(run.id(), Optional.of(Runs.report(run, true)));
        assertEquals(RunFace.VERIFIED, model.all().getFirst().face());
        model.changed(Runs.run("a", Runs.NOON, RunState.UNDONE, 10), Runs.NOON);
        assertEquals(RunFace.UNDONE, model.all().getFirst().face());
    }

    @Test
    void tellsWhileBothSidesAreCompared() {
        RunStatus run = Runs.run("a", Runs.NOON, RunState.COMPLETE, 10);
        model.changed(run, Runs.NOON);
        AtomicInteger told = new AtomicInteger();
        model.add(told::incrementAndGet);
        model.verifying(run.id(), true);
        assertTrue(model.isVerifying(run.id()));
        model.verifying(run.id(), false);
        assertFalse(model.isVerifying(run.id()));
        model.verifying(run.id(), false);
        assertEquals(2, told.get(), "nothing has changed the third time");
    }

    @Test
    void remembersWhenTheLastBatchWasAcknowledged() {
        model.changed(Runs.run("a", Runs.NOON, RunState.RUNNING, 50), Runs.NOON);
        assertEquals(Optional.empty(), model.all().getFirst().acknowledged());
        model.changed(Runs.run("a", Runs.NOON, RunState.RUNNING, 100), Runs.NOON.plusSeconds(1));
        model.changed(Runs.run("a", Runs.NOON, RunState.WAITING, 100), Runs.NOON.plusSeconds(2));
        assertEquals(Optional.of(Runs.NOON.plusSeconds(1)), model.all().getFirst().acknowledged());
        assertEquals(3, model.history(model.all().getFirst().status().id()).samples().size());
    }

    @Test
    void looksAtNoRunThatIsForgotten() {
        RunStatus run = Runs.run("a", Runs.NOON, RunState.COMPLETE, 10);
        model.changed(run, Runs.NOON);
        model.select(Optional.of(run.id()));
        assertEquals(run, model.selected().orElseThrow().status());
        model.forgotten(run.id());
        assertTrue(model.selected().isEmpty() && model.all().isEmpty());
    }

    @Test
    void tellsThoseWhoListenAndNobodyElse() {
        List<String> heard = new ArrayList<>();
        Runnable listener = () -> heard.add("changed");
        model.add(listener);
        model.changed(Runs.run("a", Runs.NOON, RunState.COMPLETE, 10), Runs.NOON);
        model.remove(listener);
        model.changed(Runs.run("b", Runs.NOON, RunState.COMPLETE, 10), Runs.NOON);
        assertEquals(1, heard.size());
    }
}
