package org.vectorinspector.parquet.internal;

import java.io.IOException;
import java.util.Optional;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.exchange.LineProblem;
import org.vectorinspector.core.exchange.RecordSource;

/** Reads the rows of one file, row group by row group. */
final class ParquetSource implements RecordSource {
    private final ParquetInput input;
    private final RowReader row;
    private final MessageColumnIO columns;
    private RecordReader<RowReader> rows;
    private long left;
    private long behind;
    private int group;

    /** Reads an open file, which is closed with this. */
    ParquetSource(ParquetInput input, IdKind ids) {
        this.input = input;
        this.row = new RowReader(input.columns(), ids);
        this.columns = new ColumnIOFactory().getColumnIO(input.columns().schema());
    }

    @Override
    public Optional<VectorRecord> next() throws IOException {
        try {
            if (left == 0 && !nextGroup()) {
                return Optional.empty();
            }
            rows.read();
        } catch (RuntimeException | IOException damaged) {
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
        while (rest > 0 && left == 0 && group < input.reader().getRowGroups().size() && count(group) <= rest) {
            rest -= count(group);
            behind += count(group);
            group++;
            input.reader().skipNextRowGroup();
        }
        RecordSource.super.skip(rest);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }

    private long count(int index) {
        BlockMetaData block = input.reader().getRowGroups().get(index);
        return block.getRowCount();
    }

    /** Goes on to the next row group that has rows; returns false at the end. */
    private boolean nextGroup() throws IOException {
        PageReadStore pages = input.reader().readNextRowGroup();
        if (pages == null) {
            return false;
        }
        group++;
        left = pages.getRowCount();
        rows = columns.getRecordReader(pages, row);
        return left > 0 || nextGroup();
    }
}
