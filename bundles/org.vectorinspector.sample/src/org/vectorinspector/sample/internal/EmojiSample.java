package org.vectorinspector.sample.internal;

import org.osgi.service.component.annotations.Component;
import org.vectorinspector.api.spi.SampleCollection;

/** All emoji of today with the names and keywords of the Unicode Consortium. */
@Component(service = SampleCollection.class)
public final class EmojiSample extends BundledSample {
    /** Makes the sample; nothing is read yet. */
    public EmojiSample() {
        super("emoji", "emoji", 1914);
    }
}
