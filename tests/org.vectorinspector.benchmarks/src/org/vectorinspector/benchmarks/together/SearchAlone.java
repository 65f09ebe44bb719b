package org.vectorinspector.benchmarks.together;

import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.SearchRequest;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.benchmarks.server.QdrantDatabase;
import org.vectorinspector.benchmarks.server.PointStock;
import org.vectorinspector.testkit.Records;

/** The search of one provider and nothing around it: no look at the collection before, no cosines behind. */
final class SearchAlone {
    private SearchAlone() {
    }

    /** Arguments: dimension, port. */
    public static void main(String[] arguments) throws Exception {
        int dimension = Integer.parseInt(arguments[0]);
        try (VectorConnection connection = new QdrantDatabase().connect(arguments[1])) {
            Clocked.print(seed -> {
                Vector near = new Vector.Dense(Records.randomVector(seed, dimension));
                SearchRequest request = new SearchRequest(VectorSpace.DEFAULT, new SearchRequest.Query.ByVector(near), SearchTogether.TOP_K,
                        Optional.empty(), new RecordFields(true, true, Set.of()));
                int hits = connection.search(CollectionName.of(PointStock.FULL), request).hits().size();
                if (hits != SearchTogether.TOP_K) {
                    throw new IllegalStateException(hits + " hits");
                }
            });
        }
    }
}
