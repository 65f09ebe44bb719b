package org.vectorinspector.sample.internal;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorSpace;

/**
 * The records of one sample as its two files hold them.
 *
 * <p>{@code NAME.tsv} has a row for each record with tabs between the columns: {@code id}, {@code document} and the metadata,
 * whose heading says key and kind ({@code year:whole}); an empty field is a key that the record does not have. {@code NAME.f32}
 * has the vectors in the same order, as 32-bit little-endian floats.
 */
final class SampleTable {
    private static final int FIRST_METADATA = 2;

    private final int dimension;
    private final List<String> heading;
    private final List<String> rows;
    private final float[] vectors;

    private SampleTable(int dimension, List<String> lines, float[] vectors) {
        this.dimension = dimension;
        this.heading = columns(lines.getFirst());
        this.rows = lines.subList(1, lines.size());
        this.vectors = vectors;
    }

    /** Reads both files of a sample. */
    static SampleTable read(String name, int dimension) throws IOException {
        float[] vectors = vectors(name + ".f32");
        List<String> lines = lines(name + ".tsv");
        if ((lines.size() - 1) * dimension != vectors.length) {
            throw new IOException("The two files of the sample " + name + " do not fit together");
        }
        return new SampleTable(dimension, lines, vectors);
    }

    /** Returns how many records there are. */
    int size() {
        return rows.size();
    }

    /** Returns the records from {@code from} on, at most {@code count} of them. */
    RecordBatch batch(int from, int count) {
        int to = Math.min(size(), from + count);
        List<RecordId> ids = new ArrayList<>();
        List<Optional<String>> documents = new ArrayList<>();
        List<Metadata> metadata = new ArrayList<>();
        for (String row : rows.subList(from, to)) {
            List<String> fields = columns(row);
            ids.add(RecordId.of(fields.get(0)));
            documents.add(Optional.of(fields.get(1)));
            metadata.add(metadata(fields));
        }
        float[] own = Arrays.copyOfRange(vectors, from * dimension, to * dimension);
        return new RecordBatch(ids, documents, metadata, Map.of(VectorSpace.DEFAULT, new DenseBlock(dimension, own)));
    }

    private Metadata metadata(List<String> fields) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int column = FIRST_METADATA; column < fields.size(); column++) {
            String[] key = heading.get(column).split(":");
            String field = fields.get(column);
            if (!field.isEmpty()) {
                values.put(key[0], value(key[1], field));
            }
        }
        return new Metadata(values);
    }

    private static Value value(String kind, String field) {
        return switch (kind) {
            case "text" -> Value.of(field);
            case "whole" -> Value.of(Long.parseLong(field));
            case "decimal" -> Value.of(Double.parseDouble(field));
            case "flag" -> Value.of(Boolean.parseBoolean(field));
            default -> throw new IllegalStateException("A sample has a column of the unknown kind " + kind);
        };
    }

    private static List<String> columns(String line) {
        return List.of(line.split("\t", -1));
    }

    private static List<String> lines(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    private static float[] vectors(String file) throws IOException {
        try (InputStream stream = open(file)) {
            ByteBuffer bytes = ByteBuffer.wrap(stream.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            float[] vectors = new float[bytes.remaining() / Float.BYTES];
            bytes.asFloatBuffer().get(vectors);
            return vectors;
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream stream = SampleTable.class.getResourceAsStream("/samples/" + file);
        if (stream == null) {
            throw new FileNotFoundException("The sample file " + file + " is missing");
        }
        return stream;
    }
}
