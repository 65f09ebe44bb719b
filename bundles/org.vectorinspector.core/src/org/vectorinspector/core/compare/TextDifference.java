package org.vectorinspector.core.compare;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where two texts differ, word by word: stretches of the left text that are not in the right one, and of the right text that are new.
 *
 * @param left in the left text, in their order
 * @param right in the right text, in their order
 */
public record TextDifference(List<Span> left, List<Span> right) {
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}_]+|\\R|\\s+|.", Pattern.DOTALL);
    private static final long BEARABLE = 16_000_000;

    /**
     * A stretch of a text.
     *
     * @param start its first character
     * @param end just behind its last character
     */
    public record Span(int start, int end) {
    }

    public TextDifference {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** Compares two texts; where they are long and have little in common, all between their common ends is one difference. */
    public static TextDifference words(String left, String right) {
        return of(pieces(left), pieces(right));
    }

    /** Returns which lines differ: changes of line numbers, from 0, in the order of the texts. */
    static List<Change> lines(List<String> left, List<String> right) {
        return changes(left, right);
    }

    private static TextDifference of(List<String> left, List<String> right) {
        int[] leftStarts = starts(left);
        int[] rightStarts = starts(right);
        List<Span> gone = new ArrayList<>();
        List<Span> come = new ArrayList<>();
        for (Change change : changes(left, right)) {
            add(gone, leftStarts[change.startOriginal], leftStarts[change.endOriginal]);
            add(come, rightStarts[change.startRevised], rightStarts[change.endRevised]);
        }
        return new TextDifference(gone, come);
    }

    private static List<Change> changes(List<String> left, List<String> right) {
        int head = commonHead(left, right);
        int tail = commonHead(left.subList(head, left.size()).reversed(), right.subList(head, right.size()).reversed());
        List<String> a = left.subList(head, left.size() - tail);
        List<String> b = right.subList(head, right.size() - tail);
        if (a.isEmpty() && b.isEmpty()) {
            return List.of();
        }
        if (a.isEmpty() || b.isEmpty() || (long) a.size() * b.size() > BEARABLE) {
            return List.of(change(head, head + a.size(), head, head + b.size()));
        }
        List<Change> changes = new ArrayList<>(new MyersDiffWithLinearSpace<String>().computeDiff(a, b, null));
        changes.sort(Comparator.comparingInt((Change change) -> change.startOriginal).thenComparingInt(change -> change.startRevised));
        return joined(changes, head);
    }

    /** Makes one change of a removal and an addition at the same place. */
    private static List<Change> joined(List<Change> changes, int head) {
        List<Change> joined = new ArrayList<>();
        for (Change change : changes) {
            Change moved = change(change.startOriginal + head, change.endOriginal + head, change.startRevised + head, change.endRevised + head);
            Change last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.endOriginal == moved.startOriginal && last.endRevised == moved.startRevised) {
                joined.set(joined.size() - 1, change(last.startOriginal, moved.endOriginal, last.startRevised, moved.endRevised));
            } else {
                joined.add(moved);
            }
        }
        return joined;
    }

    private static Change change(int startLeft, int endLeft, int startRight, int endRight) {
        return new Change(DeltaType.CHANGE, startLeft, endLeft, startRight, endRight);
    }

    private static int commonHead(List<String> left, List<String> right) {
        int most = Math.min(left.size(), right.size());
        int head = 0;
        while (head < most && left.get(head).equals(right.get(head))) {
            head++;
        }
        return head;
    }

    private static List<String> pieces(String text) {
        return WORDS.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Returns where each piece starts, with the end of the last one behind them. */
    private static int[] starts(List<String> pieces) {
        int[] starts = new int[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) {
            starts[i + 1] = starts[i] + pieces.get(i).length();
        }
        return starts;
    }

    /** Adds a stretch, or makes the last one longer where they touch. */
    private static void add(List<Span> spans, int start, int end) {
        if (start == end) {
            return;
        }
        if (!spans.isEmpty() && spans.getLast().end() == start) {
            spans.set(spans.size() - 1, new Span(spans.getLast().start(), end));
        } else {
            spans.add(new Span(start, end));
        }
    }
}
