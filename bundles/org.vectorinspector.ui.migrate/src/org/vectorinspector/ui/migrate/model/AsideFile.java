package org.vectorinspector.ui.migrate.model;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;

/**
 * The records that a run set aside, read page by page from its file: of each page only the place is kept. What is written into the file
 * later is not seen. Methods that read block.
 */
public final class AsideFile {
    /** How many records a page has. */
    public static final int PAGE = 100;

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final long[] places;
    private final long size;

    /**
     * A record that was set aside.
     *
     * @param id as a person writes it, empty where the source holds something unreadable
     * @param reason a sentence
     * @param record as JSON, empty where there is none
     */
    public record Entry(String id, String reason, String record) {
    }

    private AsideFile(Path file, long[] places, long size) {
        this.file = file;
        this.places = places;
        this.size = size;
    }

    /** Returns the file with the places of its pages. */
    public static AsideFile open(Path file) throws IOException {
        long[] places = new long[16];
        long lines = 0;
        long offset = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    offset++;
                    if (buffer[i] == '\n' && ++lines % PAGE == 0) {
                        int page = (int) (lines / PAGE);
                        places = page < places.length ? places : Arrays.copyOf(places, places.length * 2);
                        places[page] = offset;
                    }
                }
            }
        }
        return new AsideFile(file, places, lines);
    }

    /** Returns how many records there are. */
    public long size() {
        return size;
    }

    /** Returns a page, empty behind the end. */
    public List<Entry> page(int page) throws IOException {
        List<Entry> entries = new ArrayList<>();
        long first = (long) page * PAGE;
        if (first >= size) {
            return entries;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            in.skipNBytes(places[page]);
            for (long row = first; row < Math.min(size, first + PAGE); row++) {
                entries.add(entry(line(in)));
            }
        }
        return entries;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static Entry entry(String line) throws IOException {
        try {
            Map<String, Value> object = ValueJson.parseMetadata(line).values();
            String reason = object.get("reason") instanceof Value.Text(String text) ? text : "";
            return object.get("record") instanceof Value.Fields fields
                    ? new Entry(id(fields.values().get("id")), reason, ValueJson.text(fields)) : new Entry("", reason, "");
        } catch (JsonProblem damaged) {
            throw new IOException("The line «" + begin(line) + "» cannot be read: " + damaged.getMessage(), damaged);
        }
    }

    private static String begin(String line) {
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }

    private static String id(Value id) {
        return switch (id) {
            case null -> "";
            case Value.Text(String text) -> text;
            default -> ValueJson.text(id);
        };
    }
}
