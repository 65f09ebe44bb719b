package org.vectorinspector.embedding.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.vectorinspector.api.spi.TextEmbedder;

/** Proves that model, native library and component come together in OSGi. */
class EmbedderServiceTest {
    private static final long PATIENCE_MILLIS = 20_000;

    @Test
    void isThereAsAServiceAndEmbeds() throws Exception {
        BundleContext context = FrameworkUtil.getBundle(MiniLmEmbedder.class).getBundleContext();
        ServiceTracker<TextEmbedder, TextEmbedder> tracker = new ServiceTracker<>(context, TextEmbedder.class, null);
        tracker.open();
        try {
            TextEmbedder embedder = tracker.waitForService(PATIENCE_MILLIS);
            assertNotNull(embedder, "no TextEmbedder service");
            assertEquals("all-MiniLM-L6-v2", embedder.model());
            assertEquals(2, embedder.embed(List.of("a small dog", "puppy")).count());
        } finally {
            tracker.close();
        }
    }
}
