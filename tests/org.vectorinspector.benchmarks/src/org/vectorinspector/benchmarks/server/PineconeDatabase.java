package org.vectorinspector.benchmarks.server;

import java.util.Map;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.provider.pinecone.internal.PineconeProvider;

/** Made-up records of a server that speaks as Pinecone. */
public final class PineconeDatabase extends MadeDatabase {
    /** Makes it known, as a server that works for its answers; one is started by {@link #filled} and {@link #empty}. */
    public PineconeDatabase() {
        this(Answers.ENCODED);
    }

    /** Makes it known, as a server that works so much for its answers. */
    public PineconeDatabase(Answers answers) {
        super(Protocol.PINECONE, answers);
    }

    @Override
    public VectorProvider provider() {
        return new PineconeProvider();
    }

    @Override
    public Map<String, String> settings(String place) {
        return Map.of("base_url", "http://127.0.0.1:" + place);
    }

    /** The server takes any key. */
    @Override
    public Secrets secrets() {
        return new Secrets(Map.of("api_key", new Secret("any".toCharArray())));
    }

    @Override
    PointForm form(MadePoints points) {
        return new PineconeForm(points);
    }
}
