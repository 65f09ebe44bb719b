package org.vectorinspector.core.together.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.TextEmbedder;
import org.vectorinspector.core.connection.Clients;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetAccess;
import org.vectorinspector.core.together.TogetherQuery.Input;

/** The vectors of one query: a text is turned into one once for each model, a record is fetched once. */
final class QueryVectors {
    private final Input input;
    private final Models models;
    private final Clients clients;
    /** A model computes in native code: on a virtual thread it would take a carrier away from the searches. */
    private final Once<QueryVector.Made> texts = new Once<>(Thread.ofPlatform().daemon().name("text to vector").factory());
    private final Once<Vector> records = new Once<>(Thread.ofVirtual().name("vector of a record").factory());

    QueryVectors(Input input, Models models, Clients clients) {
        this.input = input;
        this.models = models;
        this.clients = clients;
    }

    /** Returns the vector for the space of a target. Blocks. */
    QueryVector of(VectorSpace space, Target target, TargetAccess access) throws VectorStoreException {
        return switch (input) {
            case Input.ByText(String text) -> switch (models.choose(space, target.model())) {
                case Models.Choice.Refused(String reason) -> new QueryVector.Unfit(reason);
                case Models.Choice.Chosen(TextEmbedder model) -> texts.get(model.model(), () -> embedded(model, text));
            };
            case Input.ByVector(Vector vector) -> fitted(vector, space);
            case Input.ByRecord byRecord -> fitted(records.get("", () -> fetched(byRecord, access)), space);
        };
    }

    private static QueryVector.Made embedded(TextEmbedder model, String text) throws VectorStoreException {
        long start = System.nanoTime();
        Vector vector = model.embed(List.of(text)).vector(0).orElseThrow();
        return new QueryVector.Made(vector, Optional.of(model.model()), Duration.ofNanos(System.nanoTime() - start));
    }

    private Vector fetched(Input.ByRecord wanted, TargetAccess access) throws VectorStoreException {
        CollectionRef home = access.reach(wanted.home());
        return clients.call(home.connection(), client -> {
            String space = Spaces.find(client.describe(home.collection()), wanted.home().space()).map(VectorSpace::name).orElse("");
            RecordFields fields = new RecordFields(false, false, Set.of(space));
            return client.fetch(home.collection(), List.of(wanted.id()), fields).rows().stream().findFirst()
                    .flatMap(item -> item.vector(space)).orElseThrow(() -> new VectorStoreException(Kind.NOT_FOUND,
                            "«" + home.collection() + "» has no record «" + wanted.id().text() + "» with a vector.", "Ask by another record."));
        });
    }

    private static QueryVector fitted(Vector vector, VectorSpace space) {
        return unfit(vector, space).<QueryVector>map(QueryVector.Unfit::new)
                .orElseGet(() -> new QueryVector.Made(vector, Optional.empty(), Duration.ZERO));
    }

    private static Optional<String> unfit(Vector vector, VectorSpace space) {
        boolean sameKind = switch (vector) {
            case Vector.Dense dense -> space.kind() == VectorKind.DENSE;
            case Vector.Sparse sparse -> space.kind() == VectorKind.SPARSE;
            case Vector.Multi multi -> space.kind() == VectorKind.MULTI;
        };
        if (!sameKind) {
            return Optional.of("The vector is of another kind than those of the space «" + space.name() + "».");
        }
        int dimension = vector instanceof Vector.Dense dense ? dense.dimension() : space.dimension();
        return dimension == space.dimension() || space.dimension() == 0 ? Optional.empty()
                : Optional.of("The vector has " + dimension + " numbers, this collection has " + space.dimension() + ".");
    }
}
