package org.vectorinspector.ui.migrate.plan;

import org.vectorinspector.core.migrate.PlanLine.Verdict;
import org.vectorinspector.ui.migrate.messages.PlanMessages;
import org.vectorinspector.ui.theme.Tone;

/** How a verdict looks: an icon and a word, never the colour alone. */
final class Verdicts {
    private Verdicts() {
    }

    static String word(Verdict verdict) {
        return switch (verdict) {
            case KEPT -> PlanMessages.Verdict_kept;
            case MAPPED -> PlanMessages.Verdict_mapped;
            case LOST -> PlanMessages.Verdict_lost;
        };
    }

    /** Returns the words for a number of them. */
    static String count(Verdict verdict) {
        return switch (verdict) {
            case KEPT -> PlanMessages.Plan_kept;
            case MAPPED -> PlanMessages.Plan_mapped;
            case LOST -> PlanMessages.Plan_lost;
        };
    }

    static String icon(Verdict verdict) {
        return switch (verdict) {
            case KEPT -> "check";
            case MAPPED -> "swap";
            case LOST -> "error";
        };
    }

    static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case KEPT -> Tone.GOOD;
            case MAPPED -> Tone.CAUTION;
            case LOST -> Tone.ERROR;
        };
    }
}
