package org.vectorinspector.benchmarks.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.vectorinspector.benchmarks.harness.Measure;

/**
 * The floor of the embedded database: a plain loop over the same index that brings the same things, page by page: id, document,
 * metadata and the vectors in one array a page. It takes the documents as they lie in the files, without cursors, deleted
 * records, deadlines and types of our own.
 */
final class LuceneLoop {
    private static final int PAGE = 1_000;

    private final int dimension;
    private long records;
    private long characters;
    private long keys;

    private LuceneLoop(int dimension) {
        this.dimension = dimension;
    }

    /** Arguments: folder of the index, number of records, dimension. */
    public static void main(String[] arguments) throws IOException {
        int dimension = Integer.parseInt(arguments[2]);
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Path.of(arguments[0])))) {
            long expected = Long.parseLong(arguments[1]);
            Readings.measure(() -> new LuceneLoop(dimension).readAndCheck(reader, expected));
            Measure.print("records", expected);
        }
    }

    private void readAndCheck(DirectoryReader reader, long expected) throws IOException {
        read(reader);
        if (records != expected || keys != 3 * records || characters <= records) {
            throw new IOException("Not everything came: " + records + " records");
        }
    }

    private void read(DirectoryReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            LeafReader segment = leaf.reader();
            BinaryDocValues texts = segment.getBinaryDocValues("record");
            FloatVectorValues vectors = segment.getFloatVectorValues("vector");
            for (int first = 0; first < segment.maxDoc(); first += PAGE) {
                count(page(texts, vectors, first, Math.min(PAGE, segment.maxDoc() - first)));
            }
        }
    }

    /** What one page holds. */
    private record Page(List<String> ids, List<String> documents, List<Map<String, Object>> metadata, float[] vectors) {
    }

    private Page page(BinaryDocValues texts, FloatVectorValues vectors, int first, int count) throws IOException {
        Page page = new Page(new ArrayList<>(count), new ArrayList<>(count), new ArrayList<>(count), new float[count * dimension]);
        for (int row = 0; row < count; row++) {
            texts.advanceExact(first + row);
            BytesRef bytes = texts.binaryValue();
            ByteBuffer in = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
            page.ids.add(text(in));
            page.documents.add(in.get() == 1 ? text(in) : "");
            page.metadata.add(fields(in));
            System.arraycopy(vectors.vectorValue(first + row), 0, page.vectors, row * dimension, dimension);
        }
        return page;
    }

    private void count(Page page) {
        records += page.ids.size();
        for (int row = 0; row < page.ids.size(); row++) {
            characters += page.documents.get(row).length();
            keys += page.metadata.get(row).size();
        }
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    private static Map<String, Object> fields(ByteBuffer in) {
        int count = in.getInt();
        Map<String, Object> fields = LinkedHashMap.newLinkedHashMap(count);
        for (int i = 0; i < count; i++) {
            String key = text(in);
            byte kind = in.get();
            fields.put(key, switch (kind) {
                case 't' -> text(in);
                case 'w' -> in.getLong();
                case 'y' -> true;
                case 'n' -> false;
                default -> throw new IllegalStateException("The benchmark's records have no values of the kind " + (char) kind);
            });
        }
        return fields;
    }
}
