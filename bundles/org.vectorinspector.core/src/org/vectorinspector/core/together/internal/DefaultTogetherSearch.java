package org.vectorinspector.core.together.internal;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.spi.TextEmbedder;
import org.vectorinspector.core.connection.Clients;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.core.search.SearchService;
import org.vectorinspector.core.search.SearchService.TextModel;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetAccess;
import org.vectorinspector.core.together.TogetherListener;
import org.vectorinspector.core.together.TogetherQuery;
import org.vectorinspector.core.together.TogetherRun;
import org.vectorinspector.core.together.TogetherSearch;

/** Starts runs over the connections of the program, with every model that is installed. */
@Component
public final class DefaultTogetherSearch implements TogetherSearch {
    private final ConnectionManager connections;
    private final SearchService search;
    private final ProfileStore profiles;
    private final ProfileConnections opener;
    private final Models models = new Models();

    /** Makes a service over these. */
    @Activate
    public DefaultTogetherSearch(@Reference ConnectionManager connections, @Reference SearchService search, @Reference ProfileStore profiles,
            @Reference ProfileConnections opener) {
        this.connections = connections;
        this.search = search;
        this.profiles = profiles;
        this.opener = opener;
    }

    /** Hears of a model. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addEmbedder(TextEmbedder embedder) {
        models.add(embedder);
    }

    void removeEmbedder(TextEmbedder embedder) {
        models.remove(embedder);
    }

    @Override
    public List<TextModel> models() {
        return models.all().stream().map(model -> new TextModel(model.model(), model.dimension())).toList();
    }

    @Override
    public TogetherRun start(TogetherQuery query, List<Target> targets, TargetAccess access, TogetherListener listener) {
        Clients clients = new Clients(connections);
        QueryVectors vectors = new QueryVectors(query.input(), models, clients);
        ParallelRun run = new ParallelRun(query, targets, new TargetWork(query, search, clients, vectors), listener);
        run.start(access);
        return run;
    }

    @Override
    public RecordId recordId(Target home, String text, TargetAccess access) throws VectorStoreException {
        CollectionRef collection = access.reach(home);
        IdKind kind = new Clients(connections).call(collection.connection(), client -> client.describe(collection.collection()))
                .idKinds().getFirst();
        try {
            return RecordId.parse(kind, text);
        } catch (IllegalArgumentException impossible) {
            throw new VectorStoreException(Kind.INVALID_REQUEST, "«" + text + "» is no id of «" + home.label() + "».",
                    "Its ids are of the kind " + kind.name().toLowerCase(Locale.ROOT) + ".", impossible);
        }
    }

    @Override
    public TargetAccess open() {
        return new OpenAccess(connections);
    }

    @Override
    public TargetAccess connecting() {
        return new ConnectingAccess(connections, profiles, opener);
    }
}
