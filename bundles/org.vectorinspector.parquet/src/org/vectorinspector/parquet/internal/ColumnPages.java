package org.vectorinspector.parquet.internal;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputDecompressor;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;

/** The pages of one column of a row group, each read when it is its turn: parquet-java's own reader takes them all into memory at once. */
final class ColumnPages implements PageReader {
    private static final int BUFFER = 32 * 1024;

    private final ColumnChunkMetaData chunk;
    private final InputStream in;
    private final BytesInputDecompressor unpacker;
    private final Statistics<?> none;
    private PageHeader ahead;
    private long values;

    ColumnPages(RandomAccessFile file, ColumnChunkMetaData chunk, Codecs codecs) {
        this.chunk = chunk;
        this.in = new BufferedInputStream(new FilePart(file, chunk.getStartingPos()), BUFFER);
        this.unpacker = codecs.getDecompressor(chunk.getCodec());
        this.none = Statistics.createStats(chunk.getPrimitiveType());
    }

    @Override
    public long getTotalValueCount() {
        return chunk.getValueCount();
    }

    @Override
    public DictionaryPage readDictionaryPage() {
        try {
            ahead = Util.readPageHeader(in);
            if (ahead.getType() != PageType.DICTIONARY_PAGE) {
                return null;
            }
            PageHeader header = ahead;
            ahead = null;
            BytesInput bytes = unpacker.decompress(body(header), header.getUncompressed_page_size());
            DictionaryPageHeader dictionary = header.getDictionary_page_header();
            return new DictionaryPage(bytes, dictionary.getNum_values(), encoding(dictionary.getEncoding()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public DataPage readPage() {
        try {
            while (values < chunk.getValueCount()) {
                PageHeader header = ahead == null ? Util.readPageHeader(in) : ahead;
                ahead = null;
                switch (header.getType()) {
                    case DATA_PAGE:
                        values += header.getData_page_header().getNum_values();
                        return first(header, header.getData_page_header());
                    case DATA_PAGE_V2:
                        values += header.getData_page_header_v2().getNum_values();
                        return second(header, header.getData_page_header_v2());
                    default:
                        body(header);
                }
            }
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private DataPage first(PageHeader header, DataPageHeader page) throws IOException {
        BytesInput bytes = unpacker.decompress(body(header), header.getUncompressed_page_size());
        return new DataPageV1(bytes, page.getNum_values(), header.getUncompressed_page_size(), none, encoding(page.getRepetition_level_encoding()),
                encoding(page.getDefinition_level_encoding()), encoding(page.getEncoding()));
    }

    /** Reads a page of the second kind, whose levels are never packed. */
    private DataPage second(PageHeader header, DataPageHeaderV2 page) throws IOException {
        int repetition = page.getRepetition_levels_byte_length();
        int definition = page.getDefinition_levels_byte_length();
        BytesInput repetitions = bytes(repetition);
        BytesInput definitions = bytes(definition);
        BytesInput data = bytes(header.getCompressed_page_size() - repetition - definition);
        int size = header.getUncompressed_page_size() - repetition - definition;
        BytesInput unpacked = page.isIs_compressed() && size > 0 ? unpacker.decompress(data, size) : data;
        return DataPageV2.uncompressed(page.getNum_rows(), page.getNum_nulls(), page.getNum_values(), repetitions, definitions,
                encoding(page.getEncoding()), unpacked, none);
    }

    private BytesInput body(PageHeader header) throws IOException {
        return bytes(header.getCompressed_page_size());
    }

    private BytesInput bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("The file ends within a page");
        }
        return BytesInput.from(bytes);
    }

    private static Encoding encoding(org.apache.parquet.format.Encoding encoding) {
        return Encoding.valueOf(encoding.name());
    }
}
