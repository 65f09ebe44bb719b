package org.vectorinspector.parquet.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.LocalInputFile;

/**
 * What the footer of a Parquet file says.
 *
 * @param file where it is
 * @param columns what they mean
 * @param groups of rows, in their order
 */
record ParquetInput(Path file, FileColumns columns, List<BlockMetaData> groups) {
    /**
     * Reads a footer.
     *
     * @throws IOException when it cannot be read, is no Parquet file, or has no columns of records
     */
    static ParquetInput of(Path file, Hints hints) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        ParquetMetadata footer = footer(file);
        requireKnownCodecs(footer.getBlocks());
        Map<String, String> notes = Map.copyOf(footer.getFileMetaData().getKeyValueMetaData());
        return new ParquetInput(file, FileColumns.of(footer.getFileMetaData().getSchema(), notes, hints), List.copyOf(footer.getBlocks()));
    }

    private static ParquetMetadata footer(Path file) throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration()).withCodecFactory(new Codecs()).build();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
            return reader.getFooter();
        } catch (RuntimeException noParquet) {
            throw new IOException("it is no Parquet file, or it is damaged", noParquet);
        }
    }

    private static void requireKnownCodecs(List<BlockMetaData> groups) throws IOException {
        for (BlockMetaData group : groups) {
            for (ColumnChunkMetaData chunk : group.getColumns()) {
                if (!Codecs.UNPACKED.contains(chunk.getCodec())) {
                    throw new IOException("it is packed with " + chunk.getCodec()
                            + ", which this program cannot unpack; Snappy, Zstandard, gzip and LZ4_RAW it can");
                }
            }
        }
    }

    long records() {
        return groups.stream().mapToLong(BlockMetaData::getRowCount).sum();
    }
}
