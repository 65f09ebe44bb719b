package org.vectorinspector.provider.qdrant.tests;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.model.IndexSpec;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.provider.qdrant.internal.QdrantProvider;
import org.vectorinspector.testkit.contract.NetworkContract;
import org.vectorinspector.testkit.contract.VectorProviderContract;

/** The whole contract on a Qdrant. */
abstract class QdrantContract extends VectorProviderContract implements NetworkContract {
    private static final BigDecimal LARGEST = new BigDecimal("18446744073709551615");

    private final QdrantProvider provider = new QdrantProvider();

    @Override
    public VectorProvider provider() {
        return provider;
    }

    /** Under cosine Qdrant keeps the direction only. */
    @Override
    public boolean keepsLengths() {
        return false;
    }

    @Override
    public double tolerance() {
        return 1e-6;
    }

    @Override
    public boolean keeps(Value value) {
        return !(value instanceof Value.Exact(BigDecimal number))
                || number.scale() == 0 && number.signum() >= 0 && number.compareTo(LARGEST) <= 0;
    }

    @Override
    public Optional<IndexSpec> possibleIndex() {
        return Optional.of(new IndexSpec("group", "keyword", Map.of()));
    }
}
