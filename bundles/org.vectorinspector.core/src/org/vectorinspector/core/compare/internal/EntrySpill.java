package org.vectorinspector.core.compare.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Entries of one side in a file, in parts by the first bits of their keys; a little of each part stays in memory. For one thread. */
final class EntrySpill implements AutoCloseable {
    static final int PARTS = 1024;
    private static final int SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(PARTS);
    private static final int CHUNK = 16 * 1024;

    private final TemporaryFile file;
    private final List<Part> parts = new ArrayList<>();
    private boolean empty = true;

    /** What belongs together. */
    private static final class Part {
        private final GrowingBytes tail = new GrowingBytes(0);
        private final List<Chunk> chunks = new ArrayList<>();
        private long bytes;
    }

    /**
     * Bytes in the file.
     *
     * @param offset where they begin
     * @param length how many
     */
    private record Chunk(long offset, int length) {
    }

    EntrySpill(Optional<Path> workspace) {
        file = new TemporaryFile(workspace);
    }

    boolean isEmpty() {
        return empty;
    }

    /** Returns how many bytes the entries of a part take. */
    long bytes(int part) {
        return empty ? 0 : parts.get(part).bytes;
    }

    void add(Entry entry) throws IOException {
        if (empty) {
            empty = false;
            for (int i = 0; i < PARTS; i++) {
                parts.add(new Part());
            }
        }
        Part part = parts.get((int) (entry.key().high() >>> SHIFT));
        part.tail.putInt(entry.length());
        part.tail.putBytes(entry.bytes(), entry.from(), entry.length());
        part.bytes += entry.weight();
        if (part.tail.size() >= CHUNK) {
            byte[] chunk = part.tail.copy(0);
            part.chunks.add(new Chunk(file.append(chunk, chunk.length), chunk.length));
            part.tail.cut(0);
        }
    }

    void read(int number, EntryChunks.Reader reader) throws IOException {
        if (empty) {
            return;
        }
        Part part = parts.get(number);
        for (Chunk chunk : part.chunks) {
            read(file.read(chunk.offset(), chunk.length()), reader);
        }
        read(part.tail.copy(0), reader);
    }

    @Override
    public void close() {
        file.close();
    }

    private static void read(byte[] chunk, EntryChunks.Reader reader) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(chunk);
        while (in.hasRemaining()) {
            byte[] entry = new byte[in.getInt()];
            in.get(entry);
            reader.take(Entry.of(entry));
        }
    }
}
