package org.vectorinspector.benchmarks.server;

import java.util.function.Function;

/** The protocols that servers of made-up points speak. */
public enum Protocol {
    QDRANT(QdrantPoints::new), WEAVIATE(WeaviatePoints::new), PINECONE(PineconePoints::new);

    private final Function<PointCollections, PointProtocol> maker;

    Protocol(Function<PointCollections, PointProtocol> maker) {
        this.maker = maker;
    }

    /** Returns what answers requests about these collections. */
    PointProtocol about(PointCollections collections) {
        return maker.apply(collections);
    }
}
