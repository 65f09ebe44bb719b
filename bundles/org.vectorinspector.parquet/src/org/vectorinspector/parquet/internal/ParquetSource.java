package org.vectorinspector.parquet.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.exchange.LineProblem;
import org.vectorinspector.core.exchange.RecordSource;

/** Reads the rows of one file; of a column no more than a page is in memory. */
final class ParquetSource implements RecordSource {
    private final RandomAccessFile file;
    private final RowReader row;
    private final MessageColumnIO columns;
    private final List<BlockMetaData> groups;
    private RecordReader<RowReader> rows;
    private int group;
    private long left;
    private long behind;

    ParquetSource(ParquetInput input, IdKind ids) throws IOException {
        this.file = new RandomAccessFile(input.file().toFile(), "r");
        this.row = new RowReader(input.columns(), ids);
        this.columns = new ColumnIOFactory().getColumnIO(input.columns().schema());
        this.groups = input.groups();
    }

    @Override
    public Optional<VectorRecord> next() throws IOException {
        try {
            if (left == 0 && !nextGroup()) {
                return Optional.empty();
            }
            rows.read();
        } catch (RuntimeException damaged) {
            throw new IOException("it is damaged behind row " + behind, damaged);
        }
        left--;
        behind++;
        try {
            return Optional.of(row.item());
        } catch (IllegalArgumentException noRecord) {
            throw LineProblem.ofRow(behind, noRecord.getMessage() + ".", noRecord);
        }
    }

    @Override
    public void skip(long places) throws IOException {
        long rest = places;
        while (left == 0 && group < groups.size() && groups.get(group).getRowCount() <= rest) {
            rest -= groups.get(group).getRowCount();
            behind += groups.get(group).getRowCount();
            group++;
        }
        RecordSource.super.skip(rest);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Goes on to the next row group that has rows; returns false at the end. */
    private boolean nextGroup() {
        while (left == 0 && group < groups.size()) {
            BlockMetaData next = groups.get(group++);
            left = next.getRowCount();
            rows = left == 0 ? null : columns.getRecordReader(new RowGroup(file, next), row);
        }
        return left > 0;
    }
}
