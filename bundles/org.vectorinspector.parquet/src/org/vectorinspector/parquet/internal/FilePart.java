package org.vectorinspector.parquet.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;

/** A file from a place on, as a stream; several of them share the file and take turns. For one thread. */
final class FilePart extends InputStream {
    private final RandomAccessFile file;
    private long place;

    FilePart(RandomAccessFile file, long place) {
        this.file = file;
        this.place = place;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        file.seek(place);
        int read = file.read(bytes, from, count);
        place += Math.max(read, 0);
        return read;
    }
}
