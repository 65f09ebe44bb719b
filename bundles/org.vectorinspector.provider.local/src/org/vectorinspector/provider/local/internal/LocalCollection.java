package org.vectorinspector.provider.local.internal;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * One open collection: an index whose segments keep the order of first writing. Writes, commits and the opening of new files happen
 * on the store's writer thread only, because an interrupt during them would close the index; reads touch mapped memory alone.
 */
final class LocalCollection implements Closeable {
    private final Path folder;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile CollectionDefinition definition;
    private volatile RowRanks ranks;
    private long nextSequence;

    private LocalCollection(Path folder, CollectionDefinition definition) throws IOException {
        this.folder = folder;
        this.definition = definition;
        this.directory = FSDirectory.open(CollectionFolders.index(folder));
        try {
            this.writer = new IndexWriter(directory, config());
            this.searchers = searchers();
        } catch (IOException | RuntimeException damaged) {
            directory.close();
            throw damaged;
        }
        this.nextSequence = read(reader -> Sequences.last(reader) + 1);
    }

    /** Reads what was committed: a reader from the writer would begin to merge segments because somebody looks. */
    private SearcherManager searchers() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            writer.commit();
        }
        return new SearcherManager(directory, null);
    }

    static LocalCollection open(Path folder) throws IOException {
        CollectionDefinition definition = CollectionFolders.read(folder);
        boolean written = Files.exists(CollectionFolders.index(folder));
        if (written && !indexExists(folder)) {
            throw new FileNotFoundException("no index in " + CollectionFolders.index(folder));
        }
        return new LocalCollection(folder, definition);
    }

    private static boolean indexExists(Path folder) throws IOException {
        try (FSDirectory directory = FSDirectory.open(CollectionFolders.index(folder))) {
            return DirectoryReader.indexExists(directory);
        }
    }

    CollectionDefinition definition() {
        return definition;
    }

    Path folder() {
        return folder;
    }

    /** Reads from the newest state; the reader is valid within the call only. */
    <T, X extends Exception> T read(Reading<T, X> reading) throws IOException, X {
        IndexSearcher searcher = searchers.acquire();
        try {
            return reading.from(searcher.getIndexReader());
        } finally {
            searchers.release(searcher);
        }
    }

    /** Returns the ranks of rows of a reader, computed once for each state. */
    RowRanks ranks(IndexReader reader) {
        RowRanks known = ranks;
        if (known == null || !known.isOf(reader)) {
            known = new RowRanks(reader);
            ranks = known;
        }
        return known;
    }

    /** Decides the dimension at the first write. Writer thread only. */
    void decideDimension(int dimension) throws IOException {
        CollectionDefinition decided = definition.withDimension(dimension);
        CollectionFolders.write(folder, decided);
        definition = decided;
    }

    /** Writes records, safely on disk when it returns; a known id keeps its place. Writer thread only. */
    void upsert(List<RecordBytes> records, List<Optional<float[]>> vectors) throws IOException {
        List<Long> known = read(reader -> Sequences.of(reader, records));
        Map<String, Long> own = new HashMap<>();
        for (int row = 0; row < records.size(); row++) {
            RecordBytes item = records.get(row);
            Long before = own.getOrDefault(item.id(), known.get(row));
            long sequence = before == null ? nextSequence++ : before;
            own.put(item.id(), sequence);
            Document document = RecordDocument.of(item, vectors.get(row), definition.metric(), sequence);
            writer.updateDocument(term(item.id()), document);
        }
        commit();
    }

    /** Removes records, safely on disk when it returns. Writer thread only. */
    void delete(List<String> ids) throws IOException {
        writer.deleteDocuments(ids.stream().map(LocalCollection::term).toArray(Term[]::new));
        commit();
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            searchers.close();
            keepMerged();
            writer.rollback();
        } catch (AlreadyClosedException brokenBefore) {
            // a failed write has closed the writer; what was committed is safe
        }
    }

    /** Keeps the segments that were merged since the last write; without that, the next writer would merge them once more. */
    private void keepMerged() throws IOException {
        if (writer.isOpen() && writer.hasUncommittedChanges()) {
            writer.commit();
        }
    }

    /** Tells whether a failed write means that this collection must be opened anew. */
    boolean broken() {
        return !writer.isOpen();
    }

    private void commit() throws IOException {
        writer.commit();
        searchers.maybeRefreshBlocking();
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(new NoAnalyzer()).setCodec(new WideVectorsCodec()).setCommitOnClose(false)
                .setIndexSort(new Sort(new SortField(RecordDocument.SEQUENCE, SortField.Type.LONG)));
    }

    private static Term term(String id) {
        return new Term(RecordDocument.ID, new BytesRef(id));
    }

    /** Reads something from a reader, and fails as it likes. */
    @FunctionalInterface
    interface Reading<T, X extends Exception> {
        T from(IndexReader reader) throws IOException, X;
    }

    /** Nothing here is analysed; the configuration wants an analyser all the same. */
    private static final class NoAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            throw new IllegalStateException("no field is analysed, not even " + field);
        }
    }
}
