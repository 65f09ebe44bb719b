package org.vectorinspector.embedding.internal;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.spi.TextEmbedder;

/**
 * all-MiniLM-L6-v2 on this computer's processor. Costs nothing until the first text; then the model stays in memory
 * until the component goes. Looks at the first 256 tokens of a text, some 200 English words.
 */
@Component
public final class MiniLmEmbedder implements TextEmbedder {
    private static final int DIMENSION = 384;
    private static final int MAX_TOKENS = 256;

    /** Read to use the model, write to load or close it: closing under a running call would crash the process. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile Loaded loaded;
    private boolean closed;

    private record Loaded(WordPieces pieces, SentenceModel model) {
    }

    /** Makes an embedder that has loaded nothing yet. */
    @Activate
    public MiniLmEmbedder() {
        // the model loads at the first text
    }

    @Override
    public String model() {
        return "all-MiniLM-L6-v2";
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public DenseBlock embed(List<String> texts) throws VectorStoreException {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("There is no text to embed");
        }
        load();
        lock.readLock().lock();
        try {
            return new DenseBlock(DIMENSION, vectors(openModel(), texts));
        } catch (OrtException cause) {
            throw new VectorStoreException(Kind.SERVER_FAULT, "The text could not be turned into a vector.",
                    "Try again; if it fails again, report the details.", cause);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Frees the model once running calls have ended; later calls fail. */
    @Deactivate
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            if (loaded != null) {
                loaded.model.close();
                loaded = null;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static float[] vectors(Loaded model, List<String> texts) throws VectorStoreException, OrtException {
        float[] values = new float[Math.multiplyExact(texts.size(), DIMENSION)];
        for (int row = 0; row < texts.size(); row++) {
            if (Thread.currentThread().isInterrupted()) {
                throw VectorStoreException.cancelled(null);
            }
            model.model.run(model.pieces.encode(texts.get(row)), values, row * DIMENSION, DIMENSION);
        }
        return values;
    }

    private void load() throws VectorStoreException {
        if (loaded != null) {
            return;
        }
        lock.writeLock().lock();
        try {
            if (loaded == null && !closed) {
                loaded = new Loaded(new WordPieces(ModelFiles.vocabulary(), MAX_TOKENS), new SentenceModel(ModelFiles.onnx()));
            }
        } catch (IOException | OrtException | RuntimeException | LinkageError cause) {
            throw new VectorStoreException(Kind.SERVER_FAULT, "The model that turns text into vectors cannot be loaded on this computer.",
                    "Search by record or by vector instead. It runs on Linux and Windows (64-bit) and on Macs with Apple silicon.", cause);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Loaded openModel() throws VectorStoreException {
        if (loaded == null) {
            throw new VectorStoreException(Kind.CANCELLED, "The text model has been closed.", "Start the program again.");
        }
        return loaded;
    }
}
