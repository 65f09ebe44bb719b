package org.vectorinspector.sample.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.SampleCollection;
import org.vectorinspector.api.spi.TextEmbedder;

/** Proves that the stored vectors are those that the program makes of the documents: a search by text depends on it. */
class SampleVectorsServiceTest {
    private static final long PATIENCE_MILLIS = 20_000;
    private static final int LOOKED_AT = 40;

    private ServiceTracker<TextEmbedder, TextEmbedder> embedders;
    private ServiceTracker<SampleCollection, SampleCollection> samples;

    @BeforeEach
    void openTrackers() {
        BundleContext context = FrameworkUtil.getBundle(EmojiSample.class).getBundleContext();
        embedders = new ServiceTracker<>(context, TextEmbedder.class, null);
        samples = new ServiceTracker<>(context, SampleCollection.class, null);
        embedders.open();
        samples.open();
    }

    @AfterEach
    void closeTrackers() {
        embedders.close();
        samples.close();
    }

    @Test
    void offersThreeSamples() throws Exception {
        assertNotNull(samples.waitForService(PATIENCE_MILLIS), "no SampleCollection service");
        assertEquals(3, samples.size());
    }

    @Test
    void embedsDocumentsToTheStoredVectors() throws Exception {
        TextEmbedder embedder = embedders.waitForService(PATIENCE_MILLIS);
        assertNotNull(embedder, "no TextEmbedder service");
        for (SampleCollection sample : List.of(new EmojiSample(), new Emoji2021Sample(), new SymbolsSample())) {
            RecordBatch batch = someOf(sample);
            DenseBlock made = embedder.embed(batch.documents().stream().map(Optional::orElseThrow).toList());
            DenseBlock stored = (DenseBlock) batch.vectors().get(VectorSpace.DEFAULT);
            for (int row = 0; row < batch.size(); row++) {
                double cosine = cosine(row(made, row), row(stored, row));
                assertTrue(cosine > 0.98, batch.documents().get(row) + ": " + cosine);
            }
        }
    }

    private static RecordBatch someOf(SampleCollection sample) throws IOException {
        return sample.batches(LOOKED_AT).next();
    }

    private static float[] row(DenseBlock block, int row) {
        return Arrays.copyOfRange(block.values(), block.offset(row), block.offset(row) + block.dimension());
    }

    private static double cosine(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (double) left[i] * right[i];
        }
        return sum;
    }
}
