package org.vectorinspector.sample.internal;

import org.osgi.service.component.annotations.Component;
import org.vectorinspector.api.spi.SampleCollection;

/** The emoji of 2021 with keywords that a community chose: other texts and vectors under the same ids. */
@Component(service = SampleCollection.class)
public final class Emoji2021Sample extends BundledSample {
    /** Makes the sample; nothing is read yet. */
    public Emoji2021Sample() {
        super("emoji-2021", "emoji", 1805);
    }
}
