package org.vectorinspector.parquet.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.exchange.FileLayout;
import org.vectorinspector.core.exchange.RecordSink;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.VectorJson;

/** Writes one file; of its records no more are in memory than a row group has. */
final class ParquetSink implements RecordSink {
    private static final long ROW_GROUP_BYTES = 32L << 20;

    private final ParquetWriter<RowOut> writer;
    private long written;

    ParquetSink(Path file, FileLayout layout) throws IOException {
        Files.deleteIfExists(file);
        Builder builder = new Builder(new LocalOutputFile(file), layout).withConf(new PlainParquetConfiguration())
                .withCodecFactory(new Codecs()).withCompressionCodec(CompressionCodecName.ZSTD).withRowGroupSize(ROW_GROUP_BYTES)
                .withWriteMode(ParquetFileWriter.Mode.CREATE);
        for (VectorSpace space : layout.spaces()) {
            builder.withDictionaryEncoding(ColumnNames.ofSpace(space.name()) + ".list.element", false);
        }
        writer = builder.build();
    }

    @Override
    public void write(RecordBatch batch) throws IOException {
        RecordBatch numbers = numbers(batch);
        for (int row = 0; row < numbers.size(); row++) {
            writer.write(new RowOut(numbers, row));
        }
        written += batch.size();
    }

    /** Returns how many records were written. */
    long written() {
        return written;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static RecordBatch numbers(RecordBatch batch) throws IOException {
        try {
            return VectorJson.decode(batch);
        } catch (JsonProblem noNumbers) {
            throw new IOException("A vector is no list of numbers: " + noNumbers.getMessage(), noNumbers);
        }
    }

    /** Puts a writer together. */
    private static final class Builder extends ParquetWriter.Builder<RowOut, Builder> {
        private final FileLayout layout;

        Builder(OutputFile file, FileLayout layout) {
            super(file);
            this.layout = layout;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<RowOut> getWriteSupport(ParquetConfiguration configuration) {
            return new RowWriter(layout);
        }

        @Override
        protected WriteSupport<RowOut> getWriteSupport(Configuration configuration) {
            return new RowWriter(layout);
        }
    }
}
