package org.vectorinspector.provider.pinecone.internal;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.http.RestAnswer;
import org.vectorinspector.http.RestClient;
import org.vectorinspector.http.RestRequest;
import org.vectorinspector.http.RestTarget;
import org.vectorinspector.http.UrlPath;
import org.vectorinspector.json.JsonInput;
import org.vectorinspector.json.JsonOutput;

/** The calls of Pinecone's control plane that this provider makes, and the way to the data plane of each index. */
final class PineconeApi implements AutoCloseable {
    private final RestClient control;
    private final ApiVersion version;
    private final Map<URI, RestClient> hosts = new ConcurrentHashMap<>();

    private PineconeApi(RestClient control, ApiVersion version) {
        this.control = control;
        this.version = version;
    }

    /** Makes what speaks to a control plane; nothing is sent yet. */
    static PineconeApi open(PineconeSettings settings) throws VectorStoreException {
        RestClient client = new RestClient(settings.target(), settings.credential(), new PineconeRefusals());
        return new PineconeApi(client, new ApiVersion(settings.version()));
    }

    ApiVersion version() {
        return version;
    }

    RestTarget target() {
        return control.target();
    }

    /** Checks that a Pinecone answers and accepts the key. */
    void probe(Duration patience) throws VectorStoreException {
        try {
            RestAnswer answer = control.good(control.exchange(RestRequest.get("/indexes"), patience));
            PineconeIndex.readAll(JsonInput.of(answer.body(), 0, answer.body().length));
        } catch (VectorStoreException failure) {
            throw PineconeRefusals.unknownCall(failure) ? noPinecone(failure) : failure;
        } catch (java.io.IOException another) {
            throw noPinecone(another);
        }
    }

    List<PineconeIndex> indexes() throws VectorStoreException {
        return control.call(RestRequest.get("/indexes"), PineconeIndex::readAll);
    }

    PineconeIndex index(String name) throws VectorStoreException {
        return control.call(RestRequest.get(path(name)), PineconeIndex::read);
    }

    void create(JsonOutput body) throws VectorStoreException {
        control.run(RestRequest.post("/indexes", body));
    }

    void drop(String name) throws VectorStoreException {
        control.run(RestRequest.delete(path(name)));
    }

    /** Returns the data plane of an index, at the host that the control plane has said and nowhere else. */
    IndexCalls of(PineconeIndex index) throws VectorStoreException {
        URI host = ServerAddress.told(index.host(), control.target().base());
        return new IndexCalls(hosts.computeIfAbsent(host, control::beside));
    }

    @Override
    public void close() {
        control.close();
    }

    private static String path(String name) {
        return UrlPath.of("indexes", name);
    }

    private VectorStoreException noPinecone(Throwable cause) {
        return new VectorStoreException(Kind.INVALID_REQUEST, "What answers at " + control.target().place() + " is no Pinecone.",
                "Check the address.", cause);
    }
}
