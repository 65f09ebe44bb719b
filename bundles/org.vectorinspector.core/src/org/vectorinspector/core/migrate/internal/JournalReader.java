package org.vectorinspector.core.migrate.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.core.migrate.RunTally;

/** Works out from a journal where a run stands; keeps no more in memory than what was on its way when the run ended. */
final class JournalReader {
    private final Map<Long, Batch> pending = new TreeMap<>();
    private final Set<RecordId> settled = new HashSet<>();
    private final Set<RecordId> open = new HashSet<>();
    private final Set<Long> undone = new HashSet<>();
    private Optional<Cursor> from = Optional.empty();
    private boolean read;
    private long firstPending;
    private long nextBatch;
    private long length;
    private RunTally tally = RunTally.ZERO;

    /** A batch of which something is known, and which reading may have to come back to. */
    private static final class Batch {
        private final List<RecordId> adds = new ArrayList<>();
        private final List<RecordId> others = new ArrayList<>();
        private Optional<Journal.PageEnd> end = Optional.empty();
        private boolean done;
    }

    private JournalReader() {
    }

    static JournalState read(Path journal) throws IOException {
        JournalReader reader = new JournalReader();
        each(journal, reader::take);
        reader.leave();
        return reader.state();
    }

    /** Takes the lines of a journal one by one. */
    interface LineAction {
        void take(JournalLine line) throws IOException;
    }

    static void each(Path journal, LineAction action) throws IOException {
        if (!Files.exists(journal)) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(journal, StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                String next = lines.readLine();
                JournalLine parsed;
                try {
                    parsed = JournalLine.parse(line);
                } catch (IOException | IllegalArgumentException torn) {
                    if (next == null) {
                        return;
                    }
                    throw new IOException("The journal " + journal + " is damaged: " + torn.getMessage(), torn);
                }
                action.take(parsed);
                line = next;
            }
        }
    }

    private void take(JournalLine line) {
        switch (line) {
            case JournalLine.Begin begin -> {
                leave();
                firstPending = begin.batch();
                nextBatch = Math.max(nextBatch, begin.batch());
            }
            case JournalLine.Intent intent -> {
                Batch batch = pending.computeIfAbsent(intent.batch(), first -> new Batch());
                batch.adds.addAll(intent.adds());
                batch.others.addAll(intent.replaces());
                batch.others.addAll(intent.skips());
                batch.end = intent.end().or(() -> batch.end);
                nextBatch = Math.max(nextBatch, intent.batch() + 1);
            }
            case JournalLine.Done done -> {
                tally = tally.plus(done.tally());
                length = Math.max(length, done.length());
                Optional.ofNullable(pending.get(done.batch())).ifPresent(batch -> batch.done = true);
                advance();
            }
        }
    }

    /** Moves on over pages that are done with from their first to their last batch. */
    private void advance() {
        long last = firstPending;
        while (pending.containsKey(last) && pending.get(last).done) {
            Optional<Journal.PageEnd> end = pending.get(last).end;
            last++;
            if (end.isPresent()) {
                from = end.get().next();
                read = from.isEmpty();
                for (; firstPending < last; firstPending++) {
                    pending.remove(firstPending);
                }
            }
        }
    }

    /** Keeps what is known of batches that reading has to come back to. */
    private void leave() {
        pending.forEach((number, batch) -> {
            if (batch.done) {
                Stream.concat(batch.adds.stream(), batch.others.stream()).forEach(settled::add);
            } else {
                open.addAll(batch.adds);
                undone.add(number);
            }
        });
        pending.clear();
    }

    private JournalState state() {
        open.removeAll(settled);
        return new JournalState(from, read, nextBatch, tally, settled, open, undone, length);
    }
}
