package org.vectorinspector.core.compare;

import com.github.difflib.algorithm.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Two texts line by line beside each other, with gaps where one side has nothing to show.
 *
 * @param rows in the order of the texts
 */
public record LineDifference(List<Row> rows) {
    /**
     * One line of both sides.
     *
     * @param left empty for a gap
     * @param right empty for a gap
     * @param differs whether the two are not the same
     */
    public record Row(Optional<Line> left, Optional<Line> right, boolean differs) {
        public Row {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(right, "right");
        }
    }

    /**
     * A line.
     *
     * @param number from 1
     * @param text without its end
     */
    public record Line(int number, String text) {
    }

    public LineDifference {
        rows = List.copyOf(rows);
    }

    /** Compares two texts. */
    public static LineDifference of(String left, String right) {
        return of(left, right, line -> line);
    }

    /** Compares two texts of which only the essence of each line counts, such as JSON without the commas at the ends of its lines. */
    public static LineDifference of(String left, String right, UnaryOperator<String> essence) {
        List<String> a = left.lines().toList();
        List<String> b = right.lines().toList();
        return of(a, b, TextDifference.lines(a.stream().map(essence).toList(), b.stream().map(essence).toList()));
    }

    private static LineDifference of(List<String> left, List<String> right, List<Change> changes) {
        List<Row> rows = new ArrayList<>();
        int a = 0;
        int b = 0;
        for (Change change : changes) {
            same(rows, left.subList(a, change.startOriginal), a, right.subList(b, change.startRevised), b);
            changed(rows, left.subList(0, change.endOriginal), change.startOriginal, right.subList(0, change.endRevised), change.startRevised);
            a = change.endOriginal;
            b = change.endRevised;
        }
        same(rows, left.subList(a, left.size()), a, right.subList(b, right.size()), b);
        return new LineDifference(rows);
    }

    private static void same(List<Row> rows, List<String> left, int before, List<String> right, int beforeRight) {
        for (int i = 0; i < left.size(); i++) {
            rows.add(new Row(Optional.of(new Line(before + i + 1, left.get(i))), Optional.of(new Line(beforeRight + i + 1, right.get(i))), false));
        }
    }

    private static void changed(List<Row> rows, List<String> left, int fromLeft, List<String> right, int fromRight) {
        int most = Math.max(left.size() - fromLeft, right.size() - fromRight);
        for (int i = 0; i < most; i++) {
            rows.add(new Row(line(left, fromLeft + i), line(right, fromRight + i), true));
        }
    }

    private static Optional<Line> line(List<String> text, int place) {
        return place < text.size() ? Optional.of(new Line(place + 1, text.get(place))) : Optional.empty();
    }
}
