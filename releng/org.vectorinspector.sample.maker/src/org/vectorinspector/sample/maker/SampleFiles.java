package org.vectorinspector.sample.maker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.spi.TextEmbedder;

/** Writes a sample as the two files that {@code SampleTable} of the sample bundle reads. */
final class SampleFiles {
    private final Path folder;
    private final TextEmbedder embedder;

    /** Writes into this folder; vectors come from the embedder. */
    SampleFiles(Path folder, TextEmbedder embedder) {
        this.folder = folder;
        this.embedder = embedder;
    }

    /** Writes {@code NAME.tsv} and {@code NAME.f32}. */
    void write(String name, List<SampleRow> rows) throws IOException, VectorStoreException {
        check(rows);
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>();
        lines.add(heading(rows.getFirst().metadata()));
        rows.forEach(row -> lines.add(line(row)));
        Files.writeString(folder.resolve(name + ".tsv"), String.join("\n", lines) + "\n");
        DenseBlock vectors = embedder.embed(rows.stream().map(SampleRow::document).toList());
        Files.write(folder.resolve(name + ".f32"), bytes(vectors.values()));
        System.out.println(name + ": " + rows.size() + " records");
    }

    private static void check(List<SampleRow> rows) {
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> {
            if (!ids.add(row.id())) {
                throw new IllegalStateException("Two records have the id " + row.id());
            }
        });
    }

    private static String heading(Map<String, Object> metadata) {
        Stream<String> keys = metadata.entrySet().stream().map(entry -> entry.getKey() + ":" + kind(entry.getValue()));
        return Stream.concat(Stream.of("id", "document"), keys).collect(Collectors.joining("\t"));
    }

    private static String kind(Object value) {
        return switch (value) {
            case String text -> "text";
            case Long number -> "whole";
            case Double number -> "decimal";
            case Boolean flag -> "flag";
            default -> throw new IllegalStateException("A sample holds no " + value.getClass());
        };
    }

    private static String line(SampleRow row) {
        String line = Stream.concat(Stream.of(row.id(), row.document()), row.metadata().values().stream())
                .map(Object::toString).collect(Collectors.joining("\t"));
        if (line.lines().count() != 1 || line.chars().filter(c -> c == '\t').count() != row.metadata().size() + 1) {
            throw new IllegalStateException("A text holds a tab or a line break: " + line);
        }
        return line;
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }
}
