package org.vectorinspector.sample.internal;

import org.osgi.service.component.annotations.Component;
import org.vectorinspector.api.spi.SampleCollection;

/** Arrows, mathematical operators, currency signs and other characters that are no emoji. */
@Component(service = SampleCollection.class)
public final class SymbolsSample extends BundledSample {
    /** Makes the sample; nothing is read yet. */
    public SymbolsSample() {
        super("symbols", "symbols", 369);
    }
}
