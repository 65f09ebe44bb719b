package org.vectorinspector.standins.pinecone;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vectorinspector.standins.Answer;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.Request;
import org.vectorinspector.standins.Routes;
import org.vectorinspector.standins.Service;

/**
 * Both planes of Pinecone on one port: the control plane at the root, the data plane of each index below {@code /hosts/HOST}, which is
 * what the control plane says as its host, at whatever address it was asked. Real hosts have no path; without one a single port could
 * not tell them apart.
 */
public final class PineconeStandIn implements Service {
    private static final String HOSTS = "/hosts/";

    /**
     * How the server is set.
     *
     * @param key the API key that is accepted
     * @param countsBehind how many times {@code describe_index_stats} gives the old numbers after a write
     * @param starting how many times a new index is not ready when somebody looks
     */
    public record Behaviour(String key, int countsBehind, int starting) {
        /** The API key that is accepted unless another is set. */
        public static final String KEY = "pcsk_stand-in";

        /** The usual behaviour. */
        public static final Behaviour USUAL = new Behaviour(KEY, 0, 1);
    }

    private final Behaviour behaviour;
    private final Map<String, StoredIndex> indexes = new ConcurrentHashMap<>();
    private final Routes routes = new Routes(request -> PineconeErrors.unknown());

    /** Makes a server with an empty project. */
    public PineconeStandIn(Behaviour behaviour) {
        this.behaviour = behaviour;
        new ControlPlane(indexes, behaviour).addTo(routes);
        new DataPlane(this::atHost).addTo(routes, HOSTS + "{host}");
    }

    /** Returns a request without the path of the host. */
    public static Request plain(Request request) {
        int end = request.rawPath().startsWith(HOSTS) ? request.rawPath().indexOf('/', HOSTS.length()) : 0;
        return end <= 0 ? request
                : new Request(request.method(), request.rawPath().substring(end), request.query(), request.headers(), request.body());
    }

    /** Returns a request as Pinecone's API description speaks of it; empty where it does not know the version of the control plane. */
    public static Optional<Request> described(Request request) {
        boolean newer = !request.rawPath().startsWith(HOSTS) && DataPlane.since(request, NewerShape.SINCE);
        return newer ? Optional.empty() : Optional.of(plain(request));
    }

    @Override
    public Answer answer(Request request) {
        boolean control = !request.rawPath().startsWith(HOSTS);
        if (!request.header("Api-Key").orElse("").equals(behaviour.key())) {
            return control ? PineconeErrors.control(401, "UNAUTHENTICATED", "Invalid API key.")
                    : Answer.text(401, "Unauthorized").undescribed();
        }
        if (request.header("X-Pinecone-Api-Version").isEmpty()) {
            return control ? PineconeErrors.control(400, "INVALID_ARGUMENT", "X-Pinecone-Api-Version is missing.")
                    : PineconeErrors.data(400, 3, "X-Pinecone-Api-Version is missing.");
        }
        return routes.answer(request);
    }

    /** Lets an index of pods be there, as projects of years ago have them. */
    public void addPodIndex(String name, int dimension) {
        ObjectNode spec = Json.object();
        spec.putObject("pod").put("environment", "us-east1-gcp").put("pod_type", "p1.x1").put("pods", 1)
                .put("replicas", 1).put("shards", 1);
        ObjectNode asked = Json.object().put("name", name).put("dimension", dimension).put("metric", "cosine");
        asked.set("spec", spec);
        indexes.put(name, new StoredIndex(asked, new Behaviour(behaviour.key(), behaviour.countsBehind(), 0)));
    }

    /** Lets an index make vectors itself out of the texts under a key. */
    public void embed(String index, String key) {
        indexes.get(index).embed(key);
    }

    private StoredIndex atHost(String host) {
        return indexes.values().stream().filter(index -> index.host().equals(host) && !index.leaving()).findFirst()
                .orElseThrow(() -> PineconeErrors.refusal(404, 5, "Index not found"));
    }
}
