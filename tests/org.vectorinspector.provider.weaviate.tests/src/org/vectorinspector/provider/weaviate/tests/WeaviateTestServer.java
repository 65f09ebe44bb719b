package org.vectorinspector.provider.weaviate.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.provider.weaviate.internal.WeaviateProvider;
import org.vectorinspector.standins.Json;
import org.vectorinspector.standins.StandInServer;
import org.vectorinspector.standins.fault.Faults;
import org.vectorinspector.standins.spec.SpecCheck;
import org.vectorinspector.standins.spec.SpecFolder;
import org.vectorinspector.standins.weaviate.WeaviateStandIn;

/** The server of a test class: a stand-in whose exchanges are checked, or a real one that the environment names. */
final class WeaviateTestServer implements AutoCloseable {
    /** The API key of stand-ins that want one. */
    static final String KEY = "standin-key";

    private static final String URL_VARIABLE = "VI_TEST_WEAVIATE_URL";
    private static final String KEY_VARIABLE = "VI_TEST_WEAVIATE_KEY";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Optional<StandInServer> standIn;
    private final SpecCheck check;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final String key;

    private WeaviateTestServer(Optional<StandInServer> standIn, SpecCheck check, URI address, String key) {
        this.standIn = standIn;
        this.check = check;
        this.key = key;
        boolean tls = "https".equals(address.getScheme());
        settings.put("host", address.getHost());
        settings.put("port", Integer.toString(address.getPort() >= 0 ? address.getPort() : tls ? 443 : 80));
        settings.put("use_ssl", Boolean.toString(tls));
        settings.put("path", address.getPath());
        settings.put("authentication", key.isEmpty() ? "none" : "api-key");
    }

    /** Starts a stand-in with these options. */
    static WeaviateTestServer standIn(Map<String, String> options) throws IOException {
        WeaviateStandIn vendor = new WeaviateStandIn();
        SpecCheck check = SpecCheck.by(SpecFolder.usual(), vendor.descriptions().toArray(String[]::new));
        StandInServer server = StandInServer.start(0, vendor.service(options)).watchedBy(check);
        return new WeaviateTestServer(Optional.of(server), check, URI.create("http://127.0.0.1:" + server.port()),
                options.getOrDefault(WeaviateStandIn.KEY, ""));
    }

    /** Returns the real server that the environment names, otherwise a stand-in that wants a key. */
    static WeaviateTestServer realOrStandIn() throws IOException {
        Optional<String> real = Optional.ofNullable(System.getenv(URL_VARIABLE)).filter(url -> !url.isBlank());
        if (real.isEmpty()) {
            return standIn(Map.of(WeaviateStandIn.KEY, KEY));
        }
        SpecCheck nothingSeen = SpecCheck.by(SpecFolder.usual(), new WeaviateStandIn().descriptions().toArray(String[]::new));
        return new WeaviateTestServer(Optional.empty(), nothingSeen, URI.create(real.get()),
                Optional.ofNullable(System.getenv(KEY_VARIABLE)).orElse(""));
    }

    boolean real() {
        return standIn.isEmpty();
    }

    /** Tells whether the server wants a key. */
    boolean guarded() {
        return !key.isEmpty();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(settings.get("host"), Integer.parseInt(settings.get("port")));
    }

    Faults faults() {
        return standIn.orElseThrow().faults();
    }

    SpecCheck check() {
        return check;
    }

    ConnectRequest request() {
        return request(Map.of(), key, PATIENCE, PATIENCE);
    }

    ConnectRequest requestThrough(int port, Duration connectTimeout, Duration callTimeout) {
        return request(Map.of("host", "127.0.0.1", "port", Integer.toString(port)), key, connectTimeout, callTimeout);
    }

    ConnectRequest withKey(String other) {
        return request(Map.of("authentication", "api-key"), other, PATIENCE, PATIENCE);
    }

    VectorConnection connect() throws VectorStoreException {
        return new WeaviateProvider().connect(request());
    }

    VectorConnection connect(Map<String, String> more) throws VectorStoreException {
        return new WeaviateProvider().connect(request(more, key, PATIENCE, PATIENCE));
    }

    /** Does what only an administrator does: sends JSON by a client of its own, without a key. */
    void put(String path, String json) throws IOException, InterruptedException {
        send("PUT", path, json);
    }

    /** Makes something as another program does: sends JSON by a client of its own, without a key. */
    void post(String path, String json) throws IOException, InterruptedException {
        send("POST", path, json);
    }

    /** Creates a collection as another program does, without a key. */
    void create(String json) throws IOException, InterruptedException {
        post("/v1/schema", json);
    }

    /** Returns the schema of a collection as another program sees it. */
    JsonNode schema(String collection) throws IOException, InterruptedException {
        return Json.MAPPER.readTree(send("GET", "/v1/schema/" + collection, ""));
    }

    private String send(String method, String path, String json) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + address().getPort() + path);
            HttpRequest request = HttpRequest.newBuilder(address).header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(json)).build();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(response.statusCode() + " " + response.body());
            }
            return response.body();
        }
    }

    @Override
    public void close() {
        standIn.ifPresent(StandInServer::close);
    }

    private ConnectRequest request(Map<String, String> more, String secret, Duration connectTimeout, Duration callTimeout) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.putAll(more);
        Secrets secrets = secret.isEmpty() ? Secrets.none() : new Secrets(Map.of("secret", new Secret(secret.toCharArray())));
        return new ConnectRequest(new ConnectionSettings(all), secrets, connectTimeout, callTimeout);
    }
}
