package org.vectorinspector.provider.pgvector.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.SearchResult.ScoreScale;

/** The words and signs of pgvector for metrics. */
enum Measure {
    COSINE(Metric.COSINE, "cosine", "<=>", ScoreScale.COSINE_DISTANCE),
    EUCLIDEAN(Metric.EUCLIDEAN, "l2", "<->", ScoreScale.DISTANCE),
    DOT(Metric.DOT, "ip", "<#>", ScoreScale.NEGATIVE_DOT_PRODUCT),
    MANHATTAN(Metric.MANHATTAN, "l1", "<+>", ScoreScale.DISTANCE),
    HAMMING(Metric.HAMMING, "hamming", "<~>", ScoreScale.DISTANCE),
    JACCARD(Metric.OTHER, "jaccard", "<%>", ScoreScale.DISTANCE);

    private static final Pattern COMMENT = Pattern.compile("\\bmetric=(\\w+)");

    private final Metric metric;
    private final String word;
    private final String operator;
    private final ScoreScale scale;

    Measure(Metric metric, String word, String operator, ScoreScale scale) {
        this.metric = metric;
        this.word = word;
        this.operator = operator;
        this.scale = scale;
    }

    /** Returns how pgvector measures by a metric. */
    static Measure of(Metric metric) {
        return Stream.of(values()).filter(measure -> measure.metric == metric).findFirst().orElseThrow();
    }

    /** Returns the measure of an index, such as {@code vector_cosine_ops}. */
    static Optional<Measure> ofOperatorClass(String name) {
        return Stream.of(values()).filter(measure -> name.endsWith("_" + measure.word + "_ops")).findFirst();
    }

    /** Returns the measure that a column's comment names. */
    static Optional<Measure> ofComment(String comment) {
        Matcher found = COMMENT.matcher(comment);
        return found.find() ? Stream.of(values()).filter(measure -> measure.word.equals(found.group(1))).findFirst() : Optional.empty();
    }

    /** Returns the comment by which a column remembers its metric until it has an index. */
    String comment() {
        return "metric=" + word;
    }

    /** Returns the operator class of an index on a column of this type. */
    String operatorClass(VectorType type) {
        return (type.bits() ? "bit" : type.sql()) + "_" + word + "_ops";
    }

    Metric metric() {
        return metric;
    }

    String operator() {
        return operator;
    }

    ScoreScale scale() {
        return scale;
    }

    /** Returns the cosine, the inner product or the plain distance that a server's number stands for. */
    double plain(double distance) {
        return switch (this) {
            case COSINE, JACCARD -> 1 - distance;
            case DOT -> -distance;
            case EUCLIDEAN, MANHATTAN, HAMMING -> distance;
        };
    }
}
