package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectorinspector.testkit.Records.aRecord;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.core.compare.CompareCounts;
import org.vectorinspector.core.compare.CompareOptions;
import org.vectorinspector.core.compare.CompareOutcome;
import org.vectorinspector.core.compare.Difference;
import org.vectorinspector.core.compare.IdMatching;
import org.vectorinspector.core.compare.internal.EntryPairing;
import org.vectorinspector.core.compare.internal.EntryReader;
import org.vectorinspector.core.compare.internal.EntryStream;
import org.vectorinspector.core.compare.internal.EntryWriter;
import org.vectorinspector.core.compare.internal.Findings;
import org.vectorinspector.core.compare.internal.PendingEntries;
import org.vectorinspector.core.compare.internal.Side;
import org.vectorinspector.core.scan.RecordScan;
import org.vectorinspector.testkit.Records;

class EntryPairingTest {
    private static final int RECORDS = 20_000;
    private static final int ALL = 64 << 20;
    private static final int LITTLE = 200_000;

    @TempDir
    private Path workspace;
    private boolean inMemory;

    /** In which order the right side comes. */
    private enum Order {
        SAME(numbers -> { }),
        REVERSED(Collections::reverse),
        ROTATED(numbers -> Collections.rotate(numbers, RECORDS / 2)),
        SHUFFLED(numbers -> Collections.shuffle(numbers, new Random(1))),
        HALVES_INTERLEAVED(numbers -> {
            List<Integer> sorted = List.copyOf(numbers);
            IntStream.range(0, sorted.size()).forEach(i -> numbers.set(i, sorted.get(i % 2 == 0 ? i / 2 : (sorted.size() + i) / 2)));
        });

        private final Consumer<List<Integer>> change;

        Order(Consumer<List<Integer>> change) {
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsTheSameInEveryOrder(Order order) throws Exception {
        List<Integer> right = new ArrayList<>(numbers(n -> n % 77 != 0));
        order.change.accept(right);
        assertFinds(numbers(n -> n % 100 != 0), right, ALL);
        assertFinds(numbers(n -> n % 100 != 0), right, LITTLE);
        assertEquals(order == Order.SAME, inMemory, "what waits goes to files, and only that");
    }

    /** All records take ten times what may wait: those that one side does not have stay, and every other one meets its counterpart at once. */
    @Test
    void comesBackIntoStepBehindWhatOneSideDoesNotHave() throws Exception {
        assertFinds(numbers(n -> n % 100 != 0 && n / 300 != 9), numbers(n -> n % 77 != 0 && n / 300 != 15), LITTLE);
        assertTrue(inMemory, "nothing went to a file");
    }

    private void assertFinds(List<Integer> left, List<Integer> right, long bound) throws Exception {
        try (CompareOutcome outcome = compare(scan(left, 500), scan(right, 333), bound)) {
            Set<Integer> onlyLeft = without(left, right);
            Set<Integer> onlyRight = without(right, left);
            int both = left.size() - onlyLeft.size();
            assertEquals(new CompareCounts(left.size(), right.size(), onlyLeft.size(), onlyRight.size(), both, 0), outcome.counts());
            assertEquals(ids(onlyLeft), ids(outcome, Difference.Kind.ONLY_LEFT));
            assertEquals(ids(onlyRight), ids(outcome, Difference.Kind.ONLY_RIGHT));
        }
    }

    private CompareOutcome compare(RecordScan left, RecordScan right, long bound) throws VectorStoreException, IOException {
        Findings findings = new Findings(CompareOptions.EXACT);
        try (EntryReader first = reader(left); EntryReader second = reader(right);
                PendingEntries pending = new PendingEntries(findings, Optional.of(workspace), bound)) {
            new EntryPairing(findings, pending).pair(new EntryStream(Side.LEFT, first, findings::read), new EntryStream(Side.RIGHT, second, findings::read));
            inMemory = pending.inMemory();
            pending.finish(() -> { });
        }
        return findings.outcome();
    }

    private static EntryReader reader(RecordScan scan) {
        return new EntryReader(scan, batch -> batch, new EntryWriter(IdMatching.AS_THEY_ARE, true));
    }

    private static RecordScan scan(List<Integer> numbers, int page) {
        return ListScan.of(numbers.stream().map(n -> aRecord(Records.numberedId(n)).build()).toList(), page);
    }

    private static List<Integer> numbers(IntPredicate wanted) {
        return IntStream.range(0, RECORDS).filter(wanted).boxed().toList();
    }

    private static Set<Integer> without(List<Integer> numbers, List<Integer> others) {
        Set<Integer> rest = new TreeSet<>(numbers);
        rest.removeAll(new HashSet<>(others));
        return rest;
    }

    private static List<String> ids(Set<Integer> numbers) {
        return numbers.stream().map(n -> Records.numberedId(n).text()).sorted().toList();
    }

    private static List<String> ids(CompareOutcome outcome, Difference.Kind kind) throws IOException {
        return outcome.list(kind).page(0, RECORDS).stream().map(found -> found.id().text()).sorted().toList();
    }
}
