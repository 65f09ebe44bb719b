package org.vectorinspector.parquet.internal;

import java.io.RandomAccessFile;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;

/** A row group whose pages are read one by one, so that its size does not matter: data frames have a million rows in one. */
final class RowGroup implements PageReadStore {
    private final RandomAccessFile file;
    private final Codecs codecs = new Codecs();
    private final Map<ColumnPath, ColumnChunkMetaData> chunks;
    private final long rows;

    RowGroup(RandomAccessFile file, BlockMetaData group) {
        this.file = file;
        this.chunks = group.getColumns().stream().collect(Collectors.toMap(ColumnChunkMetaData::getPath, Function.identity()));
        this.rows = group.getRowCount();
    }

    @Override
    public PageReader getPageReader(ColumnDescriptor column) {
        return new ColumnPages(file, chunks.get(ColumnPath.get(column.getPath())), codecs);
    }

    @Override
    public long getRowCount() {
        return rows;
    }
}
