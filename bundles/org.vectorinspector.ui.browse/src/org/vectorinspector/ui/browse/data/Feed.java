package org.vectorinspector.ui.browse.data;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.core.browse.BrowseQuery;
import org.vectorinspector.core.browse.PageCache;
import org.vectorinspector.core.browse.PageListener;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.ui.browse.table.RowModel;

/** The rows of one query, with what is heard of them brought to the UI thread until the feed is closed. */
final class Feed implements RowModel, AutoCloseable {
    /** What a feed tells, on the UI thread. */
    interface Listener {
        void rowsChanged();

        void arrived(RecordBatch records);

        void failed(long firstRow, VectorStoreException failure);

        void walked(long row);
    }

    private final Control owner;
    private final Listener listener;
    private final PageCache cache;
    private volatile boolean closed;

    Feed(Control owner, ConnectionManager connections, BrowseQuery query, Listener listener) {
        this.owner = owner;
        this.listener = listener;
        this.cache = PageCache.open(connections, query, new OnUiThread());
    }

    @Override
    public long rows() {
        return cache.rows();
    }

    boolean exact() {
        return cache.exact();
    }

    @Override
    public Optional<VectorRecord> row(long row) {
        return cache.row(row);
    }

    void refresh() {
        cache.refresh();
    }

    void retry() {
        cache.retry();
    }

    @Override
    public void close() {
        closed = true;
        cache.close();
    }

    private final class OnUiThread implements PageListener {
        @Override
        public void rowsChanged() {
            tell(Listener::rowsChanged);
        }

        @Override
        public void arrived(long firstRow, RecordBatch records) {
            tell(to -> to.arrived(records));
        }

        @Override
        public void failed(long firstRow, VectorStoreException failure) {
            tell(to -> to.failed(firstRow, failure));
        }

        @Override
        public void walked(long row) {
            tell(to -> to.walked(row));
        }

        private void tell(Consumer<Listener> news) {
            if (!closed && !owner.isDisposed()) {
                owner.getDisplay().asyncExec(() -> {
                    if (!closed && !owner.isDisposed()) {
                        news.accept(listener);
                    }
                });
            }
        }
    }
}
