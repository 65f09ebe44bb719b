package org.vectorinspector.ui.together.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.core.together.CosineSource;
import org.vectorinspector.core.together.TargetAnswer;
import org.vectorinspector.core.together.TargetOutcome;
import org.vectorinspector.core.together.TargetState;
import org.vectorinspector.ui.together.model.ReadingNotes;
import org.vectorinspector.ui.together.model.ReadingNotes.Note;

class ReadingNotesTest {
    @Test
    void saysThatColumnsCompareWhenTheyDo() {
        assertEquals(List.of(Note.ALL_MEASURE_COSINE), notes(plain("mini", CosineSource.SERVER), plain("mini", CosineSource.SERVER)));
        assertEquals(List.of(Note.COSINE_COMPUTED), notes(plain("mini", CosineSource.SERVER), plain("mini", CosineSource.COMPUTED)));
    }

    @Test
    void warnsWhenTheyDoNot() {
        assertEquals(List.of(Note.MODELS_DIFFER, Note.ALL_MEASURE_COSINE), notes(plain("mini", CosineSource.SERVER), plain("bge", CosineSource.SERVER)));
        assertEquals(List.of(Note.NO_COSINE), notes(plain("", CosineSource.SERVER), plain("", CosineSource.NONE)));
    }

    @Test
    void saysWhereTheFilterRan() {
        TargetAnswer whole = Answers.answer("mini", CosineSource.SERVER, Answers.here(), true);
        TargetAnswer part = Answers.answer("mini", CosineSource.SERVER, Answers.here(), false);
        assertEquals(List.of(Note.ALL_MEASURE_COSINE, Note.FILTER_HERE), notes(whole));
        assertEquals(List.of(Note.ALL_MEASURE_COSINE, Note.INCOMPLETE), notes(whole, part));
    }

    @Test
    void saysNothingWithoutAnswers() {
        assertEquals(List.of(), ReadingNotes.of(List.of(new TargetOutcome(Answers.target("A"), Answers.failed()))));
    }

    private static TargetAnswer plain(String model, CosineSource cosines) {
        return Answers.answer(model, cosines, FilterPlan.NONE, true);
    }

    private static List<Note> notes(TargetAnswer... answers) {
        return ReadingNotes.of(Stream.of(answers).map(answer -> new TargetOutcome(Answers.target("A"), new TargetState.Done(answer))).toList());
    }
}
