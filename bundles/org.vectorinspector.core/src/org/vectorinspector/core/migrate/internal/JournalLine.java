package org.vectorinspector.core.migrate.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.core.migrate.RunTally;
import org.vectorinspector.json.JsonInput;

/** One line of a journal. */
sealed interface JournalLine {
    /** Batches from a number on are read from a place on. */
    record Begin(long batch, Optional<Cursor> from) implements JournalLine {
    }

    /** A batch is going to be written. */
    record Intent(long batch, Optional<Journal.PageEnd> end, List<RecordId> adds, List<RecordId> replaces, List<RecordId> skips)
            implements JournalLine {
    }

    /** A batch is done with. */
    record Done(long batch, RunTally tally, long length) implements JournalLine {
    }

    /** Reads a line. */
    static JournalLine parse(String text) throws IOException {
        JsonInput in = JsonInput.of(text);
        Map<String, Long> numbers = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, List<RecordId>> ids = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            switch (name) {
                case "from", "next" -> texts.put(name, in.nextText());
                case "end" -> texts.put(name, Boolean.toString(in.nextFlag()));
                case "add", "replace", "skip" -> ids.put(name, ids(in));
                default -> numbers.put(name, in.nextLong());
            }
        }
        in.endObject();
        return of(numbers, texts, ids);
    }

    private static JournalLine of(Map<String, Long> numbers, Map<String, String> texts, Map<String, List<RecordId>> ids) throws IOException {
        if (numbers.containsKey("begin")) {
            return new Begin(numbers.get("begin"), Optional.ofNullable(texts.get("from")).map(Cursor::new));
        }
        if (numbers.containsKey("batch")) {
            Optional<Journal.PageEnd> end = texts.containsKey("next") || texts.containsKey("end")
                    ? Optional.of(new Journal.PageEnd(Optional.ofNullable(texts.get("next")).map(Cursor::new))) : Optional.empty();
            return new Intent(numbers.get("batch"), end, ids.getOrDefault("add", List.of()), ids.getOrDefault("replace", List.of()),
                    ids.getOrDefault("skip", List.of()));
        }
        if (!numbers.containsKey("done")) {
            throw new IOException("The journal has a line that is none of its own");
        }
        return new Done(numbers.get("done"), new RunTally(numbers.getOrDefault("written", 0L), numbers.getOrDefault("skipped", 0L),
                numbers.getOrDefault("aside", 0L), numbers.getOrDefault("bytes", 0L)), numbers.getOrDefault("length", 0L));
    }

    private static List<RecordId> ids(JsonInput in) throws IOException {
        List<RecordId> ids = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            ids.add(IdText.parse(in.nextText()));
        }
        in.endArray();
        return ids;
    }
}
