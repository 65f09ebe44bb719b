package org.vectorinspector.core.compare;

import java.io.IOException;
import java.util.Objects;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.compare.internal.EntryPairing;
import org.vectorinspector.core.compare.internal.EntryReader;
import org.vectorinspector.core.compare.internal.EntryStream;
import org.vectorinspector.core.compare.internal.EntryWriter;
import org.vectorinspector.core.compare.internal.Findings;
import org.vectorinspector.core.compare.internal.PendingEntries;
import org.vectorinspector.core.compare.internal.Side;
import org.vectorinspector.core.scan.RecordScan;

/**
 * Compares all records of two scans, whatever their order, with bounded memory.
 *
 * <p>Both sides are read at once. Where they come in the same order, each record meets its counterpart at once; else it waits in memory
 * for it. When more than 128 MB wait, they go to temporary files by a 128-bit hash of what they are matched by, and are joined part by
 * part at the end. Content with equal 64-bit hashes of its canonical form counts as equal; vectors whose bits differ are compared number
 * by number.
 */
public final class ScanComparison {
    private final CompareOptions options;

    /** Makes a comparison with these options. */
    public ScanComparison(CompareOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * Reads both scans to their ends; they stay open. Progress counts the records of both sides.
     *
     * @param left whose records the options may map; vectors as numbers are fastest
     * @param right is compared as it is
     * @return the outcome, for the caller to close
     * @throws VectorStoreException what the sources say; kind {@code CANCELLED} when the progress asks to stop or the thread is
     *         interrupted
     * @throws IOException when a temporary file cannot be written
     */
    public CompareOutcome run(RecordScan left, RecordScan right, Progress progress) throws VectorStoreException, IOException {
        boolean vectors = options.tolerance().isPresent();
        Findings findings = new Findings(options);
        try (EntryReader first = new EntryReader(left, options.mapping(), new EntryWriter(options.matching(), vectors));
                EntryReader second = new EntryReader(right, batch -> batch, new EntryWriter(options.matching(), vectors));
                PendingEntries pending = new PendingEntries(findings, options.workspace())) {
            EntryStream.Arrivals arrivals = (side, entries) -> {
                stopWhenAsked(progress);
                findings.read(side, entries);
                progress.worked(entries);
            };
            new EntryPairing(findings, pending).pair(new EntryStream(Side.LEFT, first, arrivals), new EntryStream(Side.RIGHT, second, arrivals));
            pending.finish(() -> stopWhenAsked(progress));
            return findings.outcome();
        } catch (VectorStoreException | IOException | RuntimeException failure) {
            findings.close();
            throw failure;
        }
    }

    private static void stopWhenAsked(Progress progress) throws VectorStoreException {
        if (progress.cancelled() || Thread.currentThread().isInterrupted()) {
            throw new VectorStoreException(Kind.CANCELLED, "The comparison was cancelled.", "");
        }
    }
}
