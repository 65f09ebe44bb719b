package org.vectorinspector.core.migrate.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.PageRequest.VectorForm;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.compare.CompareCounts;
import org.vectorinspector.core.compare.CompareOptions;
import org.vectorinspector.core.compare.CompareOutcome;
import org.vectorinspector.core.compare.Difference;
import org.vectorinspector.core.compare.DifferenceList;
import org.vectorinspector.core.compare.ScanComparison;
import org.vectorinspector.core.compare.VectorTolerance;
import org.vectorinspector.core.migrate.Conversion;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyScope;
import org.vectorinspector.core.migrate.VerifyDepth;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.core.migrate.VerifyReport.Check;
import org.vectorinspector.core.migrate.VerifyReport.Subject;

/**
 * Compares a copy with its source: every id, every metadata and every document after the mapping, the vectors of a sample or all, and
 * the nearest records of a few vectors.
 */
final class Verifier {
    private static final int SAMPLE = 1_000;
    private static final int EXAMPLES = 5;
    private static final int COUNTS = 30;
    private static final int MOST_ROUNDED = 500_000;

    private final Ends ends;
    private final RunFolder folder;
    private final RunDocument run;
    private final Clock clock;
    private final List<Check> checks = new ArrayList<>();

    Verifier(Ends ends, RunFolder folder, RunDocument run, Clock clock) {
        this.ends = ends;
        this.folder = folder;
        this.run = run;
        this.clock = clock;
    }

    VerifyReport verify(VerifyDepth depth, Progress progress) throws VectorStoreException, IOException {
        Instant begin = clock.instant();
        TargetFacts facts = ends.facts(run.target());
        VectorTolerance tolerance = tolerance(facts);
        SampledIds sample = new SampledIds(SAMPLE);
        boolean file = run.source() instanceof CopyPlace.InFile || run.target() instanceof CopyPlace.InFile;
        boolean allVectors = depth == VerifyDepth.ALL_VECTORS || file;
        Mapper mapper = new Mapper(run.mapping(), facts, first());
        try (CompareOutcome outcome = compare(facts, mapper, sample, allVectors ? Optional.of(tolerance) : Optional.empty(), progress)) {
            Set<RecordId> rounded = file ? Set.of() : rounded(outcome, facts, mapper);
            Findings findings = findings(outcome, rounded);
            count(outcome.counts(), facts);
            ids(outcome);
            contents(outcome.counts(), findings, allVectors);
        }
        if (!allVectors) {
            vectors(mapper, sample, tolerance);
        }
        if (comparable(file)) {
            boolean sameVectors = checks.stream().filter(check -> check.subject() == Subject.VECTORS).allMatch(Check::equal);
            checks.add(new Neighbours(ends, run, mapper).check(sample.drawn(), sameVectors));
        }
        setAside();
        Instant end = clock.instant();
        return new VerifyReport(Statuses.of(run), end, Duration.ofMillis(Duration.between(begin, end).toMillis()), checks);
    }

    /** Returns the first records of the source with their vectors. */
    private RecordBatch first() throws VectorStoreException, IOException {
        try (Source source = ends.source(run.source(), Launch.scope(folder, run))) {
            return source.page(Optional.empty(), 10, new RecordFields(false, false, run.mapping().spaces().keySet()), VectorForm.NUMBERS).records();
        }
    }

    private CompareOutcome compare(TargetFacts facts, Mapper mapper, SampledIds sample, Optional<VectorTolerance> tolerance, Progress progress)
            throws VectorStoreException, IOException {
        CopyScope scope = Launch.scope(folder, run);
        Set<String> sourceSpaces = tolerance.isPresent() ? run.mapping().spaces().keySet() : Set.of();
        Set<String> targetSpaces = tolerance.isPresent() ? Set.copyOf(run.mapping().spaces().values()) : Set.of();
        CompareOptions plain = tolerance.map(CompareOptions.EXACT::within).orElse(CompareOptions.EXACT.withoutVectors());
        CompareOptions options = plain.mapped(records -> {
            sample.see(records);
            return mapper.apply(records);
        });
        try (Source source = ends.source(run.source(), scope); Source target = ends.source(run.target(), CopyScope.ALL)) {
            return new ScanComparison(options).run(new SourceScan(source, new RecordFields(true, true, sourceSpaces)),
                    new SourceScan(target, new RecordFields(true, true, targetSpaces)), progress);
        } catch (Mapper.UnansweredException unanswered) {
            throw unanswered.failure();
        }
    }

    /**
     * What differs, added up.
     *
     * @param documents how many
     * @param metadata of how many records
     * @param vectors of how many records
     * @param rounded of how many records only the last bits of decimals differ
     * @param documentExamples a few ids
     * @param metadataExamples a few ids
     * @param vectorExamples a few ids
     */
    private record Findings(long documents, long metadata, long vectors, long rounded, List<String> documentExamples, List<String> metadataExamples,
            List<String> vectorExamples) {
    }

    /** Looks again at records whose metadata differ; where they are too many, they differ for another reason than rounding. */
    private Set<RecordId> rounded(CompareOutcome outcome, TargetFacts facts, Mapper mapper) throws VectorStoreException, IOException {
        DifferenceList list = outcome.list(Difference.Kind.DIFFERENT);
        if (list.size() == 0 || list.size() > MOST_ROUNDED) {
            return Set.of();
        }
        Set<RecordId> different = new HashSet<>();
        for (long first = 0; first < list.size(); first += SAMPLE) {
            list.page(first, SAMPLE).stream().filter(difference -> difference.keys() > 0).flatMap(difference -> difference.right().stream())
                    .forEach(different::add);
        }
        try (Source source = ends.source(run.source(), Launch.scope(folder, run))) {
            return different.isEmpty() ? Set.of() : new Rounding(source, facts.reach().orElseThrow(), mapper).rounded(different);
        }
    }

    private static Findings findings(CompareOutcome outcome, Set<RecordId> rounded) throws IOException {
        long documents = 0;
        long metadata = 0;
        long vectors = 0;
        List<String> documentExamples = new ArrayList<>();
        List<String> metadataExamples = new ArrayList<>();
        List<String> vectorExamples = new ArrayList<>();
        DifferenceList list = outcome.list(Difference.Kind.DIFFERENT);
        for (long first = 0; first < list.size(); first += SAMPLE) {
            for (Difference difference : list.page(first, SAMPLE)) {
                boolean off = difference.right().map(rounded::contains).orElse(false);
                documents += note(difference.document(), difference, documentExamples);
                metadata += note(difference.keys() > 0 && !off, difference, metadataExamples);
                vectors += note(difference.vectors(), difference, vectorExamples);
            }
        }
        return new Findings(documents, metadata, vectors, rounded.size(), documentExamples, metadataExamples, vectorExamples);
    }

    private static int note(boolean differs, Difference difference, List<String> examples) {
        if (differs && examples.size() < EXAMPLES) {
            examples.add(difference.id().text());
        }
        return differs ? 1 : 0;
    }

    /** Compares the numbers of records; one that the database is not sure of is asked for again for a while. */
    private void count(CompareCounts counts, TargetFacts facts) throws VectorStoreException {
        Count there = Count.exactly(counts.right());
        if (!facts.file()) {
            there = counted(facts.reach().orElseThrow(), counts.right());
        }
        boolean equal = there.records() == counts.right();
        checks.add(new Check(Subject.COUNT, equal, counts.right(), Math.abs(there.records() - counts.right()),
                "The source has " + grouped(counts.left()) + " records, the target " + grouped(counts.right()) + (equal ? ""
                        : "; the target itself says " + grouped(there.records()) + (there.exact() ? "" : ", which lags behind or is estimated")) + ".", List.of()));
    }

    private static Count counted(Reach reach, long expected) throws VectorStoreException {
        Count count = Count.exactly(0);
        for (int ask = 0; ask < COUNTS; ask++) {
            count = reach.call((client, collection) -> client.count(collection, Optional.empty()));
            if (count.exact() || count.records() == expected) {
                return count;
            }
            try {
                Thread.sleep(Duration.ofSeconds(1));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw VectorStoreException.cancelled(stopped);
            }
        }
        return count;
    }

    private void ids(CompareOutcome outcome) throws IOException {
        CompareCounts counts = outcome.counts();
        Set<String> aside = new HashSet<>(SetAside.ids(folder.aside()));
        List<String> missing = new ArrayList<>();
        long expected = 0;
        DifferenceList list = outcome.list(Difference.Kind.ONLY_LEFT);
        for (long first = 0; first < list.size(); first += SAMPLE) {
            for (Difference difference : list.page(first, SAMPLE)) {
                if (aside.contains(difference.id().text())) {
                    expected++;
                } else if (missing.size() < EXAMPLES) {
                    missing.add(difference.id().text());
                }
            }
        }
        long lost = counts.onlyLeft() - expected;
        boolean strangers = run.made() && counts.onlyRight() > 0;
        String more = counts.onlyRight() == 0 ? "none" : grouped(counts.onlyRight());
        checks.add(new Check(Subject.IDS, lost == 0 && !strangers, counts.left(), lost + (strangers ? counts.onlyRight() : 0),
                "All ids compared: " + (lost == 0 ? "none is" : grouped(lost) + " are") + " missing" + (expected == 0 ? "" : " but the "
                        + grouped(expected) + " that were set aside") + ", " + more + " in the target only" + (strangers || counts.onlyRight() == 0 ? "."
                        : ", which were there before or came otherwise."), missing));
    }

    /** Says which keys the plan left out, so that a report that is kept does not hide what was accepted. */
    private String leftOut() {
        List<String> keys = run.mapping().keys().entrySet().stream().filter(key -> key.getValue().conversions().containsValue(Conversion.OMIT))
                .map(key -> "«" + key.getKey() + "»").toList();
        return keys.isEmpty() ? "" : " Left out as planned: values of " + String.join(", ", keys) + ".";
    }

    private void contents(CompareCounts counts, Findings findings, boolean vectors) {
        long both = counts.equal() + counts.different();
        String skipped = run.tally().skipped() == 0 ? "" : " " + grouped(run.tally().skipped()) + " records were skipped because the target had their ids.";
        String rounded = findings.rounded() == 0 ? "" : " In " + grouped(findings.rounded())
                + " of them the database keeps decimals a few bits off, in their 16th digit.";
        checks.add(new Check(Subject.METADATA, findings.metadata() == 0, both, findings.metadata(), equal(both, findings.metadata())
                + " after the mapping." + leftOut() + rounded + skipped, findings.metadataExamples()));
        checks.add(new Check(Subject.DOCUMENTS, findings.documents() == 0, both, findings.documents(), equal(both, findings.documents())
                + ", character by character.", findings.documentExamples()));
        if (vectors) {
            checks.add(new Check(Subject.VECTORS, findings.vectors() == 0, both, findings.vectors(), equal(both, findings.vectors())
                    + ".", findings.vectorExamples()));
        }
    }

    private void vectors(Mapper mapper, SampledIds sample, VectorTolerance tolerance) throws VectorStoreException {
        VectorSample compared = new VectorSample(ends.reach((CopyPlace.InCollection) run.source()),
                ends.reach((CopyPlace.InCollection) run.target()), run.mapping(), mapper);
        VectorSample.Finding finding = compared.compare(sample.drawn(), tolerance);
        String way = tolerance == VectorTolerance.DIRECTION ? ", by direction" : "";
        checks.add(new Check(Subject.VECTORS, finding.different().isEmpty(), finding.compared(), finding.different().size(),
                grouped(finding.compared() - finding.different().size()) + " of " + grouped(finding.compared()) + " sampled vectors equal" + way
                        + "; the largest difference of a number is " + finding.largest() + ".",
                finding.different().stream().limit(EXAMPLES).toList()));
    }

    /** Under cosine a database may keep directions only. */
    private VectorTolerance tolerance(TargetFacts facts) throws VectorStoreException {
        List<VectorSpace> spaces = new ArrayList<>(facts.existing().map(info -> info.spaces()).orElse(List.of()));
        try (Source source = ends.source(run.source(), CopyScope.ALL)) {
            spaces.addAll(source.info().spaces());
        }
        return spaces.stream().anyMatch(space -> space.metric() == Metric.COSINE) ? VectorTolerance.DIRECTION : VectorTolerance.ROUNDED;
    }

    /** Tells whether both collections hold the same records and each is searched at once, so that searches must find the same. */
    private boolean comparable(boolean file) {
        boolean whole = Basis.whole(run.source()) || Basis.whole(run.target());
        return !file && !whole && run.made() && run.filter().isEmpty() && !run.chosen() && !run.mapping().spaces().isEmpty();
    }

    private void setAside() {
        long aside = run.tally().setAside();
        checks.add(new Check(Subject.SET_ASIDE, true, run.tally().done(), aside,
                aside == 0 ? "Nothing was left out of this run." : grouped(aside) + " records were set aside, each with the reason.", List.of()));
    }

    private static String equal(long both, long different) {
        return grouped(both - different) + " of " + grouped(both) + " equal";
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
