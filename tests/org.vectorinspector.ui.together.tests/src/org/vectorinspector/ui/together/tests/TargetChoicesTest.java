package org.vectorinspector.ui.together.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.ui.together.model.TargetChoices;

class TargetChoicesTest {
    private static final Target A = Answers.target("A");
    private static final Target B = Answers.target("B");

    private final TargetChoices choices = new TargetChoices(List.of(A.embeddedBy("bge")));

    @Test
    void offersEachCollectionOnce() {
        choices.offer(A);
        choices.offer(B);
        assertEquals(2, choices.all().size());
        assertEquals(List.of(A.embeddedBy("bge")), choices.chosen());
        choices.choose(1, true);
        choices.choose(0, false);
        assertEquals(List.of(B), choices.chosen());
    }

    @Test
    void choosesWhatIsChanged() {
        choices.offer(B);
        choices.change(1, B.inSpace("title"));
        assertEquals(List.of(A.embeddedBy("bge"), B.inSpace("title")), choices.chosen());
    }
}
