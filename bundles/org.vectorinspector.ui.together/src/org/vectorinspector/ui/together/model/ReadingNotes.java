package org.vectorinspector.ui.together.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.core.together.CosineSource;
import org.vectorinspector.core.together.TargetAnswer;
import org.vectorinspector.core.together.TargetOutcome;

/** What a person must know to read the numbers rightly. */
public final class ReadingNotes {
    /** One thing to know. */
    public enum Note {
        /** Every server measures by the cosine. */
        ALL_MEASURE_COSINE,
        /** Some servers measure otherwise, and the cosine was computed here. */
        COSINE_COMPUTED,
        /** Some targets have no cosine: their own numbers stand there. */
        NO_COSINE,
        /** The vectors of the query come from several models. */
        MODELS_DIFFER,
        /** A part of the filter ran here. */
        FILTER_HERE,
        /** Because of that a target may lack records. */
        INCOMPLETE
    }

    private ReadingNotes() {
    }

    /** Returns what holds for these answers, the most important first; nothing without an answer. */
    public static List<Note> of(List<TargetOutcome> outcomes) {
        List<TargetAnswer> answers = outcomes.stream().flatMap(outcome -> outcome.state().answer().stream()).toList();
        List<Note> notes = new ArrayList<>();
        if (answers.isEmpty()) {
            return notes;
        }
        add(notes, Note.MODELS_DIFFER, answers.stream().map(TargetAnswer::model).flatMap(Optional::stream).distinct().count() > 1);
        add(notes, Note.NO_COSINE, any(answers, CosineSource.NONE));
        add(notes, Note.COSINE_COMPUTED, any(answers, CosineSource.COMPUTED));
        add(notes, Note.ALL_MEASURE_COSINE, answers.stream().allMatch(answer -> answer.cosines() == CosineSource.SERVER));
        boolean incomplete = answers.stream().anyMatch(answer -> !answer.outcome().complete());
        add(notes, Note.INCOMPLETE, incomplete);
        add(notes, Note.FILTER_HERE, !incomplete && answers.stream().anyMatch(answer -> answer.outcome().plan().here().isPresent()));
        return notes;
    }

    private static boolean any(List<TargetAnswer> answers, CosineSource source) {
        return answers.stream().anyMatch(answer -> answer.cosines() == source);
    }

    private static void add(List<Note> notes, Note note, boolean holds) {
        if (holds) {
            notes.add(note);
        }
    }
}
