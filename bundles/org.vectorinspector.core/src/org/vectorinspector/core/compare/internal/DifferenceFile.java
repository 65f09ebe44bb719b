package org.vectorinspector.core.compare.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.core.compare.Difference;
import org.vectorinspector.core.compare.DifferenceList;

/** Differences of one kind: rows of one length that point at ids in a second file. Only the newest ones are in memory. */
final class DifferenceFile implements DifferenceList {
    private static final int ROW = 32;
    private static final int BUFFER = 64 * 1024;

    private final Difference.Kind kind;
    private final TemporaryFile rows;
    private final TemporaryFile ids;
    private final GrowingBytes newRows = new GrowingBytes();
    private final GrowingBytes newIds = new GrowingBytes();
    private long idsWritten;
    private long size;

    DifferenceFile(Difference.Kind kind, Optional<Path> workspace) {
        this.kind = kind;
        rows = new TemporaryFile(workspace);
        ids = new TemporaryFile(workspace);
    }

    synchronized void add(Difference difference) throws IOException {
        newRows.putLong(idsWritten + newIds.size());
        newRows.putInt(difference.keys());
        newRows.putInt((difference.document() ? 1 : 0) | (difference.vectors() ? 2 : 0));
        newRows.putLong(Double.doubleToLongBits(difference.cosine().orElse(Double.NaN)));
        newRows.putLong(Double.doubleToLongBits(difference.distance().orElse(Double.NaN)));
        put(difference.left());
        put(difference.right());
        size++;
        if (newRows.size() + newIds.size() >= BUFFER) {
            write();
        }
    }

    @Override
    public synchronized long size() {
        return size;
    }

    @Override
    public synchronized List<Difference> page(long first, int count) throws IOException {
        write();
        int found = (int) Math.max(0, Math.min(count, size - first));
        if (found == 0) {
            return List.of();
        }
        ByteBuffer in = ByteBuffer.wrap(rows.read(first * ROW, found * ROW));
        long begin = in.getLong(0);
        long end = first + found == size ? idsWritten : ByteBuffer.wrap(rows.read((first + found) * ROW, Long.BYTES)).getLong();
        ByteBuffer names = ByteBuffer.wrap(ids.read(begin, Math.toIntExact(end - begin)));
        List<Difference> page = new ArrayList<>(found);
        while (in.hasRemaining()) {
            page.add(difference(in, names));
        }
        return page;
    }

    @Override
    public void close() {
        rows.close();
        ids.close();
    }

    private void write() throws IOException {
        moved(newRows, rows);
        idsWritten += moved(newIds, ids);
    }

    private static int moved(GrowingBytes from, TemporaryFile to) throws IOException {
        byte[] bytes = from.copy(0);
        if (bytes.length > 0) {
            to.append(bytes, bytes.length);
            from.cut(0);
        }
        return bytes.length;
    }

    private void put(Optional<RecordId> id) {
        newIds.putByte(id.map(known -> known.kind().ordinal()).orElse(-1));
        id.ifPresent(known -> newIds.putText(known.text()));
    }

    private Difference difference(ByteBuffer in, ByteBuffer names) {
        in.getLong();
        int keys = in.getInt();
        int flags = in.getInt();
        OptionalDouble cosine = number(in.getDouble());
        OptionalDouble distance = number(in.getDouble());
        return new Difference(kind, id(names), id(names), (flags & 1) != 0, keys, (flags & 2) != 0, cosine, distance);
    }

    private static OptionalDouble number(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static Optional<RecordId> id(ByteBuffer in) {
        byte kind = in.get();
        return kind < 0 ? Optional.empty() : Optional.of(RecordId.parse(IdKind.values()[kind], Entry.text(in)));
    }
}
