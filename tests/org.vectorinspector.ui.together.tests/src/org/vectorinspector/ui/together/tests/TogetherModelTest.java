package org.vectorinspector.ui.together.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vectorinspector.core.together.AlignBy;
import org.vectorinspector.core.together.HitKey;
import org.vectorinspector.core.together.Move;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetState;
import org.vectorinspector.core.together.TogetherQuery;
import org.vectorinspector.core.together.TogetherQuery.Input;
import org.vectorinspector.ui.together.model.TogetherModel;

class TogetherModelTest {
    private static final Target A = Answers.target("A");
    private static final Target B = Answers.target("B");
    private static final Target C = Answers.target("C");
    private static final TogetherQuery QUERY = new TogetherQuery(new Input.ByText("boots"), 2, Optional.empty(), Duration.ofSeconds(30));

    private final ScriptedSearch search = new ScriptedSearch();
    private final AtomicInteger changes = new AtomicInteger();
    private final TogetherModel model = new TogetherModel(search, Runnable::run, changes::incrementAndGet);

    @BeforeEach
    void choose() {
        model.targets(List.of(A, B));
    }

    @Test
    void showsAnswersAsTheyCome() {
        assertFalse(model.asked());
        model.ask(QUERY);
        assertTrue(model.asked() && model.running());
        int before = changes.get();
        search.runs.getFirst().tell(1, Answers.found("x", "y"));
        assertEquals(before + 1, changes.get());
        assertEquals(1, model.answered());
        assertTrue(model.running());
        search.runs.getFirst().tell(0, Answers.found("y", "z"));
        assertFalse(model.running());
        assertEquals(new Move.Up(1), invertedMove());
        assertEquals(Optional.of(0.5), model.comparison().overlap(0, 1));
    }

    @Test
    void marksARecordInEveryColumn() {
        answered();
        model.mark(1, 2);
        assertEquals(Optional.of(new HitKey("y", 1)), model.marked());
        assertEquals(Optional.of(1), model.markedRank(0));
        assertEquals(2, model.markedColumns());
        model.align(new AlignBy.MetadataKey("sku"));
        assertEquals(Optional.empty(), model.marked());
    }

    @Test
    void keepsAnswersAndTheBaseWhenTargetsChange() {
        answered();
        model.base(1);
        model.targets(List.of(C, B));
        assertEquals(Optional.of(B), model.baseTarget());
        assertInstanceOf(TargetState.Waiting.class, model.columns().get(0).state());
        assertInstanceOf(TargetState.Done.class, model.columns().get(1).state());
        assertFalse(model.running(), "a target that was not asked does not run");
        model.leaveOut(1);
        assertEquals(List.of(C), model.targets());
        assertEquals(0, model.base());
        model.add(C);
        assertEquals(1, model.targets().size());
    }

    @Test
    void hearsOfTheRightTargetAfterOneWasLeftOut() {
        model.targets(List.of(A, B, C));
        model.ask(QUERY);
        model.leaveOut(0);
        search.runs.getFirst().tell(2, Answers.found("z"));
        search.runs.getFirst().tell(0, Answers.found("gone"));
        assertInstanceOf(TargetState.Waiting.class, model.columns().get(0).state());
        assertEquals("z", model.columns().get(1).state().answer().orElseThrow().hits().getFirst().hit().item().id().text());
        model.again(1);
        assertEquals(List.of(2), search.runs.getFirst().again);
    }

    @Test
    void forgetsTheRunBefore() {
        model.ask(QUERY);
        model.ask(QUERY);
        assertTrue(search.runs.getFirst().cancelled);
        search.runs.getFirst().tell(0, Answers.failed());
        assertEquals(0, model.failed());
        search.runs.getLast().tell(0, Answers.failed());
        assertEquals(1, model.failed());
        model.stop();
        assertTrue(search.runs.getLast().cancelled);
    }

    @Test
    void exportsWhatIsSeen() {
        assertEquals(Optional.empty(), model.report());
        answered();
        model.base(1);
        assertEquals(1, model.report().orElseThrow().base());
        assertEquals(2, model.report().orElseThrow().answered());
    }

    private void answered() {
        model.ask(QUERY);
        search.runs.getFirst().tell(0, Answers.found("y", "z"));
        search.runs.getFirst().tell(1, Answers.found("x", "y"));
    }

    /** Returns the move of the record that is second in one column and first in the other. */
    private Move invertedMove() {
        model.base(1);
        return model.comparison().move(0, 1);
    }
}
