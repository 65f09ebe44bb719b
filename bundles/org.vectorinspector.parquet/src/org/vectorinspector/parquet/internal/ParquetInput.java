package org.vectorinspector.parquet.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.io.LocalInputFile;

/** A Parquet file that is open, with what its columns mean. */
final class ParquetInput implements Closeable {
    private final ParquetFileReader reader;
    private final FileColumns columns;

    private ParquetInput(ParquetFileReader reader, FileColumns columns) {
        this.reader = reader;
        this.columns = columns;
    }

    /**
     * Opens a file.
     *
     * @throws IOException when it cannot be read, is no Parquet file, or has no columns of records
     */
    static ParquetInput open(Path file, Hints hints) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        ParquetFileReader reader = reader(file);
        boolean known = false;
        try {
            FileMetaData footer = reader.getFileMetaData();
            requireKnownCodecs(reader);
            FileColumns columns = FileColumns.of(footer.getSchema(), Map.copyOf(footer.getKeyValueMetaData()), hints);
            reader.setRequestedSchema(columns.schema());
            known = true;
            return new ParquetInput(reader, columns);
        } finally {
            if (!known) {
                reader.close();
            }
        }
    }

    private static ParquetFileReader reader(Path file) throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration()).withCodecFactory(new Codecs()).build();
        try {
            return ParquetFileReader.open(new LocalInputFile(file), options);
        } catch (RuntimeException noParquet) {
            throw new IOException("it is no Parquet file, or it is damaged", noParquet);
        }
    }

    private static void requireKnownCodecs(ParquetFileReader reader) throws IOException {
        for (BlockMetaData group : reader.getRowGroups()) {
            for (ColumnChunkMetaData chunk : group.getColumns()) {
                if (!Codecs.UNPACKED.contains(chunk.getCodec())) {
                    throw new IOException("it is packed with " + chunk.getCodec() + ", which this program cannot unpack; Snappy, Zstandard, gzip and LZ4_RAW it can");
                }
            }
        }
    }

    FileColumns columns() {
        return columns;
    }

    long records() {
        return reader.getRecordCount();
    }

    ParquetFileReader reader() {
        return reader;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
